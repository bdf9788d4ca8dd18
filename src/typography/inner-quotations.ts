import { closingStrength, leadingMark } from './apostrophes.ts';
import {
  ACCENTS,
  ACUTE_ACCENT,
  GRAVE_ACCENT,
  LEFT_SINGLE_GUILLEMET,
  LEFT_SINGLE_QUOTE,
  LOW_SINGLE_QUOTE,
  RIGHT_SINGLE_GUILLEMET,
} from './characters.ts';
import type { DoublePairs, Pair } from './quotations.ts';
import type { Mark } from './quote-marks.ts';

const GUILLEMETS = LEFT_SINGLE_GUILLEMET + RIGHT_SINGLE_GUILLEMET;

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
  const accents: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind === 'double' || mark.facing === 'inside') continue;
    if (ACCENTS.includes(mark.shape) && (mark.facing !== 'close' || mark.shape === GRAVE_ACCENT)) {
      // An accent opens no quotation: ´ne Menge.
      if (mark.facing === 'open' && isShortened(text, mark)) accents.push(mark);
      continue;
    }
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
    apostrophes: [...accents, ...read.flatMap(({ apostrophes }) => apostrophes)],
  };
}

/** Reads the single marks between the same two double ones; undefined when in doubt. */
function readLevel(text: string, level: readonly Mark[]): SinglePairs | undefined {
  const pairs: Pair[] = [];
  const apostrophes: Mark[] = [];
  let from = 0;
  while (from < level.length) {
    const mark = level[from] as Mark;
    const opening = mark.facing === 'open';
    const { to, closers, shortened } = reachOf(text, level, from);
    const reading = opening ? readOpening(text, mark, closers) : 'apostrophe';
    if (reading === 'doubtful') return undefined;
    if (reading !== 'apostrophe') pairs.push({ open: mark, close: reading, kind: 'single' });
    else if (opening) apostrophes.push(mark);
    apostrophes.push(...shortened);
    apostrophes.push(...closers.filter((closer) => closer !== reading && mayBeTrailing(closer)));
    from = to;
  }
  return { pairs, apostrophes };
}

/**
 * The marks up to the next that opens: those which may close, and the apostrophes of shortened words between them (‚Hans’ Buch von ’68‘),
 * which open nothing as long as the quotation round them has no likely end.
 */
function reachOf(
  text: string,
  level: readonly Mark[],
  from: number,
): { to: number; closers: Mark[]; shortened: Mark[] } {
  const opens = level[from]?.facing === 'open';
  const inGuillemets = GUILLEMETS.includes(level[from]?.shape ?? ' ');
  const closers: Mark[] = [];
  const shortened: Mark[] = [];
  let to = opens ? from + 1 : from;
  for (let mark = level[to]; mark !== undefined; mark = level[to]) {
    if (mark.facing === 'open') {
      const hasEnd = closers.some((closer) =>
        inGuillemets ? GUILLEMETS.includes(closer.shape) : gradeOf(text, closer) > 2,
      );
      if (!opens || hasEnd || !isShortened(text, mark)) break;
      shortened.push(mark);
      const next = level[to + 1];
      // Of Rock ’n’ Roll both.
      if (next !== undefined && isShortAnd(text, mark)) {
        shortened.push(next);
        to += 1;
      }
    } else if (mark.facing === 'close') closers.push(mark);
    to += 1;
  }
  return { to, closers, shortened };
}

function isShortAnd(text: string, { end }: Mark): boolean {
  return leadingMark(text.slice(end, end + 20)) === 5;
}

function isShortened(text: string, { shape, end }: Mark): boolean {
  return (
    shape !== LOW_SINGLE_QUOTE &&
    !GUILLEMETS.includes(shape) &&
    leadingMark(text.slice(end, end + 20)) !== 'quote'
  );
}

/** An apostrophe after a word (Hans’, hab’) follows a letter; after a figure it is a prime (5'). */
function mayBeTrailing(mark: Mark): boolean {
  return /[\p{L}\uFFFC]/u.test(mark.before) && /['’´‘]/u.test(mark.shape);
}

function gradeOf(text: string, closer: Mark): number {
  return closingStrength(
    closer,
    text.slice(Math.max(0, closer.start - 8), closer.start),
    text.slice(closer.end, closer.end + 3),
  );
}

/** The mark that ends the quotation which `mark` begins; or `mark` is an apostrophe. */
function readOpening(
  text: string,
  mark: Mark,
  candidates: readonly Mark[],
): Mark | 'apostrophe' | 'doubtful' {
  const low = mark.shape === LOW_SINGLE_QUOTE;
  const certainly = low ? LEFT_SINGLE_QUOTE : GUILLEMETS.includes(mark.shape) ? GUILLEMETS : '';
  const alike = candidates.filter(({ shape }) => certainly.includes(shape));
  const closers = (alike.length > 0 ? alike : candidates).filter(({ shape }) => shape !== ACUTE_ACCENT);
  const best = Math.max(0, ...closers.map((closer) => gradeOf(text, closer)));
  // A word processor sets ‚68er and ‘68er: with nothing to close them, they are apostrophes too.
  const certain = alike.length > 0 || mark.shape === RIGHT_SINGLE_GUILLEMET || (low && closers.length > 0);
  const leading = certain ? 'quote' : leadingMark(text.slice(mark.end, mark.end + 20));
  if (leading !== 'quote') return best < leading ? 'apostrophe' : 'doubtful';
  const [first, second] = closers.filter((closer) => gradeOf(text, closer) === best);
  if (first === undefined || (second !== undefined && best < 4)) return 'doubtful';
  return first;
}
