import { isInnerApostrophe } from './apostrophes.ts';
import {
  APOSTROPHE,
  LEFT_DOUBLE_QUOTE,
  LEFT_SINGLE_QUOTE,
  LOW_DOUBLE_QUOTE,
  LOW_SINGLE_QUOTE,
} from './characters.ts';
import { type Edit, inTextOrder, type Rule } from './edits.ts';
import { pairSingles, type SinglePairs } from './inner-quotations.ts';
import { type Pair, type Reading, readParagraphs } from './quotations.ts';
import { findMarks, type Mark } from './quote-marks.ts';

const GLYPHS = {
  double: { open: LOW_DOUBLE_QUOTE, close: LEFT_DOUBLE_QUOTE },
  single: { open: LOW_SINGLE_QUOTE, close: LEFT_SINGLE_QUOTE },
};

/**
 * Quotation marks and apostrophes of paragraphs that follow each other: „…“, inside ‚…‘, and ’. Where the double
 * marks of a paragraph do not pair up, only the apostrophes inside words are set; a wrong guess is worse than a
 * typewriter mark.
 *
 * @param paragraphs the whole text of each paragraph
 * @returns one rule for each paragraph, to be applied to the text it was made from
 */
export function quoteRules(paragraphs: readonly string[]): Rule[] {
  const marks = paragraphs.map(findMarks);
  const readings = readQuotations(paragraphs, marks);
  return marks.map((own, index) => (text) => setQuotes(text, own, readings[index]));
}

/** The double quotations of paragraphs that follow each other; undefined where the marks of one do not pair up. */
export function readQuotations(
  paragraphs: readonly string[],
  marks: readonly (readonly Mark[])[] = paragraphs.map(findMarks),
): (Reading | undefined)[] {
  return readParagraphs(marks, (index) => {
    const first = marks[index]?.[0];
    return (
      first?.kind === 'double' &&
      first.facing === 'open' &&
      !/\S/u.test(paragraphs[index]?.slice(0, first.start) ?? '')
    );
  });
}

function setQuotes(text: string, marks: readonly Mark[], reading: Reading | undefined): Edit[] {
  const edits: Edit[] = [];
  const set = (mark: Mark | undefined, glyph: string) => {
    if (mark !== undefined && mark.shape !== glyph)
      edits.push({ start: mark.start, end: mark.end, text: glyph });
  };
  for (const mark of marks) {
    if (mark.kind === 'single' && mark.facing === 'inside' && isInnerApostrophe(mark)) set(mark, APOSTROPHE);
  }
  if (reading !== undefined) {
    const singles = pairSingles(text, marks, reading);
    if (leavesDoubtInside(reading, singles)) return inTextOrder(edits);
    for (const mark of singles.apostrophes) set(mark, APOSTROPHE);
    for (const { pair, kind } of nest([...reading.pairs, ...singles.pairs])) {
      set(pair.open, GLYPHS[kind].open);
      set(pair.close, GLYPHS[kind].close);
    }
  }
  return inTextOrder(edits);
}

/**
 * True when one double quotation stands in another, so that it is to become a single one, among single marks that
 * nobody could read: once all are single, they would be mistaken for each other.
 */
function leavesDoubtInside({ marks, around, pairs }: Reading, singles: SinglePairs): boolean {
  if (!pairs.some(({ open }) => open !== undefined && around.get(open) !== undefined)) return false;
  const read = new Set([
    ...singles.apostrophes,
    ...singles.pairs.flatMap(({ open, close }) => [open, close]),
  ]);
  return marks.some(
    (mark) => mark.kind === 'single' && mark.facing !== 'inside' && around.get(mark) && !read.has(mark),
  );
}

/** Gives each quotation its kind: inside another one always the other kind, else the kind that was typed. */
function nest(pairs: readonly Pair[]): { pair: Pair; kind: Pair['kind'] }[] {
  const startOf = ({ open }: Pair) => open?.start ?? -1;
  const endOf = ({ close }: Pair) => close?.start ?? Number.POSITIVE_INFINITY;
  const stack: { pair: Pair; kind: Pair['kind'] }[] = [];
  return [...pairs]
    .sort((one, other) => startOf(one) - startOf(other))
    .map((pair) => {
      while (stack.length > 0 && endOf((stack.at(-1) as { pair: Pair }).pair) < startOf(pair)) stack.pop();
      const parent = stack.at(-1);
      const kind = parent === undefined ? pair.kind : parent.kind === 'double' ? 'single' : 'double';
      stack.push({ pair, kind });
      return { pair, kind };
    });
}
