import { gapEnds } from './gap.ts';
import { INSERTION_LIMIT, isReplaceable, restOfClause } from './insertion.ts';
import { negationLostAfter, negationLostBefore } from './negation.ts';
import { type Passages, type PlacedToken, runsOn } from './passages.ts';
import { agrees, type FixedItem, type Item, insertsNegation, isFixed } from './quote-items.ts';

/** More brackets than any quote has, and more comparisons than any article needs: bounds for absurd input. */
const MOST_BRACKETS = 40;
const MOST_STEPS = 10_000_000;
const SENTENCE_END = /^[.!?…:]$/u;

/**
 * Finds a quote word for word in the passages, wherever it stands.
 *
 * A gap `[…]` and an unmarked step after the end of a sentence may reach into the following passage, where the same quotation runs on. A
 * negation may not get lost: neither in a gap, when it denies the clause of the words before or behind it, nor under an insertion, nor
 * before or after the quote in the same clause. An insertion stands for what is spoken of, not for what is said of it.
 *
 * @param asks whether the quote ends as a question, which must be one in the text
 * @returns the first and the last token of each place, in the text's order
 */
export function* findVerbatim(
  items: readonly Item[],
  passages: Passages,
  asks = false,
): Generator<{ first: PlacedToken; last: PlacedToken }, undefined> {
  const first = items.findIndex(isFixed);
  const last = items.findLastIndex(isFixed);
  const opening = items[first];
  if (!isFixed(opening) || items.some(insertsNegation)) return undefined;
  if (!items.some((item) => isFixed(item) && item.token.isWord)) return undefined;
  if (items.filter((item) => !isFixed(item)).length > MOST_BRACKETS) return undefined;
  const { tokens, positions } = passages;
  let steps = 0;
  let end = 0;
  const failed = new Set<number>();

  /** Whether the items from `index` on stand in the text from `at` on. */
  const follows = (index: number, at: number): boolean => {
    let step = 0;
    for (let item = items[index]; index + step <= last; item = items[index + step]) {
      if (!isFixed(item)) return skipsOnce(index + step, at + step);
      if (!stands(item, index + step, at + step)) return false;
      step += 1;
    }
    end = at + step - 1;
    return endsWell(end);
  };

  const endsWell = (at: number): boolean => {
    if (negationLostAfter(passages, at) !== undefined) return false;
    if (items[last + 1]?.kind === 'insertion' && !isReplaceable(restOfClause(tokens, at + 1))) return false;
    return !asks || isQuestion(passages, at);
  };

  const stands = (item: FixedItem, index: number, at: number): boolean => {
    const token = tokens[at];
    const before = tokens[at - 1];
    steps += 1;
    if (token === undefined || steps > MOST_STEPS || !agrees(item, token, index === 0)) return false;
    if (index === first || before === undefined || !isFixed(items[index - 1])) return true;
    return (
      before.passage === token.passage || (SENTENCE_END.test(before.word) && runsOn(passages, before, token))
    );
  };

  const skipsOnce = (index: number, at: number): boolean => {
    const state = index * (tokens.length + 1) + at;
    if (failed.has(state)) return false;
    const found = skips(index, at);
    if (!found) failed.add(state);
    return found;
  };

  const skips = (index: number, at: number): boolean =>
    items[index]?.kind === 'gap' ? skipsGap(index, at) : skipsInsertion(index, at);

  const skipsGap = (index: number, at: number): boolean => {
    for (const to of gapEnds(passages, at)) {
      if (steps > MOST_STEPS) return false;
      if (follows(index + 1, to)) return true;
    }
    return false;
  };

  const skipsInsertion = (index: number, at: number): boolean => {
    for (let to = at; to <= at + INSERTION_LIMIT && steps <= MOST_STEPS; to += 1) {
      if (isReplaceable(tokens.slice(at, to)) && follows(index + 1, to)) return true;
      const token = tokens[to];
      if (token === undefined || token.passage !== tokens[at - 1]?.passage || SENTENCE_END.test(token.word))
        return false;
    }
    return false;
  };

  for (const at of candidates(opening, positions)) {
    if (steps > MOST_STEPS) return undefined;
    if (negationLostBefore(passages, at) === undefined && follows(first, at))
      yield { first: tokens[at] as PlacedToken, last: tokens[end] as PlacedToken };
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

/** Whether the sentence that holds token `at` ends with a question mark. */
function isQuestion({ tokens }: Passages, at: number): boolean {
  const passage = tokens[at]?.passage;
  for (let next = at + 1; tokens[next]?.passage === passage; next += 1) {
    const mark = tokens[next]?.word;
    if (mark === '?') return true;
    if (mark === '.' || mark === '!') return false;
  }
  return false;
}
