import { setDashes } from './dashes.ts';
import { applyRule, blockText, type Segment } from './edits.ts';
import { setEllipses } from './ellipsis.ts';
import { normalizeCharacters } from './normalize.ts';
import { quoteRules } from './quotes.ts';
import { setSpaces } from './spaces.ts';

export type { Segment } from './edits.ts';

/**
 * Sets a plain German text (headline, standfirst, caption, alternative text): quotation marks, apostrophes, dashes,
 * ellipses, no-break spaces. Never loses or adds a character other than those (`fold(typeset(x)) === fold(x)`);
 * setting twice changes nothing; what is doubtful stays as written.
 */
export function typeset(text: string): string {
  const [segment] = typesetBlock([{ text }]);
  return segment !== undefined && 'text' in segment ? segment.text : text;
}

/**
 * Sets one block (a paragraph, a heading, a table cell) that consists of several runs of text, with opaque things
 * between them. Quotations may open in one run and close in another.
 *
 * @returns the segments in the same order and number; opaque ones are handed on untouched
 */
export function typesetBlock(segments: readonly Segment[]): Segment[] {
  return typesetBlocks([segments])[0] ?? [];
}

/**
 * Sets paragraphs that follow each other in one flow, so that a quotation that runs over several of them is set as
 * well. Otherwise the same as `typesetBlock` for each.
 */
export function typesetBlocks(blocks: readonly (readonly Segment[])[]): Segment[][] {
  const normalized = blocks.map((segments) =>
    segments.map((segment) =>
      'text' in segment ? { ...segment, text: normalizeCharacters(segment.text) } : segment,
    ),
  );
  // Spaces last: they look for the dashes and ellipses that are set before.
  return settleQuotes(normalized).map((segments) =>
    [setEllipses, setDashes, setSpaces].reduce(applyRule, segments),
  );
}

/**
 * Sets quotation marks until nothing changes any more: a mark that has its right form is evidence for the next one.
 * Marks that never come to rest stay as they were written, since each reading contradicts the one before.
 */
function settleQuotes(blocks: readonly Segment[][]): readonly Segment[][] {
  let current = blocks;
  for (let round = 0; round < 4; round += 1) {
    const rules = quoteRules(current.map(blockText));
    const next = current.map((segments, index) => applyRule(segments, rules[index] ?? (() => [])));
    if (next.every((segments, index) => blockText(segments) === blockText(current[index] ?? [])))
      return current;
    current = next;
  }
  return blocks;
}
