/** Places that the dictionary knows, and whether a text speaks of them. */
import type { Knows } from '../dictionary.ts';
import type { NameWord } from '../name-words.ts';

const BEHIND_PLACE_WORD = /(?<!\p{L})(?:in|aus|nach|auf)\s(?:\p{Lu}\p{L}+\s(?:und|oder)\s)?$/iu;
const BEHIND_OPPONENT = /(?<!\p{L})(?:in|aus|nach|bei|gegen)\s(?:\p{Lu}\p{L}+\s(?:und|oder)\s)?$/iu;
/** Without an article no other words end so. */
const PLACE_ENDING =
  /^\p{L}{3,}(?:heim|burg|stadt|stedt|dorf|berg|hafen|hausen|weiler|hain|rode|walde|zell|büttel|stetten|münde|brück|furt|bach|feld)$/u;
/** Longer words that behave like a place are compounds without a plural: „Impfzentrum“. */
const LONGEST = 12;

/** „in Göttingen“, „auf Sylt“, „gegen Darmstadt“: without an article, and by the dictionary without a plural. */
export function isPlace({ word, block: { masked }, start, end }: NameWord, knows: Knows): boolean {
  const before = masked.slice(Math.max(0, start - 40), start);
  // „in Köln-Ehrenfeld“, „in Schleswig-Holstein“: parts of names that seldom stand alone.
  if (word.length > LONGEST || masked[end] === '-') return false;
  if (PLACE_ENDING.test(word)) return BEHIND_OPPONENT.test(before);
  return BEHIND_PLACE_WORD.test(before) && isKnownAsPlace(word, knows);
}

/** The dictionary knows Berlins, but neither Berline nor berlin; of Paris, Göttingen and München it knows who lives there, of Eisen nobody. */
function isKnownAsPlace(word: string, knows: Knows): boolean {
  const hasPeople = [`${word}er`, word.replace(/en$/, 'er'), word.replace(/en$/, 'ner')].some(
    (people) => people !== word && knows(people),
  );
  const takesS = !word.endsWith('en') && (/[zx]$/.test(word) || knows(`${word}s`));
  const isPlural = /[ns]$/.test(word) && knows(word.slice(0, -1));
  const hasPlural = ['e', 'en', 'es', 'n', 'nen', 'se'].some((ending) => knows(word + ending));
  return (takesS || hasPeople) && !isPlural && !hasPlural && !knows(word.toLowerCase());
}

/** „Kölner“ speaks of Köln, and „französisch“ of Frankreich. */
export function speaksOfPlace(place: string, text: string): boolean {
  const adjective = `${place.slice(0, 3).toLowerCase()}\\p{Ll}*isch`;
  return new RegExp(`(?<!\\p{L})(?:${place.slice(0, 4)}|${adjective})`, 'u').test(text);
}
