import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { absolute } from '../model/addresses.ts';
import type { Correction } from '../model/article.ts';
import type { DatedCorrection } from '../model/corrections.ts';
import { wording } from '../site.ts';
import type { FeedItem } from './item.ts';
import { isoUtc } from './moments.ts';
import { withoutControls } from './xml-text.ts';

/** A correction or withdrawal as an item of its own: whoever subscribes wants to see each as new. Its id holds article and moment. */
export function correctionItem({ article, correction, path }: DatedCorrection): FeedItem {
  const { date, text } = correction;
  const content = [
    h('p', text),
    h('p', [`${wording.feeds.toArticle} `, h('a', { href: article.url }, article.title)]),
  ];
  return {
    id: `${article.id}#korrektur-${isoUtc(date)}${countAmongEqual(article.corrections, correction)}`,
    url: absolute(path),
    // The headline of a withdrawn article says so itself.
    title: withoutControls(article.withdrawn ? article.title : wording.feeds.correction(article.title)),
    summary: withoutControls(text),
    content: withoutControls(toHtml({ type: 'root', children: content })),
    published: date,
    modified: date,
    authors: article.authors.map(({ name }) => withoutControls(name)),
    categories: [withoutControls(article.section.name)],
  };
}

/** `''` for the first correction of a moment, `-2` for the second. */
function countAmongEqual(corrections: readonly Correction[], correction: Correction): string {
  const equal = corrections.filter(({ date }) => date.getTime() === correction.date.getTime());
  const index = equal.indexOf(correction);
  return index > 0 ? `-${index + 1}` : '';
}
