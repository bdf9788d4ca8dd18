import { outsideAddresses } from './addresses.ts';
import {
  ACCENTS,
  DOUBLE_QUOTES,
  LOW_DOUBLE_QUOTE,
  LOW_SINGLE_QUOTE,
  SINGLE_QUOTES,
  SOFT_HYPHEN,
} from './characters.ts';
import { matchesIn } from './matches.ts';

/** Which way a mark faces, judged by what stands on its two sides. */
type Facing = 'open' | 'close' | 'either' | 'inside' | 'neither';

/** A quotation mark or apostrophe as it stands in a text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What was typed: one character, or two of a kind (`,,`, `''`). */
  readonly shape: string;
  readonly kind: 'double' | 'single';
  readonly facing: Facing;
  /** The nearest characters that are not quotation marks; '' at the edge of the block. */
  readonly before: string;
  readonly after: string;
}

const PAIRED = `(?<![,${SOFT_HYPHEN}]),,(?![,\\s${SOFT_HYPHEN}])|(?<![${SINGLE_QUOTES}${ACCENTS}])''(?![${SINGLE_QUOTES}${ACCENTS}])`;
const MARK = new RegExp(`${PAIRED}|[${DOUBLE_QUOTES}${SINGLE_QUOTES}${ACCENTS}]`, 'gu');
const DOUBLE = new RegExp(`^(?:[${DOUBLE_QUOTES}]|..)$`, 'u');
const QUOTE = new RegExp(`[${DOUBLE_QUOTES}${SINGLE_QUOTES}${ACCENTS}]`, 'u');
const GUILLEMET = /[«»‹›]/u;

type Side = 'edge' | 'word' | 'opening' | 'closing' | 'joining';

function sideOf(character: string): Side {
  if (character === '' || /\s/u.test(character)) return 'edge';
  if (/[([{¿¡<]/u.test(character)) return 'opening';
  if (/[)\]}.,;:!?…>]/u.test(character)) return 'closing';
  if (/[-‐‑–—/|+&*~=_\\]/u.test(character)) return 'joining';
  return 'word';
}

/** Direction by context alone, so that a text already typeset is read as its source was. */
function facingOf(before: string, after: string, grouped: boolean): Facing {
  if (before === '=') return 'neither'; // an attribute of some code: class="x"
  const left = sideOf(before);
  const right = sideOf(after);
  if (left === 'edge') return right === 'edge' ? 'neither' : 'open';
  if (right === 'edge') return 'close';
  if (left === 'opening') return 'open';
  if (right === 'closing') return 'close';
  if (left === 'word')
    return right === 'word' && !grouped ? 'inside' : right === 'joining' ? 'close' : 'either';
  if (left === 'joining') return right === 'joining' ? 'either' : 'open';
  if (right === 'joining') return 'close';
  return before === ':' || right === 'opening' ? 'open' : 'either';
}

/** The character before `index`, whole even when it lies outside the basic plane. */
function characterBefore(text: string, index: number): string {
  const pair = text.slice(Math.max(0, index - 2), index);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : pair.slice(-1);
}

/**
 * Finds every quotation mark and apostrophe of a block, with the way it faces. Marks inside addresses and
 * guillemets used as arrows (`» mehr`) are left out.
 */
export function findMarks(text: string): Mark[] {
  const found = Array.from(matchesIn(text, MARK), ({ index, 0: shape }) => ({
    start: index,
    end: index + shape.length,
    shape,
  }));
  const marks: Mark[] = [];
  // Marks that touch („‚Nein‘“) share the context of their group.
  let from = 0;
  let to = 0;
  for (const mark of outsideAddresses(text, found)) {
    if (mark.start >= to) {
      from = mark.start;
      while (from > to && QUOTE.test(text.charAt(from - 1))) from -= 1;
      to = mark.end;
      while (to < text.length && QUOTE.test(text.charAt(to))) to += 1;
    }
    const before = characterBefore(text, from);
    const after = String.fromCodePoint(...[text.codePointAt(to)].filter((point) => point !== undefined));
    const kind = DOUBLE.test(mark.shape) ? 'double' : 'single';
    const grouped = to - from > mark.end - mark.start;
    const facing = facingOf(before, after, grouped);
    if (facing === 'neither' && GUILLEMET.test(mark.shape)) continue;
    if (mark.shape === ',,' && facing !== 'open') continue;
    if (mark.shape === "''" && facing !== 'open' && facing !== 'close') continue;
    marks.push({ ...mark, kind, facing: facingByShape(mark.shape, facing), before, after });
  }
  return marks;
}

/** Where the context leaves it open, the low marks can only open; where they would close, they make no sense. */
function facingByShape(shape: string, facing: Facing): Facing {
  if (shape !== LOW_DOUBLE_QUOTE && shape !== LOW_SINGLE_QUOTE) return facing;
  return facing === 'close' ? 'neither' : 'open';
}
