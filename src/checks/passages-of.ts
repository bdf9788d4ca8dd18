/** The words that a quotation is compared with. */
import { oncePer } from '../model/once-per.ts';
import type { ArticleText } from './article-text.ts';
import { isPassage } from './block.ts';
import { textAt } from './head-blocks.ts';
import { labelOf } from './labels.ts';

/**
 * Paragraphs, lists, info boxes; not captions, pull quotes, headings. An empty passage stands where the text does not go on: no quotation
 * reaches over it. One array for all rules: what is worked out for its words is kept with it.
 */
export const passagesOf: (article: ArticleText) => readonly string[] = oncePer((article: ArticleText) =>
  article.blocks
    .filter(isPassage)
    .flatMap((block) => (article.beginnings.has(block) ? ['', block.text] : [block.text])),
);

/** The same without the questions of an interview, which nobody but the house asks. */
export const answersOf: (article: ArticleText) => readonly string[] = oncePer((article: ArticleText) => {
  if (article.bold.size === 0 || textAt(article.data, ['genre']) !== 'interview') return passagesOf(article);
  const questions = new Set(Array.from(article.bold, ({ text }) => text));
  return passagesOf(article).map((text) => (questions.has(text) ? '' : text));
});

/**
 * Passages in which somebody speaks without quotation marks: a block quotation; all of an interview, be it told by its genre, by bold
 * questions or by names that stand before the answers.
 */
export const spokenIn: (article: ArticleText) => ReadonlySet<string> = oncePer((article: ArticleText) => {
  const passages = article.blocks.filter(isPassage);
  const labels = passages.flatMap(({ text }) => labelOf(text)?.name ?? []);
  const isInterview =
    article.bold.size > 0 ||
    textAt(article.data, ['genre']) === 'interview' ||
    new Set(labels).size < labels.length;
  return new Set(passages.filter(({ room }) => isInterview || room === 'quotation').map(({ text }) => text));
});
