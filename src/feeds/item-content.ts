import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { pictureFigure } from '../markdown/picture-figure.ts';
import type { Article } from '../model/article.ts';
import { germanDay } from '../model/dates.ts';
import { wording } from '../site.ts';
import { feedHtml } from './feed-body.ts';

/**
 * The whole article for feed readers: its form where readers must know it (an opinion, an interview), lead picture with caption and
 * credit, body, corrections, disclosure, sources. A withdrawn article is its notice alone.
 * @param body the page's own rendering
 */
export function itemContent(article: Article, body: Root): string {
  const children: Root['children'] = article.withdrawn
    ? [h('p', article.standfirst)]
    : [
        ...(article.genre.label ? [h('p', h('strong', article.genre.label))] : []),
        ...(article.image ? [pictureFigure(article.image, 'lead')] : []),
        ...body.children,
        ...article.corrections.map(({ date, text }) =>
          h('p', [h('strong', `${wording.article.correction}, ${germanDay(date)}:`), ` ${text}`]),
        ),
        ...(article.disclosure
          ? [h('p', [h('strong', `${wording.article.disclosure}:`), ` ${article.disclosure}`])]
          : []),
        ...sources(article),
      ];
  return feedHtml({ type: 'root', children }, article.url);
}

function sources({ sources: list }: Article): ElementContent[] {
  if (list.length === 0) return [];
  const items = list.map(({ title, publisher, url }) => {
    const name = publisher ? `${publisher}: ` : '';
    return h('li', [name, url ? h('a', { href: url }, title) : title]);
  });
  return [h('h2', wording.article.sources), h('ul', items)];
}
