import { closingStrength, leadingMark } from './apostrophes.ts';
import {
  ACUTE_ACCENT,
  GRAVE_ACCENT,
  LEFT_SINGLE_QUOTE,
  LOW_SINGLE_QUOTE,
  RIGHT_SINGLE_GUILLEMET,
} from './characters.ts';
import type { DoublePairs, Pair } from './quotations.ts';
import type { Mark } from './quote-marks.ts';

/** Single marks of one block: quotations, and what must be an apostrophe. All others stay as they are. */
export interface SinglePairs {
  readonly pairs: readonly Pair[];
  readonly apostrophes: readonly Mark[];
}

/**
 * Tells single quotations from apostrophes at the edge of a word. A quotation never reaches over the edge of the
 * double one round it; where two readings are equally likely, all single marks on that level stay as they are.
 */
export function pairSingles(text: string, marks: readonly Mark[], doubles: DoublePairs): SinglePairs {
  const levels = new Map<Pair | undefined, Mark[]>();
  for (const mark of marks) {
    if (mark.kind === 'double' || mark.facing === 'inside' || mark.shape === GRAVE_ACCENT) continue;
    if (mark.shape === ACUTE_ACCENT && mark.facing !== 'close') continue;
    const pair = doubles.around.get(mark);
    const level = levels.get(pair);
    if (level === undefined) levels.set(pair, [mark]);
    else level.push(mark);
  }
  const read = [...levels.values()]
    .map((level) => readLevel(text, level))
    .filter((level) => level !== undefined);
  return {
    pairs: read.flatMap(({ pairs }) => pairs),
    apostrophes: read.flatMap(({ apostrophes }) => apostrophes),
  };
}

/** Reads the single marks between the same two double ones; undefined when in doubt. */
function readLevel(text: string, level: readonly Mark[]): SinglePairs | undefined {
  const pairs: Pair[] = [];
  const apostrophes: Mark[] = [];
  let from = 0;
  while (from < level.length) {
    const mark = level[from] as Mark;
    let to = from + 1;
    while (to < level.length && level[to]?.facing !== 'open') to += 1;
    const opening = mark.facing === 'open';
    const closers = level.slice(opening ? from + 1 : from, to).filter(({ facing }) => facing === 'close');
    const reading = opening ? readOpening(text, mark, closers) : 'apostrophe';
    if (reading === 'doubtful') return undefined;
    if (reading !== 'apostrophe') pairs.push({ open: mark, close: reading, kind: 'single' });
    else if (opening) apostrophes.push(mark);
    apostrophes.push(...closers.filter((closer) => closer !== reading && mayBeTrailing(closer)));
    from = to;
  }
  return { pairs, apostrophes };
}

/** An apostrophe after a word (Hans’, hab’) follows a letter; after a figure it is a prime (5'). */
function mayBeTrailing(mark: Mark): boolean {
  return /[\p{L}\uFFFC]/u.test(mark.before) && /['’´‘]/u.test(mark.shape);
}

function gradeOf(text: string, closer: Mark): number {
  return closingStrength(closer, text.slice(closer.end, closer.end + 3));
}

/** The mark that ends the quotation which `mark` begins; or `mark` is an apostrophe. */
function readOpening(
  text: string,
  mark: Mark,
  candidates: readonly Mark[],
): Mark | 'apostrophe' | 'doubtful' {
  const low = mark.shape === LOW_SINGLE_QUOTE;
  const german = candidates.filter(({ shape }) => shape === LEFT_SINGLE_QUOTE);
  const closers = (low && german.length > 0 ? german : candidates).filter(
    ({ shape }) => shape !== ACUTE_ACCENT,
  );
  const best = Math.max(0, ...closers.map((closer) => gradeOf(text, closer)));
  // A word processor sets ‚68er and ‘68er: with nothing to close them, they are apostrophes too.
  const certain = mark.shape === RIGHT_SINGLE_GUILLEMET || (low && closers.length > 0);
  const leading = certain ? 'quote' : leadingMark(text.slice(mark.end, mark.end + 20));
  if (leading !== 'quote') return best < leading ? 'apostrophe' : 'doubtful';
  const [first, second] = closers.filter((closer) => gradeOf(text, closer) === best);
  if (first === undefined || (second !== undefined && best < 4)) return 'doubtful';
  return first;
}
