/** How `npm run dev` shows mistakes in the content: a list above the page, or in its place. Never part of a build. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Finding } from '../model/finding.ts';

const STYLE =
  'position:relative;z-index:9;margin:0;padding:1rem 1.5rem;background:#8a1510;color:#fff;font:16px/1.5 sans-serif';

function list(mistakes: readonly Finding[]): string {
  const items = mistakes.map(({ file, line, column, message }) =>
    h('li', [h('b', `${file}:${line}:${column}`), ` ${message}`]),
  );
  const title =
    mistakes.length === 1
      ? 'Ein Fehler steht der Veröffentlichung im Weg:'
      : `${mistakes.length} Fehler stehen der Veröffentlichung im Weg:`;
  return toHtml(h('div', { role: 'alert', lang: 'de', style: STYLE }, [h('strong', title), h('ul', items)]));
}

/** Page with the mistakes above everything else. */
export function withMistakes(page: string, mistakes: readonly Finding[]): string {
  return page.replace(/<body[^>]*>/, (body) => `${body}${list(mistakes)}`);
}

/**
 * A page of mistakes alone.
 * @param client address of Vite's client, which loads the page again when the content changes
 */
export function mistakesPage(mistakes: readonly Finding[], client: string): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Fehler im Inhalt</title><script type="module" src="${client}"></script></head><body>${list(mistakes)}</body></html>`;
}
