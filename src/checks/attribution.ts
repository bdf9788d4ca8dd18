import type { ArticleText } from './article-text.ts';
import { findLonelyQuotations } from './attribution/lonely-quotations.ts';
import { loadDictionary } from './dictionary.ts';
import { editorialRule } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { mayBeFirstName, nameWordsOf } from './name-words.ts';

/** `„Das wird ein langer und sehr kalter Winter.“` where nobody says who speaks. */
export const attribution = editorialRule('attribution', 'Zitate haben einen Sprecher', async (article) => {
  if (textAt(article.data, ['genre']) === 'interview') return [];
  const paragraphs = article.blocks.filter(
    ({ part, room }) => part === 'paragraph' && (room === 'text' || room === 'info'),
  );
  const textsBefore = (index: number) =>
    paragraphs.slice(Math.max(0, index - 3), index).map(({ text }) => text);
  const lonely = (names: ReadonlySet<string>) =>
    paragraphs.flatMap((block, index) =>
      findLonelyQuotations(block.masked, textsBefore(index), names).map((quotation) => ({
        ...quotation,
        block,
      })),
    );
  // Most articles need no dictionary to tell who speaks.
  if (lonely(new Set()).length === 0) return [];
  return lonely(await namesIn(article)).map(({ start, end, words, block }) => ({
    level: 'note',
    message: `Wer sagt „${words.length > 60 ? `${words.slice(0, 60)}…` : words}“? In der Nähe steht kein Name und kein Wort wie „sagte“ oder „laut“.`,
    place: block.range(start, end),
  }));
});

/** Surnames: what follows a first name, be it a word like others („Georg Muster“). „Neue Bäume“ and „Eltern Kinderwagen“ are none. */
async function namesIn(article: ArticleText): Promise<ReadonlySet<string>> {
  const knows = await loadDictionary();
  // „USC Muster“ is no person. The dictionary knows Georgs, but no Elterns; Georges and Christiane are names, too.
  const isFirstName = (word: string) =>
    word !== word.toUpperCase() &&
    !knows(word.toLowerCase()) &&
    !['en', 'n', 'er', 'nen', 'se'].some((ending) => knows(word + ending)) &&
    (!knows(word) || /[sxzß]$/.test(word) || knows(`${word}s`));
  return new Set(
    nameWordsOf(article).flatMap(({ word, before }) =>
      before && mayBeFirstName(before) && isFirstName(before) ? [word] : [],
    ),
  );
}
