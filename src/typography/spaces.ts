import { ABBREVIATIONS, AFTER_ORDINALS, BEFORE_NUMBERS, TITLES } from './abbreviations.ts';
import { EN_DASH, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './characters.ts';
import { type Edit, exchange, inTextOrder } from './edits.ts';
import { CURRENCIES, LARGE_NUMBERS, MONTHS, UNITS } from './units.ts';

/*
 * Which space, and why: Duden and DIN 5008 ask for a space inside „z. B.“ that does not break and is best set
 * narrow: U+202F between the parts of an abbreviation. Between a figure and its unit or sign, after §, Nr. and
 * titles, in dates and before a dash they ask for a whole space: U+00A0. A space is only ever exchanged, never
 * inserted: „z.B.“ and „10%“ cannot break anyway, and what an editor set tight is for the editorial check to
 * report. No-break spaces that are there stay as they are.
 */

/** One ordinary space, or the line break of a wrapped source line; a wider gap is left to the editor. */
const SPACE = '(?<!\\s)[ \\n](?!\\s)';
const ANY_SPACE = `[ \\n${NO_BREAK_SPACE}${NARROW_NO_BREAK_SPACE}]`;
const WORD_BEFORE = '(?<![\\p{L}\\p{N}\\p{M}])';
const WORD_AFTER = '(?![\\p{L}\\p{N}\\p{M}])';

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}.])(?:${ABBREVIATIONS.map((written) =>
    written.replaceAll('.', '\\.').replaceAll(' ', ANY_SPACE),
  ).join('|')})${WORD_AFTER}`,
  'gu',
);

const NO_BREAK = new RegExp(
  [
    // 5 km, 10 %, 20 Uhr, 3 Mio., 100 Euro
    `(?<=\\p{Nd})${SPACE}(?=(?:${UNITS})${WORD_AFTER})`,
    // 3 Mio. Euro
    `(?<=\\p{Nd}${ANY_SPACE}?(?:${LARGE_NUMBERS}))${SPACE}(?=(?:${CURRENCIES}|${UNITS})${WORD_AFTER})`,
    // € 5, CHF 20
    `(?<=${WORD_BEFORE}(?:EUR|USD|GBP|CHF|[€$£¥]))${SPACE}(?=\\p{Nd})`,
    // § 5, §§ 5, Nr. 4, Abs. 2, Bd. IV
    `(?<=§)${SPACE}(?=\\p{Nd})`,
    `(?<=${WORD_BEFORE}(?:${BEFORE_NUMBERS}))${SPACE}(?=\\p{Nd}|[IVXLC]+${WORD_AFTER})`,
    // S. 12 f., 12 ff.
    `(?<=\\p{Nd})${SPACE}(?=ff?\\.(?!\\p{L}))`,
    // Dr. Müller, Prof. Dr. med. Maier, St. Gallen
    `(?<=${WORD_BEFORE}(?:${TITLES}))${SPACE}(?=\\p{Lu}|(?:med|jur|phil|rer|h|habil|mult|theol|oec)\\.)`,
    // 23. Oktober, 23. 10. 2024, 19. Jahrhundert
    `(?<=(?<!\\p{Nd})\\p{Nd}{1,2}\\.)${SPACE}(?=(?:${MONTHS}|${AFTER_ORDINALS})(?!\\p{L}))`,
    `(?<=(?<![\\p{Nd}.])\\p{Nd}{1,2}\\.)${SPACE}(?=\\p{Nd}{1,2}\\.${ANY_SPACE}?\\p{Nd}{4}(?!\\p{Nd}))`,
    `(?<=(?<![\\p{Nd}.])\\p{Nd}{1,2}\\.${ANY_SPACE}?\\p{Nd}{1,2}\\.)${SPACE}(?=\\p{Nd}{4}(?!\\p{Nd}))`,
    // J. R. R. Tolkien
    `(?<=${WORD_BEFORE}\\p{Lu}\\.)${SPACE}(?=\\p{Lu}\\.(?!\\p{L}))`,
    // The dash and the ellipsis stay on the line of the word before.
    `(?<=[^\\s${EN_DASH}])${SPACE}(?=${EN_DASH}(?:[\\s,.:;!?)“‘]|$))`,
    '(?<=[\\p{L}\\p{N},;])(?<!\\s)[ \\n](?=…(?:[\\s“‘"\'’),.;:!?]|$))',
  ].join('|'),
  'gu',
);

/** Exchanges ordinary spaces for no-break ones where the line must not end. */
export function setSpaces(text: string): Edit[] {
  const narrow = Array.from(text.matchAll(ABBREVIATION)).flatMap(({ index, 0: match }) =>
    exchange(match, /[ \n]/gu, NARROW_NO_BREAK_SPACE).map((edit) => ({
      ...edit,
      start: edit.start + index,
      end: edit.end + index,
    })),
  );
  const taken = new Set(narrow.map(({ start }) => start));
  const whole = exchange(text, NO_BREAK, NO_BREAK_SPACE).filter(({ start }) => !taken.has(start));
  return inTextOrder([...narrow, ...whole]);
}
