import { defineMiddleware } from 'astro:middleware';
import { contentFindings } from './articles.ts';
import { mistakesPage, withMistakes } from './layouts/mistakes.ts';
import { pathTo } from './model/addresses.ts';

/** In `npm run dev`, mistakes in the content stand above every page until they are mended; a build stops before it comes here. */
export const onRequest = defineMiddleware(async (_context, next) => {
  if (!import.meta.env.DEV) return next();
  const mistakes = (await contentFindings()).filter(({ level }) => level === 'error');
  if (mistakes.length === 0) return next();
  try {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    return new Response(withMistakes(await response.text(), mistakes), response);
  } catch {
    // A page that cannot be rendered because of a mistake shows the mistakes alone, and comes back when they are mended.
    return new Response(mistakesPage(mistakes, pathTo('/@vite/client')), {
      status: 500,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  }
});
