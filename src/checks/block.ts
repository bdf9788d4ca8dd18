/** A stretch of one block's text with the place of each character in the file. */
import type { Point, Position } from 'unist';
import { findAddresses } from '../typography/addresses.ts';
import { OBJECT_REPLACEMENT } from '../typography/characters.ts';

/** What a block is. The first row stands in the front matter, the second in the body. */
export type Part =
  | 'kicker' | 'title' | 'standfirst' | 'alt' | 'caption' | 'credit' | 'correction' | 'disclosure'
  | 'heading' | 'paragraph' | 'cell' | 'speaker' | 'box-title' | 'picture-alt' | 'picture-caption'; // biome-ignore format: two rows

/** Where a block stands: front matter, running text, or one of the boxes. */
export type Room = 'head' | 'text' | 'info' | 'quote' | 'related' | 'quotation';

/** A stretch of one block's text as readers see it, before typesetting. */
export interface Block {
  readonly part: Part;
  readonly room: Room;
  readonly text: string;
  /** As `text` and as long, with U+FFFC for code, pictures, addresses and words of another language. */
  readonly masked: string;
  /** Where characters of `text` stand in the file; `to` is not included. */
  range(from: number, to?: number): Position;
}

/** A part of a block that comes from one node of the tree. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  /** Offset in the file at which the piece's source begins; `undefined` where it is not known. */
  readonly start: number | undefined;
  readonly opaque: boolean;
}

/**
 * Joins the pieces of a block; where its characters stand is found out when somebody asks, once a piece.
 * @param lines offsets at which the file's lines begin
 * @param fallback for pieces whose place is not known
 */
export function makeBlock(
  part: Part,
  room: Room,
  pieces: readonly Piece[],
  source: string,
  lines: readonly number[],
  fallback: Point,
): Block {
  const text = pieces.map((piece) => piece.text).join('');
  const offsets = new Map<Piece, Uint32Array>();
  const offsetsOf = (piece: Piece, start: number): Uint32Array => {
    const known = offsets.get(piece) ?? sourceOffsets(source, start, piece.text);
    offsets.set(piece, known);
    return known;
  };
  const place = (index: number): Point => {
    const piece = pieces.findLast(
      ({ from, text: { length } }) => from <= index && (length > 0 || from === 0),
    );
    if (piece?.start === undefined) return fallback;
    const start = piece.start < 0 ? (lines[-piece.start - 1] ?? 0) : piece.start;
    return pointAt(lines, offsetsOf(piece, start)[index - piece.from] ?? start);
  };
  return {
    part,
    room,
    text,
    masked: mask(text, pieces),
    range: (from, to = from + 1) => ({
      start: place(from),
      end: afterCharacter(place(Math.max(from, to - 1))),
    }),
  };
}

function mask(text: string, pieces: readonly Piece[]): string {
  const hidden = [
    ...pieces
      .filter(({ opaque }) => opaque)
      .map(({ from, text: { length } }) => ({ start: from, end: from + length })),
    ...findAddresses(text),
  ];
  if (hidden.length === 0) return text;
  const masked = text.split('');
  for (const { start, end } of hidden) masked.fill(OBJECT_REPLACEMENT, start, end);
  return masked.join('');
}

function afterCharacter(point: Point): Point {
  return { line: point.line, column: point.column + 1 };
}

/**
 * Where each character of a text stands in the source. The source holds the same characters in the same order, with others between
 * them: quotation marks, backslashes, `> ` at the start of lines.
 */
function sourceOffsets(source: string, start: number, text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let at = start;
  for (let position = 0; position < text.length; position++) {
    const character = text[position] as string;
    const isBlank = /\s/.test(character);
    const limit = Math.min(source.length, at + 400);
    let found = at;
    while (found < limit && !(source[found] === character || (isBlank && /\s/.test(source[found] as string))))
      found++;
    if (found < limit) at = found;
    offsets[position] = at;
    if (found < limit) at++;
  }
  offsets[text.length] = at;
  return offsets;
}

/** Line and column → offset in the file. */
export function offsetAt(lines: readonly number[], { line, column }: Point): number {
  return (lines[line - 1] ?? 0) + column - 1;
}

function pointAt(lines: readonly number[], offset: number): Point {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] as number) + 1 };
}

/** Whether a block is running text: a paragraph, a list item, a passage of an info box or of an ordinary quotation. */
export function isPassage({ part, room }: Block): boolean {
  return (
    (part === 'paragraph' || part === 'cell') && (room === 'text' || room === 'info' || room === 'quotation')
  );
}
