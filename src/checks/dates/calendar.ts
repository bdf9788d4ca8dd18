/** German names of days and months, and what the calendar says of them. */

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const;

/** Number of a month by its name or abbreviation in small letters. */
export const MONTHS: Readonly<Record<string, number>> = {
  januar: 1, jänner: 1, jan: 1, februar: 2, feber: 2, feb: 2, märz: 3, april: 4, apr: 4, mai: 5, juni: 6, jun: 6, juli: 7, jul: 7,
  august: 8, aug: 8, september: 9, sept: 9, sep: 9, oktober: 10, okt: 10, november: 11, nov: 11, dezember: 12, dez: 12,
}; // biome-ignore format: a table reads better in rows

/** Any name of a month, as the source of a pattern. */
export const MONTH = `(?:${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name[0]?.toUpperCase() + name.slice(1))
  .join('|')})`;

/** Names of the months by number; the first is number 1. */
export const MONTH_NAMES = [
  '', 'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
]; // biome-ignore format: a table reads better in rows

/** Whether there is such a day; without a year, whether there is one in some year. */
export function exists(day: number, month: number, year: number | undefined): boolean {
  // A leap year where the year is not stated: 29 February can be.
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** „Der Juni hat 30 Tage.“ */
export function lengthOfMonth(month: number, year: number | undefined): string {
  const name = MONTH_NAMES[month];
  if (!name) return 'Das Jahr hat zwölf Monate.';
  const days = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  return `Der ${name}${year === undefined ? '' : ` ${year}`} hat ${month === 2 && year === undefined ? 'höchstens ' : ''}${days} Tage.`;
}

/** The weekday of a day: `Dienstag`. */
export function weekdayOf(day: number, month: number, year: number): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] as string;
}

/** Whether a weekday as it was written (`Sonnabend`, `Mo`, `Karfreitag`) is the one of that name. */
export function sameWeekday(written: string, real: string): boolean {
  if (written.length > 'Donnerstag'.length || /(?:kar|oster|rosen)/iu.test(written))
    return written.toLowerCase().endsWith(real.toLowerCase());
  const name = written === 'Sonnabend' ? 'Samstag' : written;
  return name.length === 2 ? real.startsWith(name) : name === real;
}

const DAY = 86_400_000;

/** Days from a moment to a date of a year, in either direction. */
export function daysBetween(moment: Date, day: number, month: number, year: number): number {
  return Math.abs(Date.UTC(year, month - 1, day) - moment.getTime()) / DAY;
}

/** The years in which a date lies at most so many days from a moment. */
export function yearsNear(day: number, month: number, moment: Date, most: number): number[] {
  const year = moment.getUTCFullYear();
  return [year - 1, year, year + 1].filter((candidate) => daysBetween(moment, day, month, candidate) <= most);
}
