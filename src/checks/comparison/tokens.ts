import { ACCENTS, DOUBLE_QUOTES, ELLIPSIS, SINGLE_QUOTES } from '../../typography/characters.ts';
import { matchesIn } from '../../typography/matches.ts';

/** A word or a punctuation mark of a text, in a form in which typographic differences are gone. */
export interface Token {
  /** NFC, no soft hyphens, apostrophes and dashes alike; the case as written. */
  readonly word: string;
  /** The same in lower case, for looking up. */
  readonly key: string;
  /** Where it stands in the text it was read from; `end` not included. */
  readonly start: number;
  readonly end: number;
  /** False for punctuation. */
  readonly isWord: boolean;
}

const INVISIBLE = '\\u00AD\\u200B\\u2060\\uFEFF';
const LETTER = `[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`;
const DASH = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212';
const APOSTROPHES = `${SINGLE_QUOTES}${ACCENTS}`;
/** What holds a word together when it stands between two letters; a quotation mark there is left out. */
const JOINER = `[${DASH}:*_/&@+${APOSTROPHES}${DOUBLE_QUOTES}]|(?<=\\p{N})[.,](?=\\p{N})`;
/** A word that ends at a space or comma: most do, and are found without looking at every letter's kind. */
const USUAL = '[a-zA-ZäöüÄÖÜß]+(?=\\s|[,.;](?:\\s|$))';
const TOKEN = new RegExp(
  `${USUAL}|${LETTER}+(?:(?:${JOINER})${LETTER}+)*|\\.{3}|[${DASH}]+|[^\\s${DOUBLE_QUOTES}${APOSTROPHES}${INVISIBLE}]`,
  'gu',
);
/** Most words: nothing to normalise. */
const PLAIN_WORD = /^[a-zA-ZäöüÄÖÜß0-9]+$/;
const TYPED_QUOTES = /(?<!,),,(?!,)/gu;

/**
 * Splits a text into words and punctuation marks. White space, quotation marks, soft hyphens and the form of
 * dashes, apostrophes and ellipses leave no trace; everything else does, figures and commas too.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  // Two commas that stand for a quotation mark: blanked, so that positions stay.
  for (const { index, 0: match } of matchesIn(text.replace(TYPED_QUOTES, '""'), TOKEN)) {
    const isPlain = PLAIN_WORD.test(match);
    const word = isPlain ? match : normalizeWord(match);
    if (word === '') continue;
    tokens.push({
      word,
      key: word.toLowerCase(),
      start: index,
      end: index + match.length,
      isWord: isPlain || /[\p{L}\p{N}]/u.test(word),
    });
  }
  return tokens;
}

const INVISIBLES = new RegExp(`[${INVISIBLE}${DOUBLE_QUOTES}]`, 'gu');
const DASHES = new RegExp(`[${DASH}]+`, 'gu');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

function normalizeWord(match: string): string {
  return match
    .replace(INVISIBLES, '')
    .normalize('NFC')
    .replace(DASHES, '-')
    .replace(APOSTROPHE, "'")
    .replace(/^\.{3}$/u, ELLIPSIS);
}
