import { DOUBLE_QUOTES, SINGLE_QUOTES } from '../../typography/characters.ts';
import { FUNCTION_WORDS } from '../name-words.ts';
import { speechAt } from './speech.ts';
import { type Token, tokenize } from './tokens.ts';

/** A token of the article, with the passage it stands in. */
export interface PlacedToken extends Token {
  readonly passage: number;
}

/** All passages of an article as one row of tokens, and where each word occurs in it. */
export interface Passages {
  readonly texts: readonly string[];
  readonly tokens: readonly PlacedToken[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

const read = new WeakMap<readonly string[], Passages>();

/** Reads the passages of an article; once, however many quotes are compared with the same array. */
export function readPassages(texts: readonly string[]): Passages {
  const known = read.get(texts);
  // An array that was changed meanwhile is read anew.
  if (known?.texts.length === texts.length && known.texts.every((text, index) => text === texts[index]))
    return known;
  const tokens = texts.flatMap((text, passage) =>
    tokenize(text).map((token): PlacedToken => Object.assign(token, { passage })),
  );
  const positions = new Map<string, number[]>();
  tokens.forEach(({ key }, index) => {
    const list = positions.get(key);
    if (list === undefined) positions.set(key, [index]);
    else list.push(index);
  });
  const passages = { texts: [...texts], tokens, positions };
  read.set(texts, passages);
  return passages;
}

const QUOTE = new RegExp(`[${DOUBLE_QUOTES}${SINGLE_QUOTES}]`, 'u');

/** True when the two tokens stand side by side in one clause: no punctuation, quotation mark or edge between. */
export function areInOneClause({ texts }: Passages, one: PlacedToken, next: PlacedToken): boolean {
  if (one.passage !== next.passage || !one.isWord || !next.isWord) return false;
  return !QUOTE.test(texts[one.passage]?.slice(one.end, next.start) ?? '');
}

/**
 * True when a quote may go on from one token to the other: within a passage, or into the following one where the same quotation runs on,
 * or where nobody is quoted on either side. From one quotation into another is no way: they may be those of two persons.
 */
export function runsOn({ texts }: Passages, one: PlacedToken, next: PlacedToken): boolean {
  if (one.passage === next.passage) return true;
  if (next.passage !== one.passage + 1) return false;
  return speechAt(texts, one.passage, one.start)?.id === speechAt(texts, next.passage, next.start)?.id;
}

/** After these a full stop ends no sentence; nor after one or two letters or a number. */
const SHORTENED =
  /^(?:Mio|Mrd|Prof|Dipl|Ing|Abs|Art|Str|Tel|Std|Jan|Febr?|Apr|Aug|Sept?|Okt|Nov|Dez|bzw|vgl|sog|max|min|inkl|ggf|evtl|etwa)$/iu;

/** True when a sentence ends with token `at`: not with the point of „z. B.“ or „23. Oktober“, but with that of „Ich bin 24. Das …“. */
export function endsSentence({ tokens }: Passages, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !/^[.!?…]$/u.test(token.word)) return false;
  if (next !== undefined && next.passage === token.passage && !/^\p{Lu}/u.test(next.word)) return false;
  return (
    token.word !== '.' ||
    (/^\p{L}{3,}$/u.test(before?.word ?? '') && !SHORTENED.test(before?.word ?? '')) ||
    (/^\p{N}+$/u.test(before?.word ?? '') && FUNCTION_WORDS.has(next?.key ?? ''))
  );
}
