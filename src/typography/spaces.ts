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
const SPACE = '[ \\n](?<!\\s\\s)(?!\\s)';
const ANY_SPACE = `[ \\n${NO_BREAK_SPACE}${NARROW_NO_BREAK_SPACE}]`;
const WORD_BEFORE = '(?<![\\p{L}\\p{N}\\p{M}])';
const WORD_AFTER = '(?![\\p{L}\\p{N}\\p{M}])';

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}.])(?:${ABBREVIATIONS.map((written) =>
    written.replaceAll('.', '\\.').replaceAll(' ', ANY_SPACE),
  ).join('|')})${WORD_AFTER}`,
  'gu',
);

/** What every abbreviation holds: one look that spares nearly all texts the list. */
const PARTED = new RegExp(`\\.${ANY_SPACE}\\p{L}{1,4}\\.`, 'u');

/** Continues the pattern of a space with what stands on its two sides. */
const bound = (before: string, after: string) => `(?<=${before}[ \\n])(?=${after})`;

/** Where no line must end. */
const BOUND = [
  // 5 km, 10 %, 20 Uhr, 3 Mio., 100 Euro
  bound('\\p{Nd}', `(?:${UNITS})${WORD_AFTER}`),
  // € 5, CHF 20
  bound(`${WORD_BEFORE}(?:EUR|USD|GBP|CHF|[€$£¥])`, '\\p{Nd}'),
  // § 5, §§ 5, Nr. 4, Abs. 2, Bd. IV
  bound('§', '\\p{Nd}'),
  bound(`${WORD_BEFORE}(?:${BEFORE_NUMBERS})`, `(?:\\p{Nd}|[IVXLC]+${WORD_AFTER})`),
  // S. 12 f., 12 ff.
  bound('\\p{Nd}', 'ff?\\.(?!\\p{L})'),
  // Dr. Müller, Prof. Dr. med. Maier, St. Gallen
  bound(`${WORD_BEFORE}(?:${TITLES})`, '(?:\\p{Lu}|(?:med|jur|phil|rer|h|habil|mult|theol|oec)\\.)'),
  // 23. Oktober, 23. 10. 2024, 19. Jahrhundert
  bound('(?<!\\p{Nd})\\p{Nd}{1,2}\\.', `(?:${MONTHS}|${AFTER_ORDINALS})(?!\\p{L})`),
  bound('(?<![\\p{Nd}.])\\p{Nd}{1,2}\\.', `\\p{Nd}{1,2}\\.${ANY_SPACE}?\\p{Nd}{4}(?!\\p{Nd})`),
  bound(`(?<![\\p{Nd}.])\\p{Nd}{1,2}\\.${ANY_SPACE}?\\p{Nd}{1,2}\\.`, '\\p{Nd}{4}(?!\\p{Nd})'),
  // J. R. R. Tolkien
  bound(`${WORD_BEFORE}\\p{Lu}\\.`, '\\p{Lu}\\.(?!\\p{L})'),
  // The dash and the ellipsis stay on the line of the word before.
  bound(`[^\\s${EN_DASH}]`, `${EN_DASH}(?:[\\s,.:;!?)“‘]|$)`),
  bound('[\\p{L}\\p{N},;]', '…(?:[\\s“‘"\'’),.;:!?]|$)'),
];

/** 3 Mio. Euro, 3 Millionen Euro */
const AFTER_LARGE_NUMBER = bound(
  `\\p{Nd}${ANY_SPACE}?(?:${LARGE_NUMBERS})`,
  `(?:${CURRENCIES}|${UNITS})${WORD_AFTER}`,
);
/** Most spaces stand here, and nothing else binds two words. */
const BETWEEN_WORDS = bound('[a-zäöüß]', '[a-zA-ZäöüÄÖÜß]');

/** Looks from the space to both sides: there are fewer spaces than letters. */
const NO_BREAK = new RegExp(
  `${SPACE}(?:${AFTER_LARGE_NUMBER}|(?!${BETWEEN_WORDS})(?:${BOUND.join('|')}))`,
  'gu',
);

/** Exchanges ordinary spaces for no-break ones where the line must not end. */
export function setSpaces(text: string): Edit[] {
  const abbreviations = PARTED.test(text) ? Array.from(text.matchAll(ABBREVIATION)) : [];
  const narrow = abbreviations.flatMap(({ index, 0: match }) =>
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
