/** Dates in running text that the calendar does not know. */
import type { Level } from '../editorial-rule.ts';
import { exists, lengthOfMonth, MONTH, MONTH_NAMES, MONTHS, sameWeekday, weekdayOf } from './calendar.ts';
import { likelyYears, type Occasion } from './likely-years.ts';

const WEEKDAY =
  '(?<weekday>Kar(?:freitag|samstag)|Gründonnerstag|Aschermittwoch|Rosenmontag|(?:Oster|Pfingst)(?:sonntag|montag)|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)';
const PART_OF_DAY = '(?:s(?!\\p{L})|s?(?:abend|morgen|mittag|nacht|vormittag|nachmittag|früh))?';
const DATE = `(?<day>\\d{1,2})\\.\\s?(?:(?<name>${MONTH})(?![\\p{L}-])\\.?(?:,?\\s(?<year>\\d{4})(?!\\p{N}|\\.\\d))?|(?<month>\\d{1,2})\\.\\s?(?<numericYear>\\d{4}|\\d{2}(?!\\d)(?![.:,]\\d))?)`;
const WITH_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:${WEEKDAY}(?<=\\p{L}{3}|(?=[.,]))${PART_OF_DAY}\\.?(?:,?\\s|\\s\\()(?:den\\s|dem\\s|der\\s)?)?(?<![\\p{N}.,/-])${DATE}(?![.\\d]*\\d)`,
  'gu',
);
/** What every date holds, to spare texts without any the long look. */
const DAY_AND_MONTH = /\d\.\s?(?:\p{Lu}\p{Ll}|\d{1,2}\.)/u;
const WEEKDAY_AFTER = new RegExp(
  `^(?:\\san)?(?:,\\s(?:also\\s)?(?:ein|einem|einen)\\s|\\s\\()${WEEKDAY}(?=[\\s,.)])`,
  'u',
);

const ON = /(?<!\p{L})(?:am|vom|zum|bis|ab|seit|den|dem)\s$/iu;

/** A date that cannot be, or whose weekday is another. */
export interface WrongDate {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  readonly message: string;
}

/**
 * Compares dates of a text with the calendar: `Mittwoch, 22. Oktober 2024`, `31. Juni`, `Di, 22.10.2024`.
 * @param occasion what the article says of its time; without it dates without a year are only asked whether they exist
 */
export function findWrongDates(text: string, occasion?: Occasion): WrongDate[] {
  if (!DAY_AND_MONTH.test(text)) return [];
  return Array.from(text.matchAll(WITH_WEEKDAY)).flatMap((match): WrongDate[] => {
    const {
      weekday: before,
      day: dayText,
      name,
      month: numeric,
      year: written,
      numericYear,
    } = match.groups ?? {};
    const after = WEEKDAY_AFTER.exec(text.slice(match.index + match[0].length));
    const end = match.index + match[0].length;
    const start = match.index;
    const day = Number(dayText);
    const month = name ? (MONTHS[name.toLowerCase()] as number) : Number(numeric);
    const yearText = written ?? numericYear;
    const year =
      yearText === undefined ? undefined : Number(yearText.length === 2 ? `20${yearText}` : yearText);
    // „3.2.“ may be a chapter or a score, „1.17.25“ a version: a month's name, a full year, a weekday or „am“ make it a date.
    const isDate =
      name || numericYear?.length === 4 || before || ON.test(text.slice(Math.max(0, start - 6), start));
    if (!isDate || (!name && (month > (year === undefined ? 12 : 19) || day > 39))) return [];
    const shown = `${day}. ${MONTH_NAMES[month] ?? `${month}.`}${year === undefined ? '' : ` ${year}`}`;
    if (!exists(day, month, year)) {
      return [
        {
          start: match[0].length - match[0].trimStart().length + start,
          end,
          level: 'error',
          message: `Den ${shown} gibt es nicht. ${lengthOfMonth(month, year)} Bitte das Datum prüfen.`,
        },
      ];
    }
    const weekday = before ?? after?.groups?.weekday;
    if (!weekday) return [];
    const years = year === undefined ? (occasion ? likelyYears(day, month, text, occasion) : []) : [year];
    const [likely] = years;
    const fits = (candidate: number) => sameWeekday(weekday, weekdayOf(day, month, candidate));
    if (likely === undefined || years.some(fits)) return [];
    const real = weekdayOf(day, month, likely);
    const near = year === undefined ? ` ${likely}` : '';
    return [
      {
        start,
        end,
        level: year === undefined ? 'warning' : 'error',
        message: `Der ${shown}${near} war ein ${real}, im Text steht ${weekday}. Bitte Wochentag oder Datum berichtigen.`,
      },
    ];
  });
}
