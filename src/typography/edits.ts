import { OBJECT_REPLACEMENT } from './characters.ts';
import { matchesIn } from './matches.ts';

/** Put `text` in place of the characters from `start` up to, not including, `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A rule reads the text of a whole block and says what to exchange. Edits do not overlap. */
export type Rule = (text: string) => Edit[];

/**
 * A part of a block: text to be set, or something opaque (code, a picture, a line break) given by the text that
 * readers see in its place. What is opaque is never changed; it is context only.
 */
export type Segment = { readonly text: string } | { readonly opaque: string };

/**
 * Runs a rule over a block as if its segments were one text, so that a quotation may open in one run and close in
 * another. An edit that would reach over the edge of a run is left out.
 *
 * @returns the segments in the same order; opaque ones are handed on as they are
 */
export function applyRule(segments: readonly Segment[], rule: Rule): Segment[] {
  const pieces = segments.map(pieceOf);
  const edits = rule(pieces.join(''));
  if (edits.length === 0) return [...segments];

  let next = 0;
  let offset = 0;
  return segments.map((segment, index) => {
    const piece = pieces[index] ?? '';
    const end = offset + piece.length;
    let result = '';
    let from = offset;
    for (; next < edits.length; next += 1) {
      const edit = edits[next];
      if (edit === undefined || edit.start >= end) break;
      if (edit.start < from || edit.end > end) continue;
      result += piece.slice(from - offset, edit.start - offset) + edit.text;
      from = edit.end;
    }
    result += piece.slice(from - offset);
    offset = end;
    return 'text' in segment ? { ...segment, text: result } : segment;
  });
}

/** The text of a whole block as the rules see it. */
export function blockText(segments: readonly Segment[]): string {
  return segments.map(pieceOf).join('');
}

function pieceOf(segment: Segment): string {
  return 'text' in segment ? segment.text : standIn(segment.opaque);
}

/** A line break keeps being white space, nothing stays nothing, all else counts as an object. */
function standIn(visible: string): string {
  if (visible === '') return '';
  return visible.trim() === '' ? '\n' : OBJECT_REPLACEMENT;
}

/** Edits that exchange each match of a global pattern for the same text. */
export function exchange(text: string, pattern: RegExp, replacement: string): Edit[] {
  return Array.from(matchesIn(text, pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    text: replacement,
  }));
}

/** Brings the edits of several patterns into the order of the text. */
export function inTextOrder(edits: Edit[]): Edit[] {
  return edits.sort((one, other) => one.start - other.start);
}
