import { isNegation } from './negation.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * A part of a quote: a word or mark that must stand in the text; a gap `[…]`, which stands for any words left out;
 * an insertion `[Er]`, which stands for a few words or none; a word with a bracket in it, `[D]as`, `sein[e]`.
 */
export type Item =
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'bracketed'; readonly token: Token; readonly stem: string }
  | { readonly kind: 'gap'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'insertion';
      readonly start: number;
      readonly end: number;
      readonly words: readonly Token[];
    };

/** An item that must find its own word in the text. */
export type FixedItem = Extract<Item, { token: Token }>;

export function isFixed(item: Item | undefined): item is FixedItem {
  return item?.kind === 'token' || item?.kind === 'bracketed';
}

const BRACKETED_WORD =
  /(?<![\p{L}\p{N}\]])(?:\[\p{L}{1,3}\]\p{L}+|\p{L}{3,}\[\p{L}{1,3}\])(?![\p{L}\p{N}[])/gu;
const BRACKETS = /\[([^[\]]*)\]/gu;
const OMISSION = /^\s*(?:…|\.{3})\s*$/u;
/** Ignored at the end of a quote, at both sides of a gap and at its edges. */
const LOOSE_END = /^[.!?,…]$/u;
const LOOSE_AT_GAP = /^[.!?,;:…-]$/u;

/** Reads a quote into its items. Gaps at the edges and the final punctuation are left out. */
export function readQuote(quote: string): Item[] {
  const special: { start: number; end: number; item: Item }[] = [];
  for (const { index: start, 0: match } of quote.matchAll(BRACKETED_WORD)) {
    const end = start + match.length;
    const [token] = tokenize(match.replace(/[[\]]/g, ''));
    const stem = match.startsWith('[')
      ? ''
      : match.slice(0, match.indexOf('[')).normalize('NFC').toLowerCase();
    if (token !== undefined)
      special.push({ start, end, item: { kind: 'bracketed', token: { ...token, start, end }, stem } });
  }
  for (const { index: start, 0: match, 1: content = '' } of quote.matchAll(BRACKETS)) {
    const end = start + match.length;
    if (special.some((other) => start >= other.start && end <= other.end)) continue;
    const item: Item = OMISSION.test(content)
      ? { kind: 'gap', start, end }
      : { kind: 'insertion', start, end, words: tokenize(content) };
    special.push({ start, end, item });
  }
  special.sort((one, other) => one.start - other.start);

  const items: Item[] = [];
  let from = 0;
  const readUpTo = (end: number) => {
    for (const token of tokenize(quote.slice(from, end))) {
      items.push({ kind: 'token', token: { ...token, start: token.start + from, end: token.end + from } });
    }
  };
  for (const { start, end, item } of special) {
    readUpTo(start);
    items.push(item);
    from = end;
  }
  readUpTo(quote.length);
  return trim(items);
}

function trim(items: readonly Item[]): Item[] {
  const isLoose = (item: Item | undefined, marks: RegExp) =>
    item?.kind === 'token' && marks.test(item.token.word);
  const kept = items.filter((item, index) => {
    if (!isLoose(item, LOOSE_AT_GAP)) return true;
    return items[index - 1]?.kind !== 'gap' && items[index + 1]?.kind !== 'gap';
  });
  const first = kept.findIndex((item) => item.kind !== 'gap' && !isLoose(item, /^…$/u));
  const last = kept.findLastIndex((item) => item.kind !== 'gap' && !isLoose(item, LOOSE_END));
  return first < 0 ? [] : kept.slice(first, last + 1);
}

/** True when an insertion would turn the statement round: `[nicht]`. */
export function insertsNegation(item: Item): boolean {
  return item.kind === 'insertion' && item.words.some(isNegation);
}

/**
 * Whether the word of an item is that of the text. The case counts, but for the first letter of a quote; brackets
 * may change the case of letters or the ending of a word, not its beginning: `[k]ein` is not `ein`.
 */
export function agrees(item: FixedItem, { word, key }: Token, isFirst: boolean): boolean {
  if (item.kind === 'bracketed') {
    if (item.token.key === key) return true;
    return item.stem !== '' && key.startsWith(item.stem) && key.length - item.stem.length <= 3;
  }
  if (item.token.word === word) return true;
  return isFirst && item.token.key === key && item.token.word.slice(1) === word.slice(1);
}
