import type { Mark } from './quote-marks.ts';

/** A quotation by its two marks; one of them is missing where it stands in a neighbouring paragraph. */
export interface Pair {
  readonly open?: Mark;
  readonly close?: Mark;
  readonly kind: 'double' | 'single';
}

/** The double marks of one block, paired. */
export interface DoublePairs {
  readonly pairs: readonly Pair[];
  /** For every mark of the block the innermost double quotation round it. */
  readonly around: ReadonlyMap<Mark, Pair | undefined>;
  /** How many quotations are still open when the block ends. */
  readonly open: number;
}

/**
 * Pairs the double marks of a block from left to right. Inches (27") are no marks.
 *
 * @param marks all marks of the block, single ones too
 * @param carried whether a quotation from the paragraph before is still open
 * @returns undefined when the marks make no sense: nothing must be changed then
 */
function pairDoubles(marks: readonly Mark[], carried = false): DoublePairs | undefined {
  type Draft = { -readonly [Key in keyof Pair]: Pair[Key] };
  const pairs: Draft[] = carried ? [{ kind: 'double' }] : [];
  const around = new Map<Mark, Pair | undefined>();
  const stack = [...pairs];
  for (const mark of marks) {
    around.set(mark, stack.at(-1));
    if (mark.kind === 'single') continue;
    if (mark.facing === 'neither') return undefined;
    if (mark.facing === 'open' || (mark.facing !== 'close' && stack.length === 0)) {
      // Three levels are a slip, not a quotation.
      if (stack.length > 1) return undefined;
      const pair: Draft = { open: mark, kind: 'double' };
      pairs.push(pair);
      stack.push(pair);
      continue;
    }
    // Inside another quotation the mark becomes a single one, which between two letters would be an apostrophe.
    if (mark.facing !== 'close' && stack.length > 1) return undefined;
    const pair = stack.pop();
    if (pair !== undefined) pair.close = mark;
    else if (!/\p{N}/u.test(mark.before)) return undefined;
  }
  return { pairs, around, open: stack.length };
}

/** What the double marks of a paragraph are read as, together with its neighbours. */
export interface Reading extends DoublePairs {
  readonly marks: readonly Mark[];
}

/**
 * Reads the double marks of paragraphs that follow each other. A quotation over several paragraphs opens in each
 * (or only in the first) and closes in the last.
 *
 * @param paragraphs the marks of each paragraph
 * @param startsQuoted whether the first mark of that paragraph is its very first character
 * @returns for each paragraph its pairs, or undefined where the marks do not pair up
 */
export function readParagraphs(
  paragraphs: readonly (readonly Mark[])[],
  startsQuoted: (index: number) => boolean,
): (Reading | undefined)[] {
  const readings: (Reading | undefined)[] = [];
  let chain: Reading[] = [];
  paragraphs.forEach((marks, index) => {
    if (chain.length > 0) {
      const reading = continueQuotation(marks, startsQuoted(index));
      if (reading !== undefined) {
        chain.push({ ...reading, marks });
        if (reading.open > 0) return;
        chain.forEach((link, step) => {
          readings[index - chain.length + 1 + step] = link;
        });
        chain = [];
        return;
      }
      chain = [];
    }
    const reading = pairDoubles(marks);
    if (reading?.open === 0) readings[index] = { ...reading, marks };
    if (reading?.open === 1) chain = [{ ...reading, marks }];
  });
  return paragraphs.map((_, index) => readings[index]);
}

/** A paragraph inside a quotation: it opens the quotation again, or holds no mark but the last. */
function continueQuotation(marks: readonly Mark[], startsQuoted: boolean): DoublePairs | undefined {
  const reading = startsQuoted ? pairDoubles(marks) : pairDoubles(marks, true);
  if (reading === undefined || reading.open > 1) return undefined;
  return startsQuoted || reading.pairs.length === 1 ? reading : undefined;
}
