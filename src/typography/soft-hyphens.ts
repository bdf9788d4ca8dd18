import { SOFT_HYPHEN } from './characters.ts';
import { syllables } from './syllables.ts';

const HINT = /(?<=\p{L})\|(?=\p{L})/gu;
/** Words that may be wider than a phone, or than a column of the front page, at the size of a headline. */
const LONG_WORD = /[\p{L}\u00AD]{18,}/gu;
/** So many letters stay together at the ends of a word: a shorter rest is harder to read than a ragged line. */
const BEGINNING = 6;
const END = 7;

/**
 * The headline of `h1` and teasers, with soft hyphens where a long word may be broken: at the editor's hints, which are worth
 * more, else between its syllables, since not every browser has a German dictionary.
 * `Donau|dampfschiff` → `Donau\u00ADdampfschiff`. A bar that does not stand between two letters is no hint.
 */
export function withSoftHyphens(title: string): string {
  return betweenSyllables(title.replace(HINT, SOFT_HYPHEN));
}

/** The same for text that has no hints: headings, pull quotes, titles of boxes. A long word that has soft hyphens keeps its own. */
export function betweenSyllables(text: string): string {
  return text.replace(LONG_WORD, (word) => (word.includes(SOFT_HYPHEN) ? word : partedAwayFromEnds(word)));
}

/** Removes the hints, for everything a machine reads: `<title>`, feeds, slugs, search, the checks. */
export function withoutHints(title: string): string {
  return title.replace(HINT, '');
}

function partedAwayFromEnds(word: string): string {
  let at = 0;
  return syllables(word)
    .map((syllable) => {
      const isBreak = at >= BEGINNING && word.length - at >= END;
      at += syllable.length;
      return isBreak ? SOFT_HYPHEN + syllable : syllable;
    })
    .join('');
}
