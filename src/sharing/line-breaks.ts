/** How a headline is broken into lines, and how large it can then be: arithmetic, whatever the face. */
import { SOFT_HYPHEN } from '../typography/characters.ts';
import { syllables } from '../typography/syllables.ts';

/** Width of a text at size 1. */
export type Measure = (text: string) => number;

/** Lines, and the size at which they fit. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Where the lines have to fit. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Distance of the lines, as a multiple of the size. */
  readonly leading: number;
  /** Sizes to try, largest first. */
  readonly sizes: readonly number[];
}

/**
 * The largest size at which the text fits without breaking a word; where none does, words are broken at their soft hyphens, else
 * between syllables, else anywhere. What does not even then fit in height is cut at the last line, with an ellipsis.
 */
export function fitted(text: string, room: Room, measure: Measure): Fitted {
  const words = text.split(' ').filter((word) => word !== '');
  for (const size of room.sizes) {
    const whole = words.map((word) => word.replaceAll(SOFT_HYPHEN, ''));
    const width = room.width / size;
    if (whole.some((word) => measure(word) > width)) continue;
    const lines = balanced(whole, width, measure);
    if (lines.length * size * room.leading <= room.height) return { lines, size };
  }
  return broken(words, room, measure);
}

function broken(words: readonly string[], room: Room, measure: Measure): Fitted {
  for (const size of room.sizes) {
    const width = room.width / size;
    const parts = words.flatMap((word) => piecesOf(word, width, measure));
    const lines = filled(parts, width, measure);
    if (lines.length * size * room.leading <= room.height) return { lines, size };
  }
  const size = room.sizes.at(-1) as number;
  const width = room.width / size;
  const all = filled(
    words.flatMap((word) => piecesOf(word, width, measure)),
    width,
    measure,
  );
  const count = Math.max(1, Math.floor(room.height / (size * room.leading)));
  const kept = all.slice(0, count);
  let last = kept.at(-1) as string;
  while (last !== '' && measure(`${last} …`) > width) last = last.slice(0, -1).trimEnd();
  return { lines: [...kept.slice(0, -1), `${last} …`], size };
}

/** As few lines as possible, and then as even ones: the narrowest width that does not need one more. */
function balanced(words: readonly string[], width: number, measure: Measure): string[] {
  const fewest = filled(words, width, measure).length;
  let [narrow, wide] = [Math.max(...words.map(measure), 0), width];
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    if (filled(words, middle, measure).length > fewest) narrow = middle;
    else wide = middle;
  }
  return filled(words, wide, measure);
}

function filled(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : `${last} ${word}`;
    if (longer !== undefined && !isBroken(last as string) && measure(longer) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A line that ends in the middle of a word takes no other. */
function isBroken(line: string): boolean {
  return line.endsWith('\u2010');
}

/** Where a word may be broken, best places first: at the editor's hints, between syllables, anywhere. */
const PARTS: readonly ((word: string) => readonly string[])[] = [
  (word) => word.split(SOFT_HYPHEN),
  syllables,
  (word) => [...word],
];

/** A word that is too wide → pieces that fit, all but the last with a hyphen at their end. */
function piecesOf(word: string, width: number, measure: Measure): string[] {
  const whole = word.replaceAll(SOFT_HYPHEN, '');
  if (measure(whole) <= width) return [whole];
  const fits = (piece: string) => measure(`${piece}\u2010`) <= width;
  const pieces: string[] = [];
  let piece = '';
  const close = () => {
    if (piece !== '') pieces.push(`${piece}\u2010`);
    piece = '';
  };
  const fill = (text: string, [parts, ...finer]: typeof PARTS) => {
    for (const part of parts?.(text) ?? []) {
      if (!fits(piece + part)) close();
      if (fits(part) || finer.length === 0) piece += part;
      else fill(part, finer);
    }
  };
  fill(word, PARTS);
  return [...pieces, piece];
}
