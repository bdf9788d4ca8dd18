import { COUNTED, MONTHS, UNITS, WEEKDAYS } from './units.ts';

const SPACE = '[ \\n\\u00A0\\u202F]';
/** Two figures with a hyphen, not part of a longer chain, a word, a date in ISO form or an address. */
const FIGURES =
  /(?<![\p{L}\p{N}\p{M}_@#/\\:.,+–—-])(\p{Nd}+(?:[.:,]\p{Nd}+)*)-(\p{Nd}+(?:[.:,]\p{Nd}+)*)(?![\p{L}\p{N}\p{M}_@/\\+–—-]|[.:,]\p{N})/gu;
const UNIT_AFTER = new RegExp(`^${SPACE}?(?:${UNITS}|${COUNTED})(?![\\p{L}\\p{N}])`, 'u');
const CLOCK_AFTER = new RegExp(`^${SPACE}Uhr(?!\\p{L})`, 'u');
const MONTH_AFTER = new RegExp(`^\\.${SPACE}(?:${MONTHS})(?!\\p{L})`, 'u');
const PLACE_IN_TEXT = new RegExp(
  `(?:(?<!\\p{L})(?:S\\.|Seiten?|Artikeln?|Art\\.|Kapiteln?|Versen?|Zeilen)|§)${SPACE}$`,
  'u',
);
/** Before these, a pair of four-digit figures is a reference number and no pair of years. */
const REFERENCE_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:Tel\\.?|Telefon|Rufnummer|Durchwahl|Fax|Mobil|ISBN|ISSN|ISO|DIN|EN|IEC|Nr\\.|Nummer|Az\\.|Aktenzeichen|Konto|PLZ|Modell|Typ|Drucksache|Hotline):?|\\p{N}[)/]?)${SPACE}?$`,
  'iu',
);
const YEAR = /^(?:1[2-9]|20)\d\d$/;
/** 23.-25. Oktober, 1.10.-3.10., 1.10.2024-3.10.2024 */
const DATES = new RegExp(
  `(?<![\\p{L}\\p{N}.-])\\d{1,2}\\.(?:-(?=\\d{1,2}\\.${SPACE}(?:${MONTHS})(?!\\p{L}))|\\d{1,2}\\.(?:\\d{4}|\\d\\d)?-(?=\\d{1,2}\\.\\d{1,2}\\.(?![-\\p{L}])))`,
  'gu',
);
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}.–-])(${WEEKDAYS}|${MONTHS})-(${WEEKDAYS}|${MONTHS})(?![\\p{L}\\p{N}–-])`,
  'gu',
);

/**
 * Finds hyphens that mean from–to: before a unit (10-12 Uhr), between years (2019-2024), days (23.-25. Oktober),
 * weekdays and months (Mo-Fr), pages (S. 12-15). Scores (3-2), phone numbers, ISO dates and compounds are none.
 *
 * @returns the positions of the hyphens
 */
export function findSpans(text: string): number[] {
  if (!text.includes('-')) return [];
  const positions: number[] = [];
  for (const match of text.matchAll(FIGURES)) {
    const [whole, first = '', second = ''] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 24);
    if (isSpan(first, second, before, after)) positions.push(match.index + first.length);
  }
  for (const { index, 0: match } of text.matchAll(DATES)) positions.push(index + match.length - 1);
  for (const { index, 1: first = '', 2: second } of text.matchAll(NAMES)) {
    if (first !== second) positions.push(index + first.length);
  }
  return positions;
}

function isSpan(first: string, second: string, before: string, after: string): boolean {
  if (REFERENCE_BEFORE.test(before)) return false;
  if (CLOCK_AFTER.test(after)) return isClock(first) && isClock(second);
  if (/^0\d/.test(first) || amountOf(first) >= amountOf(second)) return false;
  if (YEAR.test(first) && YEAR.test(second)) return true;
  return UNIT_AFTER.test(after) || MONTH_AFTER.test(after) || PLACE_IN_TEXT.test(before);
}

function isClock(figure: string): boolean {
  return /^(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?$/.test(figure);
}

/** The value of a figure in German notation. */
function amountOf(figure: string): number {
  return Number.parseFloat(figure.replace(/\.(?=\d{3})/g, '').replace(/[,:]/, '.'));
}
