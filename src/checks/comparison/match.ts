import { gapEnds } from './gap.ts';
import { INSERTION_LIMIT, isReplaceable, restOfClause } from './insertion.ts';
import { negationLostAfter, negationLostBefore } from './negation.ts';
import { type Passages, type PlacedToken, runsOn } from './passages.ts';
import { agrees, type FixedItem, type Item, insertsNegation, isFixed } from './quote-items.ts';

/** More brackets than any quote has, and more comparisons than any article needs: bounds for absurd input. */
const MOST_BRACKETS = 40;
const MOST_STEPS = 10_000_000;
const SENTENCE_END = /^[.!?…:]$/u;

/** A search under way: what is looked for and where, and what has been tried. */
interface Search {
  readonly items: readonly Item[];
  readonly passages: Passages;
  /** Whether the quote ends as a question, which must be one in the text. */
  readonly asks: boolean;
  /** Indexes of the first and the last item that must find its own word. */
  readonly first: number;
  readonly last: number;
  /** Comparisons so far. */
  steps: number;
  /** Items and places from which on nothing was found: with several gaps they are reached in many ways. */
  readonly failed: Set<number>;
}

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
  const opening = items[first];
  if (!isFixed(opening) || !mayStand(items)) return undefined;
  const last = items.findLastIndex(isFixed);
  const search: Search = { items, passages, asks, first, last, steps: 0, failed: new Set() };
  for (const at of candidates(opening, passages.positions)) {
    if (search.steps > MOST_STEPS) return undefined;
    if (negationLostBefore(passages, at) !== undefined) continue;
    const end = endFrom(search, first, at);
    if (end !== undefined)
      yield { first: passages.tokens[at] as PlacedToken, last: passages.tokens[end] as PlacedToken };
  }
  return undefined;
}

/** Whether there are words to look for, and nothing that no text can hold. */
function mayStand(items: readonly Item[]): boolean {
  return (
    items.some((item) => isFixed(item) && item.token.isWord) &&
    !items.some(insertsNegation) &&
    items.filter((item) => !isFixed(item)).length <= MOST_BRACKETS
  );
}

/** Where the items from `index` on end, if they stand in the text from `at` on. */
function endFrom(search: Search, index: number, at: number): number | undefined {
  const { items, last } = search;
  let step = 0;
  for (let item = items[index]; index + step <= last; item = items[index + step]) {
    if (!isFixed(item)) return endBehindBracket(search, index + step, at + step);
    if (!stands(search, item, index + step, at + step)) return undefined;
    step += 1;
  }
  const end = at + step - 1;
  return endsWell(search, end) ? end : undefined;
}

/** Whether a word stands at a place of the text and may follow the one before it. */
function stands(search: Search, item: FixedItem, index: number, at: number): boolean {
  const { items, passages, first } = search;
  const [before, token] = [passages.tokens[at - 1], passages.tokens[at]];
  search.steps += 1;
  if (token === undefined || search.steps > MOST_STEPS || !agrees(item, token, index === 0)) return false;
  if (index === first || before === undefined || !isFixed(items[index - 1])) return true;
  return (
    before.passage === token.passage || (SENTENCE_END.test(before.word) && runsOn(passages, before, token))
  );
}

/** Whether a quote may end with a token: with its negation, and as a question where it asks. */
function endsWell({ items, passages, asks, last }: Search, at: number): boolean {
  if (negationLostAfter(passages, at) !== undefined) return false;
  const isReplaced = items[last + 1]?.kind === 'insertion';
  if (isReplaced && !isReplaceable(restOfClause(passages.tokens, at + 1))) return false;
  return !asks || isQuestion(passages, at);
}

/** As `endFrom` for a gap or an insertion; what was in vain once is not tried again. */
function endBehindBracket(search: Search, index: number, at: number): number | undefined {
  const state = index * (search.passages.tokens.length + 1) + at;
  if (search.failed.has(state)) return undefined;
  const isGap = search.items[index]?.kind === 'gap';
  const end = isGap ? endBehindGap(search, index, at) : endBehindInsertion(search, index, at);
  if (end === undefined) search.failed.add(state);
  return end;
}

function endBehindGap(search: Search, index: number, at: number): number | undefined {
  for (const to of gapEnds(search.passages, at)) {
    if (search.steps > MOST_STEPS) return undefined;
    const end = endFrom(search, index + 1, to);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** An insertion stands for a few words of the sentence, or for none. */
function endBehindInsertion(search: Search, index: number, at: number): number | undefined {
  const { tokens } = search.passages;
  for (let to = at; to <= at + INSERTION_LIMIT && search.steps <= MOST_STEPS; to += 1) {
    const end = isReplaceable(tokens.slice(at, to)) ? endFrom(search, index + 1, to) : undefined;
    if (end !== undefined) return end;
    const token = tokens[to];
    if (token === undefined || token.passage !== tokens[at - 1]?.passage || SENTENCE_END.test(token.word))
      return undefined;
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
