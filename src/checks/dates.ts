import { isoWithOffset, parseTimestamp } from '../model/dates.ts';
import { type ArticleText, isProse, textAt } from './article-text.ts';
import { editorialRule, type Level, type Mistake } from './editorial-rule.ts';

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const;
const MONTHS: Readonly<Record<string, number>> = {
  januar: 1, jänner: 1, jan: 1, februar: 2, feber: 2, feb: 2, märz: 3, april: 4, apr: 4, mai: 5, juni: 6, jun: 6, juli: 7, jul: 7,
  august: 8, aug: 8, september: 9, sept: 9, sep: 9, oktober: 10, okt: 10, november: 11, nov: 11, dezember: 12, dez: 12,
}; // biome-ignore format: a table reads better in rows
const NAMES = [
  '',
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

const WEEKDAY =
  '(?<weekday>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)';
const PART_OF_DAY = '(?:s?(?:abend|morgen|mittag|nacht|vormittag|nachmittag|früh))?';
const MONTH = `(?:${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name[0]?.toUpperCase() + name.slice(1))
  .join('|')})`;
const DATE = `(?<day>\\d{1,2})\\.\\s?(?:(?<name>${MONTH})(?![\\p{L}-])\\.?(?:,?\\s(?<year>\\d{4})(?!\\p{N}|\\.\\d))?|(?<month>\\d{1,2})\\.\\s?(?<numericYear>\\d{4}|\\d{2}(?!\\d)(?![.:,]\\d))?)`;
const WITH_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:${WEEKDAY}(?<=\\p{L}{3}|(?=[.,]))${PART_OF_DAY}\\.?(?:,?\\s|\\s\\()(?:den\\s|dem\\s|der\\s)?)?(?<![\\p{N}.,/-])${DATE}(?![.\\d]*\\d)`,
  'gu',
);
const WEEKDAY_AFTER = new RegExp(
  `^(?:,\\s(?:also\\s)?(?:ein|einem|einen)\\s|\\s\\()${WEEKDAY}(?=[\\s,.)])`,
  'u',
);

/** A date that cannot be, or whose weekday is another. */
export interface WrongDate {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  readonly message: string;
}

/**
 * Compares dates of a text with the calendar: `Mittwoch, 22. Oktober 2024`, `31. Juni`, `Di, 22.10.2024`.
 * @param published the article's day, to which a date without a year is nearest; without it such dates are only asked whether they exist
 */
export function findWrongDates(text: string, published?: Date): WrongDate[] {
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
    // „3.2.“ may be a chapter or a score; with a month's name or a year it is a date.
    if (!name && (year === undefined || month > 19 || day > 39)) return [];
    const shown = `${day}. ${NAMES[month] ?? `${month}.`}${year === undefined ? '' : ` ${year}`}`;
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
    const likely = year ?? nearestYear(day, month, published);
    if (likely === undefined) return [];
    const real = WEEKDAYS[new Date(Date.UTC(likely, month - 1, day)).getUTCDay()] as string;
    if (sameWeekday(weekday, real)) return [];
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

function exists(day: number, month: number, year: number | undefined): boolean {
  // A leap year where the year is not stated: 29 February can be.
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function lengthOfMonth(month: number, year: number | undefined): string {
  const name = NAMES[month];
  if (!name) return 'Das Jahr hat zwölf Monate.';
  const days = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  return `Der ${name}${year === undefined ? '' : ` ${year}`} hat ${month === 2 && year === undefined ? 'höchstens ' : ''}${days} Tage.`;
}

function sameWeekday(written: string, real: string): boolean {
  const name = written === 'Sonnabend' ? 'Samstag' : written;
  return name.length === 2 ? real.startsWith(name) : name === real;
}

const DAY = 86_400_000;

/** The year in which a date lies nearest to the article; `undefined` where it could be two (half a year away). */
function nearestYear(day: number, month: number, published: Date | undefined): number | undefined {
  if (!published) return undefined;
  const year = published.getUTCFullYear();
  return [year - 1, year, year + 1].find(
    (candidate) => Math.abs(Date.UTC(candidate, month - 1, day) - published.getTime()) < 100 * DAY,
  );
}

/** Times of day that no clock shows: 25.30 Uhr, 12:75 Uhr. */
export function findWrongTimes(text: string): WrongDate[] {
  return Array.from(text.matchAll(/(?<![\p{N}.:,-])(\d{1,2})(?:[.:](\d{2}))?\s?Uhr(?!\p{L})/gu)).flatMap(
    (match) => {
      const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
      if (hour < 24 ? minute < 60 : hour === 24 && minute === 0) return [];
      return [
        {
          start: match.index,
          end: match.index + match[0].length,
          level: 'warning' as const,
          message: `Die Uhrzeit „${match[0]}“ gibt es nicht. Bitte prüfen.`,
        },
      ];
    },
  );
}

const RELATIVE =
  /(?<![\p{L}„-])(?:gestern|vorgestern|übermorgen|heute (?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)|(?<!guten |jeden |am |seit |[Hh]eute |[Gg]estern )morgen)(?![\p{L}-])/gu;

/** Words whose day moves on while the article stays: `gestern`, `heute Abend`, `morgen`. Quotations are left out. */
export function findRelativeDays(text: string): { start: number; word: string }[] {
  const spoken = text.replace(/[„"»][^“”"«]*[“”"«]/gu, (quotation) => ' '.repeat(quotation.length));
  return Array.from(spoken.matchAll(RELATIVE), ({ 0: word, index }) => ({ start: index, word }));
}

/** What is wrong with a timestamp's offset for Berlin; `undefined` where nothing is, or where it is Z. */
export function wrongOffset(timestamp: string): { level: Level; expected: string } | undefined {
  const date = parseTimestamp(timestamp);
  const offset = /[+-]\d{2}:\d{2}$/.exec(timestamp)?.[0];
  if (!date || !offset) return undefined;
  const expected = isoWithOffset(date).slice(-6);
  if (offset === expected) return undefined;
  return { level: offset === '+01:00' || offset === '+02:00' ? 'error' : 'warning', expected };
}

/** `Mittwoch, 22. Oktober 2024`, `31. Juni`, `updated` before `published`, `+01:00` in summer, `gestern`. */
export const dates = editorialRule('dates', 'Datum, Wochentag und Zeitangaben', (article) => [
  ...inFrontMatter(article),
  ...inText(article),
  ...relativeDays(article),
]);

function inText(article: ArticleText): Mistake[] {
  const published = parseTimestamp(textAt(article.data, ['published']) ?? '');
  return article.blocks
    .filter(isProse)
    .flatMap((block) =>
      [...findWrongDates(block.masked, published), ...findWrongTimes(block.masked)].map(
        ({ level, message, start, end }) => ({ level, message, place: block.range(start, end) }),
      ),
    );
}

function relativeDays({ blocks }: ArticleText): Mistake[] {
  const found = blocks
    .filter(({ part, room }) => part === 'paragraph' && room === 'text')
    .flatMap((block) => findRelativeDays(block.masked).map((hit) => ({ ...hit, block })));
  const [first, ...others] = found;
  if (!first) return [];
  const more = others.length === 0 ? '' : ` (und noch ${others.length}-mal im Text)`;
  return [
    {
      level: 'note',
      message: `„${first.word}“${more} stimmt nur am Tag der Veröffentlichung. Besser den Wochentag oder das Datum nennen.`,
      place: first.block.range(first.start, first.start + first.word.length),
    },
  ];
}

function inFrontMatter({ data, frontMatter }: ArticleText): Mistake[] {
  if (!frontMatter) return [];
  const found: Mistake[] = [];
  const corrections = Array.isArray(data.corrections) ? data.corrections.keys().toArray() : [];
  const paths: (string | number)[][] = [
    ['published'],
    ['updated'],
    ...corrections.map((index) => ['corrections', index, 'date']),
    ['withdrawn', 'date'],
  ];
  const published = textAt(data, ['published']) ?? '';
  const born = parseTimestamp(published);
  for (const path of paths) {
    const written = textAt(data, path);
    const date = written === undefined ? undefined : parseTimestamp(written);
    if (written === undefined || !date) continue;
    const label = path.filter((step) => typeof step === 'string').join('.');
    const place = frontMatter.place(path);
    const wrong = wrongOffset(written);
    if (wrong) {
      found.push({
        level: wrong.level,
        place,
        message: `${label}: In Berlin galt an diesem Tag ${wrong.expected}, nicht ${written.slice(-6)}. Gemeint ist wohl ${written.slice(0, -6)}${wrong.expected}.`,
      });
    }
    if (born && path[0] !== 'published' && date < born) {
      found.push({
        level: 'error',
        place,
        message: `${label}: ${written} liegt vor der Veröffentlichung (${published}). Bitte eines der beiden berichtigen.`,
      });
    }
  }
  return found;
}
