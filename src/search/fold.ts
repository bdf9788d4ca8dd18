import { transliterate } from '../model/slugs.ts';

/** Word → the form in which words are compared: lower case, without marks, ß as ss: „Größe“, „GROSSE“ → `grosse`. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The spelling that a reader without these letters types: „Łódź“ → `lodz`, „Møller“ → `moeller`. `undefined` where Pagefind finds the word
 * by itself: it takes marks off (ü, é, ź) but leaves letters that are no base with a mark (ł, ø, đ, æ) as they are.
 */
export function plainSpelling(word: string): string | undefined {
  const letters = word.normalize('NFD').replace(/\p{M}+/gu, '');
  return /[łđðþıħŋœæø]/i.test(letters) ? transliterate(letters).replace(/[^a-z0-9]+/g, '') : undefined;
}
