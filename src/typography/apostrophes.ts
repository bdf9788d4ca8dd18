import { LEFT_SINGLE_QUOTE } from './characters.ts';
import type { Mark } from './quote-marks.ts';
import { COUNTED, UNITS } from './units.ts';

/** ’s, ’ne, ’raus: words that lose their beginning, and years and their children (’68, ’68er, ’70s). */
const SHORTENED =
  /^(?:\d\d(?:er[ns]?|s)?|s|m|ne[mnrs]?|n|nauf|naus|rauf|raus|ran|rein|rum|runter|rüber|tschuldigung|türlich)(?![\p{L}\p{N}]|[-–.,:]\p{N})/iu;
const YEAR = /^\d\d$/;
/** 20 Uhr, 20 Menschen: a number and no year. */
const COUNTS = new RegExp(`^\\s(?:${UNITS}|${COUNTED})(?!\\p{L})`, 'u');
/** Rock ’n’ Roll, Drum ’n’ Bass: the short “and” between two words of a name. */
const SHORT_AND = /^[nN]['’‘´](?=[ -]?(?:\p{Lu}|roll(?!\p{L})))/u;
const VOWEL = /[aeiouāēīōū]/iu;

/**
 * Judges a single mark before a word: the beginning of a quotation, or the apostrophe of a shortened word. The
 * latter becomes doubtful when marks follow that look like the end of a quotation: '68 begann es', sagte er.
 *
 * @param rest the text after the mark
 * @returns 'quote', or the grade of `closingStrength` from which on a following mark makes the apostrophe doubtful
 */
export function leadingMark(rest: string): 'quote' | 3 | 4 | 5 {
  if (SHORT_AND.test(rest)) return 5;
  const word = SHORTENED.exec(rest)?.[0];
  if (word === undefined || /^['’‘´](?!')/.test(rest.slice(word.length))) return 'quote';
  if (!YEAR.test(word)) return 4;
  return COUNTS.test(rest.slice(word.length)) ? 'quote' : 3;
}

/** True for a mark inside a word that must become ’: geht's, O'Neill, Ku´damm; not 5'10 and not Hawai‘i. */
export function isInnerApostrophe({ shape, before, after }: Mark): boolean {
  if (!/^['’‘´`]$/u.test(shape)) return false;
  if (shape === LEFT_SINGLE_QUOTE && VOWEL.test(before) && VOWEL.test(after)) return false;
  return !/\p{N}/u.test(before) || (/\p{L}/u.test(after) && shape !== LEFT_SINGLE_QUOTE);
}

/** Words that often lose their last letter: hab’ ich, kein’ Plan. */
const CUT =
  /(?<!\p{L})(?:hab|sag|glaub|denk|kenn|find|geh|komm|seh|mach|lieb|brauch|möcht|könnt|sollt|wollt|würd|hätt|wär|werd|müsst|dürft|[kmds]?ein)$/iu;

/**
 * How likely a single mark after a word closes a quotation, from 4 (surely) to 1 (rather the apostrophe of Hans'
 * Buch). A genitive ends in an s sound and is followed by its noun.
 *
 * @param word the text before the mark
 * @param rest the text after the mark
 */
export function closingStrength({ before, after }: Mark, word: string, rest: string): 1 | 2 | 3 | 4 {
  const sibilant = /[sßxz]/iu.test(before);
  const spaced = /\s/u.test(after);
  if (!spaced) return sibilant ? 3 : 4;
  if (!sibilant) return CUT.test(word) ? 2 : 3;
  return /^\s*\p{Lu}/u.test(rest) ? 1 : 2;
}
