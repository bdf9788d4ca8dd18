import { type Alignment, align, beginAlike } from './alignment.ts';
import { negationLostAfter, negationLostBefore } from './negation.ts';
import type { Passages } from './passages.ts';
import { type Item, isFixed } from './quote-items.ts';

/** A stretch in which quote and text differ; one side may be empty. */
export interface Difference {
  readonly quote: string;
  readonly text: string;
}

/** The place in the article that a quote resembles most. */
export interface Nearest {
  readonly nearest: string;
  readonly differing: Difference[];
}

/** Less than this part of the words in common: the quote stands nowhere near. */
const ENOUGH_IN_COMMON = 0.4;
const LONGEST_NEAREST = 400;
/** Of a longer quote only so many words and marks are aligned. */
const LONGEST_QUOTE = 400;

/**
 * Finds the passage that a quote resembles most and the words in which they differ.
 *
 * @returns undefined when nothing in the text resembles the quote
 */
export function findNearest(quote: string, items: readonly Item[], passages: Passages): Nearest | undefined {
  const words = items.slice(0, LONGEST_QUOTE).filter((item) => isFixed(item) && item.token.isWord).length;
  const window = likelyWindow(items.slice(0, LONGEST_QUOTE), passages);
  if (words === 0 || window === undefined) return undefined;
  const alignment = align(items.slice(0, LONGEST_QUOTE), passages.tokens, window.from, window.to);
  const common = alignment.filter(({ equal, item }) => equal && isFixed(item) && item.token.isWord).length;
  if (common / words < ENOUGH_IN_COMMON) return undefined;
  const touched = alignment.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return {
    nearest: sentencesRound(Math.min(...touched), Math.max(...touched), passages),
    differing: differencesOf(quote, withLostNegation(alignment, touched, passages), passages),
  };
}

/** The stretch of text that holds most of the quote's words, rare ones counting more. */
function likelyWindow(
  items: readonly Item[],
  { positions, tokens }: Passages,
): { from: number; to: number } | undefined {
  const hits = new Map<number, number>();
  for (const item of items) {
    if (!isFixed(item) || !item.token.isWord) continue;
    const { key } = item.token;
    const known = positions.get(key);
    const found =
      known ?? [...positions].flatMap(([other, places]) => (beginAlike(key, other) ? places : []));
    const own = (known === undefined ? 0.5 : 1) / (1 + Math.log2(found.length));
    for (const at of found) hits.set(at, Math.max(own, hits.get(at) ?? 0));
  }
  const places = [...hits].sort(([one], [other]) => one - other);
  const hasGap = items.some(({ kind }) => kind === 'gap');
  const span = items.length + 10 + (hasGap ? 60 : 0);
  let weight = 0;
  let from = 0;
  let best = { weight: 0, from: 0, to: 0 };
  for (const [at, own] of places) {
    weight += own;
    while ((places[from]?.[0] ?? at) < at - span) {
      weight -= places[from]?.[1] ?? 0;
      from += 1;
    }
    if (weight > best.weight + 1e-9) best = { weight, from: places[from]?.[0] ?? at, to: at };
  }
  if (best.weight === 0) return undefined;
  const margin = items.length + 10;
  return { from: Math.max(0, best.from - margin), to: Math.min(tokens.length, best.to + margin + 1) };
}

/** A negation outside the quote that denies it is a difference as well. */
function withLostNegation(
  steps: readonly Alignment[],
  touched: readonly number[],
  passages: Passages,
): Alignment[] {
  const [first, last] = [Math.min(...touched), Math.max(...touched)];
  const lost = (at: number | undefined) => (at === undefined ? [] : [{ at, equal: false }]);
  return [...lost(negationLostBefore(passages, first)), ...steps, ...lost(negationLostAfter(passages, last))];
}

/** The end of a sentence; not the full stop of z. B. or 23. Oktober. */
const SENTENCE_END = '(?<=\\p{L}{2}|["“”‘’»«)])[.!?…]+["“”‘’»«)]*';
const BETWEEN_SENTENCES = new RegExp(`${SENTENCE_END}\\s+(?=["„“»«‚]?\\p{Lu})`, 'gu');
const REST_OF_SENTENCE = new RegExp(`^.*?${SENTENCE_END}(?=\\s|$)`, 'su');

/** The text from the beginning of the first sentence to the end of the last one, within one passage. */
function sentencesRound(first: number, last: number, { texts, tokens }: Passages): string {
  const [begin, finish] = [tokens[first], tokens[last]];
  if (begin === undefined || finish === undefined) return '';
  const text = texts[begin.passage] ?? '';
  let start = 0;
  for (const { index, 0: match } of text.slice(0, begin.start + 1).matchAll(BETWEEN_SENTENCES)) {
    start = index + match.length;
  }
  // A few characters back, so that a quote which ends with its full stop ends the sentence too.
  const from = finish.passage === begin.passage ? Math.max(begin.start, finish.end - 4) : text.length;
  const rest = REST_OF_SENTENCE.exec(text.slice(from))?.[0] ?? text.slice(from);
  const found = (text.slice(start, from) + rest).trim();
  return found.length > LONGEST_NEAREST
    ? `${found.slice(0, LONGEST_NEAREST).replace(/\s+\S*$/u, '')} …`
    : found;
}

/** Joins neighbouring differences into one, in the words of quote and text as they are written. */
function differencesOf(
  quote: string,
  alignment: readonly Alignment[],
  { texts, tokens }: Passages,
): Difference[] {
  const groups: Alignment[][] = [];
  let isOpen = false;
  for (const step of alignment) {
    if (step.equal) isOpen = false;
    else if (isOpen) groups.at(-1)?.push(step);
    else {
      groups.push([step]);
      isOpen = true;
    }
  }
  return groups.map((steps) => {
    const quoted = steps.flatMap(({ item }) =>
      item === undefined ? [] : [isFixed(item) ? item.token : item],
    );
    const placed = steps.flatMap(({ at }) => tokens.slice(at ?? 0, at === undefined ? 0 : at + 1));
    const [begin, finish] = [placed[0], placed.at(-1)];
    const sameText = begin !== undefined && finish?.passage === begin.passage;
    return {
      quote: quote.slice(quoted[0]?.start ?? 0, quoted.at(-1)?.end ?? 0).trim(),
      text: sameText
        ? (texts[begin.passage] ?? '').slice(begin.start, finish.end)
        : placed.map(({ word }) => word).join(' '),
    };
  });
}
