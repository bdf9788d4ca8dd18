import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { DatedCorrection } from '../model/corrections.ts';
import type { FeedItem } from './item.ts';
import { isoUtc } from './rss.ts';
import { withoutControls } from './xml-text.ts';

/** A correction as an item of its own: whoever subscribes to corrections wants to see each as new. Its id holds article and moment. */
export function correctionItem({ article, correction: { date, text } }: DatedCorrection): FeedItem {
  const content = [h('p', text), h('p', ['Zum Artikel: ', h('a', { href: article.url }, article.title)])];
  return {
    id: `${article.id}#korrektur-${isoUtc(date)}`,
    url: `${article.url}#korrekturen`,
    title: withoutControls(`Korrektur: ${article.title}`),
    summary: withoutControls(text),
    content: withoutControls(toHtml({ type: 'root', children: content })),
    published: date,
    modified: date,
    authors: article.authors.map(({ name }) => withoutControls(name)),
    categories: [article.section.name],
  };
}
