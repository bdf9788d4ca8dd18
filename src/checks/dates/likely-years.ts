/** Which year is meant by a date that states none. */
import { daysBetween, MONTH, MONTHS, yearsNear } from './calendar.ts';

/** What an article says of its time. */
export interface Occasion {
  readonly published?: Date | undefined;
  /** Days that its text writes out with weekday and year: news, not history. */
  readonly days: readonly Date[];
  /** Years that its text names, in whatever way. */
  readonly years: readonly number[];
}

/** `17. Januar 2024`, `17.1.2024` */
const FULL_DATE = new RegExp(`(\\d{1,2})\\.\\s?(?:(${MONTH})|(\\d{1,2})\\.)\\s?((?:19|20)\\d\\d)`, 'gu');
const WEEKDAY_BEFORE =
  /(?:tag|abend|Mittwoch|woch|morgen|mittag|nacht|Mo|Di|Mi|Do|Fr|Sa|So)s?[.,]?\s\(?(?:de[nmr]\s)?$/u;
const YEAR = /(?:19|20)\d\d(?<![\p{N}.,]\d{4})(?![\p{N}]|[.,]\d)/gu;

/** Reads what the texts of an article say of its time. */
export function readOccasion(texts: readonly string[], published: Date | undefined): Occasion {
  const days = texts.flatMap((text) =>
    fullDates(text).flatMap(({ date, start }) =>
      WEEKDAY_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ? [date] : [],
    ),
  );
  const years = texts.flatMap((text) => Array.from(text.matchAll(YEAR), ([year]) => Number(year)));
  return { published, days, years: [...new Set(years)] };
}

/** Further off than this another year may be meant than the nearest. */
const SURE = 130;
/** Up to here a year is possible: around half a year away there are two. */
const POSSIBLE = 200;
/** A full date so near in the same passage is of the same year. */
const BESIDE = 31;

/** The years that a date of an article may be of; none where the article does not say when it is written. */
export function likelyYears(
  day: number,
  month: number,
  text: string,
  { published, days, years }: Occasion,
): number[] {
  const newest = Math.max(published?.getUTCFullYear() ?? 0, ...years);
  const beside = fullDates(text)
    .filter(({ date }) => date.getUTCFullYear() >= newest - 1 && !isAnniversary(date, day, month))
    .flatMap(({ date }) => yearsNear(day, month, date, BESIDE));
  if (beside.length > 0) return beside;
  const moments = published ? [published] : days;
  const possible = moments.flatMap((moment) => yearsNear(day, month, moment, POSSIBLE));
  const isSure = moments.some((moment) =>
    possible.some((year) => daysBetween(moment, day, month, year) <= SURE),
  );
  if (isSure || possible.length === 0) return possible;
  // Where no year stands, this year is meant as well.
  return [...possible, ...moments.map((moment) => moment.getUTCFullYear()), ...years];
}

function fullDates(text: string): { date: Date; start: number }[] {
  return Array.from(text.matchAll(FULL_DATE), ({ 1: day, 2: name, 3: month, 4: year, index }) => ({
    date: new Date(
      Date.UTC(
        Number(year),
        (name ? (MONTHS[name.toLowerCase()] as number) : Number(month)) - 1,
        Number(day),
      ),
    ),
    start: index,
  }));
}

/** „Am 8. Mai 1945 endete der Krieg, am 8. Mai …“: the day is the same, the year is another. */
function isAnniversary(date: Date, day: number, month: number): boolean {
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}
