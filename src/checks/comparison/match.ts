import { isNegation, losesNegationAfter, losesNegationBefore } from './negation.ts';
import type { Passages } from './passages.ts';
import { agrees, type FixedItem, type Item, insertsNegation, isFixed } from './quote-items.ts';

/** An insertion stands for at most so many words and marks of the text. */
const INSERTION_LIMIT = 8;
/** More brackets than any quote has, and more comparisons than any article needs: bounds for absurd input. */
const MOST_BRACKETS = 40;
const MOST_STEPS = 10_000_000;
const SENTENCE_END = /^[.!?…:]$/u;
const PUNCTUATION = /^[.,;:!?…()-]$/u;

/**
 * Finds a quote word for word in the passages.
 *
 * A gap `[…]` may reach into the following passage, not further; an unmarked step into it is allowed only after the
 * end of a sentence (a quotation over two paragraphs). A negation may not get lost: neither alone in a gap or under
 * an insertion, nor right before or after the quote in the same clause.
 *
 * @returns the position of the first token, or undefined
 */
export function findVerbatim(items: readonly Item[], passages: Passages): number | undefined {
  const first = items.findIndex(isFixed);
  const last = items.findLastIndex(isFixed);
  const opening = items[first];
  if (!isFixed(opening) || items.some(insertsNegation)) return undefined;
  if (!items.some((item) => isFixed(item) && item.token.isWord)) return undefined;
  if (items.filter((item) => !isFixed(item)).length > MOST_BRACKETS) return undefined;
  const { tokens, positions } = passages;
  let steps = 0;
  const failed = new Set<number>();

  /** Whether the items from `index` on stand in the text from `at` on. */
  const follows = (index: number, at: number): boolean => {
    let step = 0;
    for (let item = items[index]; index + step <= last; item = items[index + step]) {
      if (!isFixed(item)) return skipsOnce(index + step, at + step);
      if (!stands(item, index + step, at + step)) return false;
      step += 1;
    }
    return !losesNegationAfter(passages, at + step - 1);
  };

  const stands = (item: FixedItem, index: number, at: number): boolean => {
    const token = tokens[at];
    const before = tokens[at - 1];
    steps += 1;
    if (token === undefined || steps > MOST_STEPS || !agrees(item, token, index === 0)) return false;
    if (index === first || before === undefined || !isFixed(items[index - 1])) return true;
    return before.passage === token.passage || SENTENCE_END.test(before.word);
  };

  const skipsOnce = (index: number, at: number): boolean => {
    const state = index * (tokens.length + 1) + at;
    if (failed.has(state)) return false;
    const found = skips(index, at);
    if (!found) failed.add(state);
    return found;
  };

  const skips = (index: number, at: number): boolean => {
    const isGap = items[index]?.kind === 'gap';
    const passage = tokens[at - 1]?.passage ?? 0;
    let clause = true;
    let negated = false;
    for (let to = at; to <= tokens.length && steps <= MOST_STEPS; to += 1) {
      if (!(clause && negated) && follows(index + 1, to)) return true;
      const token = tokens[to];
      if (token === undefined || token.passage > passage + (isGap ? 1 : 0)) return false;
      if (!isGap && (to - at >= INSERTION_LIMIT || SENTENCE_END.test(token.word) || isNegation(token)))
        return false;
      if (PUNCTUATION.test(token.word) || token.passage !== passage) clause = false;
      if (isNegation(token)) negated = true;
    }
    return false;
  };

  for (const at of candidates(opening, positions)) {
    if (steps > MOST_STEPS) return undefined;
    if (!losesNegationBefore(passages, at) && follows(first, at)) return at;
  }
  return undefined;
}

function candidates(
  opening: FixedItem,
  positions: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const exact = positions.get(opening.token.key) ?? [];
  if (opening.kind === 'token' || opening.stem === '') return exact;
  const alike = [...positions].filter(([key]) => key.startsWith(opening.stem)).flatMap(([, found]) => found);
  return alike.sort((one, other) => one - other);
}
