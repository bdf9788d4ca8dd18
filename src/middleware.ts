import { defineMiddleware } from 'astro:middleware';
import type { MiddlewareNext } from 'astro';
import { contentFindings } from './articles.ts';
import { mistakesPage, withMistakes } from './layouts/mistakes.ts';
import { pathTo } from './model/addresses.ts';

/** In development mistakes in the content stand above the page. */
export const onRequest = defineMiddleware((_context, next) =>
  import.meta.env.DEV ? showMistakes(next) : next(),
);

async function showMistakes(next: MiddlewareNext): Promise<Response> {
  const mistakes = (await contentFindings()).filter(({ level }) => level === 'error');
  if (mistakes.length === 0) return next();
  try {
    const response = await next();
    return isHtml(response)
      ? new Response(withMistakes(await response.text(), mistakes), response)
      : response;
  } catch {
    // A page that cannot be rendered because of a mistake shows the mistakes alone, and comes back when they are mended.
    const page = mistakesPage(mistakes, pathTo('/@vite/client'));
    return new Response(page, { status: 500, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
}

function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') === true;
}
