/** Dates as German readers and machines see them; all of them in the publication's time zone. */
import { site, wording } from '../site.ts';
import { oncePer } from './once-per.ts';

const TIMESTAMP = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const WITHOUT_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/;

type Six = [number, number, number, number, number, number];

/**
 * ISO 8601 timestamp with offset (`2024-10-23T17:30:00+02:00`, seconds optional) → Date;
 * `undefined` for anything else: no offset, 30 February, 25 o'clock.
 */
export function parseTimestamp(text: string): Date | undefined {
  return timestampProblem(text) === undefined ? new Date(text) : undefined;
}

/** What is wrong with a timestamp, in German; `undefined` if nothing is. */
export function timestampProblem(text: string): string | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match) {
    if (WITHOUT_OFFSET.test(text)) return 'es fehlt der Abstand zur Weltzeit';
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'es fehlt die Uhrzeit' : 'das ist kein Zeitpunkt dieser Form';
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  const [offsetHours = 0, offsetMinutes = 0] = /\d/.test(match[7] as string)
    ? (match[7] as string).slice(1).split(':').map(Number)
    : [];
  // The first newspaper appeared in 1605.
  if (year < 1600 || year > 2999) return 'dieses Jahr kann nicht gemeint sein';
  const calendar = new Date(Date.UTC(year, month - 1, day));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day)
    return 'diesen Tag gibt es im Kalender nicht';
  if (hour > 23 || minute > 59 || second > 59) return 'diese Uhrzeit gibt es nicht';
  return offsetHours > 14 || offsetMinutes > 59 ? 'diesen Abstand zur Weltzeit gibt es nicht' : undefined;
}

/** The latest of some dates, of which there may be very many; `undefined` if there is none. */
export function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  let newest: Date | undefined;
  for (const date of dates) if (date && (!newest || date.getTime() > newest.getTime())) newest = date;
  return newest;
}

/** `2024-10-23 17:30:00`: Swedes write dates as machines do, and one string is far cheaper to make than its parts. */
const partsFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: site.timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dayFormat = new Intl.DateTimeFormat(site.locale, {
  timeZone: site.timeZone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayFormat = new Intl.DateTimeFormat(site.locale, { timeZone: site.timeZone, weekday: 'long' });

// A page and the lists that lead to it ask for the same dates several times.
const parts = oncePer((date: Date) => {
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = partsFormat
    .format(date)
    .split(/[- :]/);
  return { year, month, day, hour, minute, second };
});

/** Date → `23. Oktober 2024`, with no-break space between day and month. */
export const germanDay = oncePer((date: Date) => dayFormat.format(date).replace('. ', '.\u00A0'));

/** Date → `17.30 Uhr`; a full hour is `17 Uhr`, as newspapers write it. */
export function germanTime(date: Date): string {
  const { hour, minute } = parts(date);
  return wording.time.clock(Number(hour), minute);
}

/** Date → `23. Oktober 2024, 17.30 Uhr`. */
export function germanDateTime(date: Date): string {
  return `${germanDay(date)}, ${germanTime(date)}`;
}

/**
 * When an article was brought up to date, for a line that already tells when it appeared:
 * `um 19.05 Uhr` on the same day, `am 24. Oktober 2024, 9 Uhr` on another. Days count in the publication's time zone.
 */
export function germanUpdate(updated: Date, published: Date): string {
  return isoDay(updated) === isoDay(published)
    ? wording.time.atClock(germanTime(updated))
    : wording.time.onDay(germanDateTime(updated));
}

/** Date → `Mittwoch, 23. Oktober 2024`. */
export function germanWeekday(date: Date): string {
  return `${weekdayFormat.format(date)}, ${germanDay(date)}`;
}

const isoDayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: site.timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Date → its day in the publication's time zone, `2024-10-23`. It is asked for in every list and key, and found out once for each date. */
export const isoDay = oncePer((date: Date) => isoDayFormat.format(date));

/** Date → ISO 8601 in the publication's time zone with its offset: `2024-10-23T17:30:00+02:00`, for `datetime` attributes. */
export const isoWithOffset = oncePer((date: Date): string => {
  const { year, month, day, hour, minute, second } = parts(date);
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offset = Math.round((local - Math.floor(date.getTime() / 1000) * 1000) / 60_000);
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
});
