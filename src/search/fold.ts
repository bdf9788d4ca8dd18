import { transliterate } from '../model/slugs.ts';

/** Word → the form in which words are compared: lower case, without marks, ß as ss: „Größe“, „GROSSE“ → `grosse`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words; hundreds of thousands are folded for each index.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The spelling that a reader without these letters types: „Łódź“ → `lodz`, „Møller“ → `moeller`. `undefined` where Pagefind finds the word
 * by itself: it takes marks off (ü, é, ź) but leaves letters that are no base with a mark (ł, ø, đ, æ) as they are; å is written aa as well (Århus, Aarhus).
 */
export function plainSpelling(word: string): string | undefined {
  return /[łđðþıħŋœæøå]/i.test(word.normalize('NFC'))
    ? transliterate(word).replace(/[^a-z0-9]+/g, '')
    : undefined;
}

/** Folded, and with „ae“ read as „a“, as Pagefind does for German. */
export function plain(word: string): string {
  return fold(word)
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd');
}
