import type { Passages } from './passages.ts';
import { agrees, type FixedItem, type Item, isFixed } from './quote-items.ts';

/** So many words may be missing in a quote that only lacks its `[…]`, or three times its own length. */
const OMITTED_AT_LEAST = 15;
/** Longer quotes are not worth the table. */
const LONGEST_QUOTE = 400;
/** Of the places where the words occur in order, the closest ones are looked at. */
const MOST_PLACES = 10;

/**
 * Tries to read a quote that is not verbatim as one with words left out and not marked: all its words stand in the
 * text in their order, close together and in a few pieces.
 *
 * @returns the quote with `[…]` put in, for the caller to prove; undefined when that is not what happened
 */
export function suggestOmissions(
  quote: string,
  items: readonly Item[],
  passages: Passages,
): string | undefined {
  const fixed = items.flatMap((item, index) =>
    isFixed(item) ? [{ item, isFirst: index === 0, free: index > 0 && !isFixed(items[index - 1]) }] : [],
  );
  const words = fixed.filter(({ item }) => item.token.isWord).length;
  if (words < 3 || fixed.length > LONGEST_QUOTE) return undefined;
  const limit = fixed.length + Math.max(OMITTED_AT_LEAST, 3 * words);
  const spans = (passages.positions.get(fixed[0]?.item.token.key ?? '') ?? [])
    .map((start) => ({ start, end: endInOrder(start, start + limit, fixed, passages.tokens) }))
    .filter((span): span is { start: number; end: number } => span.end !== undefined)
    .sort((one, other) => one.end - one.start - (other.end - other.start))
    .slice(0, MOST_PLACES);
  let best: { pieces: number; cuts: number[] } | undefined;
  for (const { start } of spans) {
    const cuts = cutsFrom(start, start + limit, fixed, passages);
    if (cuts !== undefined && (best === undefined || cuts.length + 1 < best.pieces)) {
      best = { pieces: cuts.length + 1, cuts };
    }
  }
  if (best === undefined || best.pieces > Math.max(2, words / 2)) return undefined;
  let suggestion = '';
  let from = 0;
  for (const cut of best.cuts) {
    const end = fixed[cut - 1]?.item.token.end ?? 0;
    suggestion += `${quote.slice(from, end)} […]`;
    from = end;
  }
  return suggestion + quote.slice(from);
}

/**
 * Lays the items over the text from `start` on with as few cuts as possible.
 *
 * @returns the items before which words of the text are left out; undefined when the items do not all occur
 */
function cutsFrom(
  start: number,
  end: number,
  fixed: readonly { item: FixedItem; isFirst: boolean; free: boolean }[],
  { tokens }: Passages,
): number[] | undefined {
  const width = Math.min(end, tokens.length) - start;
  /** cost[j]: the fewest cuts with the current item at token `start + j`. */
  let cost = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
  const cameByCut: boolean[][] = [];
  const from: number[][] = [];
  const [opening] = fixed;
  const first = tokens[start];
  if (opening === undefined || first === undefined || !agrees(opening.item, first, true)) return undefined;
  cost[0] = 0;
  for (let index = 1; index < fixed.length; index += 1) {
    const { item, free } = fixed[index] as (typeof fixed)[number];
    const next = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
    const cut = new Array<boolean>(width).fill(false);
    const origin = new Array<number>(width).fill(-1);
    let leastAt = -1;
    for (let j = 1; j < width; j += 1) {
      // The nearest of the cheapest places at least one token back.
      if (j >= 2 && (leastAt < 0 || (cost[j - 2] ?? 0) <= (cost[leastAt] ?? 0))) leastAt = j - 2;
      const token = tokens[start + j];
      if (token === undefined || !agrees(item, token, false)) continue;
      const straight = cost[j - 1] ?? Number.POSITIVE_INFINITY;
      const jump = leastAt < 0 ? Number.POSITIVE_INFINITY : (cost[leastAt] ?? 0) + (free ? 0 : 1);
      const isJump = jump < straight;
      next[j] = Math.min(straight, jump);
      cut[j] = isJump && !free;
      origin[j] = isJump ? leastAt : j - 1;
    }
    cameByCut.push(cut);
    from.push(origin);
    cost = next;
  }
  const least = Math.min(...cost);
  if (!Number.isFinite(least)) return undefined;
  const cuts: number[] = [];
  let at = cost.indexOf(least);
  for (let index = fixed.length - 1; index >= 1; index -= 1) {
    const origin = from[index - 1]?.[at] ?? 0;
    if (cameByCut[index - 1]?.[at]) {
      // A missing comma is no omission that `[…]` could mark.
      if (!tokens.slice(start + origin + 1, start + at).some(({ isWord }) => isWord)) return undefined;
      cuts.unshift(index);
    }
    at = origin;
  }
  return cuts;
}

/** Where the last item stands when each is taken at its next occurrence; undefined when not all occur. */
function endInOrder(
  start: number,
  end: number,
  fixed: readonly { item: FixedItem; isFirst: boolean }[],
  tokens: Passages['tokens'],
): number | undefined {
  let next = 0;
  for (let at = start; at < Math.min(end, tokens.length); at += 1) {
    const [wanted, token] = [fixed[next], tokens[at]];
    if (wanted !== undefined && token !== undefined && agrees(wanted.item, token, wanted.isFirst)) next += 1;
    if (next === fixed.length) return at;
  }
  return undefined;
}
