import { isNegation } from './negation.ts';
import type { PlacedToken } from './passages.ts';
import { agrees, type Item, insertsNegation, isFixed } from './quote-items.ts';

/** One step of an alignment: an item of the quote, a token of the text, or both. */
export interface Alignment {
  readonly item?: Item;
  /** Position of the token. */
  readonly at?: number;
  /** True when the two agree, or when a gap or an insertion stands for the token. */
  readonly equal: boolean;
}

const WORD = 1;
const MARK = 0.4;
/** A little less for what the quote lacks, so that a missing word is found before two wrong ones. */
const MISSING = 0.9;
/** Words that only differ in case or form are put side by side sooner than others. */
const ALIKE = 0.5;

/**
 * Lays the whole quote over a part of the text with the least edit distance by words (Wagner–Fischer); what stands
 * before and after it in the text costs nothing.
 *
 * @returns the steps from the first item to the last
 */
export function align(
  items: readonly Item[],
  tokens: readonly PlacedToken[],
  from: number,
  to: number,
): Alignment[] {
  const width = to - from + 1;
  const cost = new Float64Array((items.length + 1) * width);
  const at = (row: number, column: number) => cost[row * width + column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= items.length; row += 1) {
    const item = items[row - 1] as Item;
    cost[row * width] = at(row - 1, 0) + leaveOut(item);
    for (let column = 1; column < width; column += 1) {
      const token = tokens[from + column - 1] as PlacedToken;
      cost[row * width + column] = Math.min(
        at(row - 1, column) + leaveOut(item),
        at(row, column - 1) + passOver(item, token),
        at(row - 1, column - 1) + exchange(item, token, row === 1),
      );
    }
  }
  return trace(items, tokens, from, width, at);
}

function trace(
  items: readonly Item[],
  tokens: readonly PlacedToken[],
  from: number,
  width: number,
  at: (row: number, column: number) => number,
): Alignment[] {
  let column = 0;
  for (let end = 1; end < width; end += 1) {
    if (at(items.length, end) < at(items.length, column)) column = end;
  }
  const steps: Alignment[] = [];
  let row = items.length;
  while (row > 0) {
    const item = items[row - 1] as Item;
    const token = tokens[from + column - 1];
    const here = at(row, column);
    if (
      column > 0 &&
      token !== undefined &&
      here === at(row - 1, column - 1) + exchange(item, token, row === 1)
    ) {
      steps.push({
        item,
        at: from + column - 1,
        equal: isFixed(item) ? agrees(item, token, row === 1) : !isNegation(token),
      });
      row -= 1;
      column -= 1;
    } else if (column > 0 && token !== undefined && here === at(row, column - 1) + passOver(item, token)) {
      steps.push({ at: from + column - 1, equal: !isFixed(item) && !isNegation(token) });
      column -= 1;
    } else {
      steps.push({ item, equal: leaveOut(item) === 0 });
      row -= 1;
    }
  }
  return steps.reverse();
}

/** What it costs that the item does not stand in the text. */
function leaveOut(item: Item): number {
  if (isFixed(item)) return item.token.isWord ? WORD : MARK;
  return insertsNegation(item) ? WORD : 0;
}

/** What it costs that a token of the text does not stand in the quote, right after the item. */
function passOver(item: Item, token: PlacedToken): number {
  if (item.kind === 'gap') return isNegation(token) ? 0.2 : 0.001;
  if (item.kind === 'insertion') return isNegation(token) ? 0.5 : 0.1;
  return MISSING * (token.isWord ? WORD : MARK);
}

function exchange(item: Item, token: PlacedToken, isFirst: boolean): number {
  if (!isFixed(item)) return passOver(item, token) + leaveOut(item);
  if (agrees(item, token, isFirst)) return 0;
  if (item.token.isWord !== token.isWord) return WORD + MARK;
  if (!token.isWord) return MARK;
  const [one, other] = [item.token.key, token.key];
  if (one === other) return ALIKE / 2;
  return beginAlike(one, other) ? ALIKE : WORD;
}

/** True for two forms of one word, or a slip of the pen near its end. */
export function beginAlike(one: string, other: string): boolean {
  const shared = Math.min(one.length, other.length);
  const stem = Math.ceil(shared * 0.7);
  return shared > 2 && one.slice(0, stem) === other.slice(0, stem);
}
