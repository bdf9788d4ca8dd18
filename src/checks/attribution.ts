import { findLonelyQuotations } from './attribution/lonely-quotations.ts';
import { editorialRule } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { mayBeFirstName, nameWordsOf } from './name-words.ts';

/** `„Das wird ein langer und sehr kalter Winter.“` where nobody says who speaks. */
export const attribution = editorialRule('attribution', 'Zitate haben einen Sprecher', (article) => {
  if (textAt(article.data, ['genre']) === 'interview') return [];
  const names = new Set(
    nameWordsOf(article).flatMap(({ word, before }) => (before && mayBeFirstName(before) ? [word] : [])),
  );
  const paragraphs = article.blocks.filter(
    ({ part, room }) => part === 'paragraph' && (room === 'text' || room === 'info'),
  );
  const textsBefore = (index: number) =>
    paragraphs.slice(Math.max(0, index - 3), index).map(({ text }) => text);
  return paragraphs.flatMap((block, index) =>
    findLonelyQuotations(block.masked, textsBefore(index), names).map(({ start, end, words }) => ({
      level: 'note' as const,
      message: `Wer sagt „${words.length > 60 ? `${words.slice(0, 60)}…` : words}“? In der Nähe steht kein Name und kein Wort wie „sagte“ oder „laut“.`,
      place: block.range(start, end),
    })),
  );
});
