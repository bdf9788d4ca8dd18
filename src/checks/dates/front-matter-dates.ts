/** The timestamps of the front matter: in the time zone's offset, in their order, none in the future. */
import { isoWithOffset, parseTimestamp } from '../../model/dates.ts';
import type { ArticleText } from '../article-text.ts';
import type { Level, Mistake } from '../editorial-rule.ts';
import { textAt } from '../head-blocks.ts';

/** What is wrong with a timestamp's offset for Berlin; `undefined` where nothing is, or where it is Z. */
export function wrongOffset(timestamp: string): { level: Level; expected: string } | undefined {
  const date = parseTimestamp(timestamp);
  const offset = /[+-]\d{2}:\d{2}$/.exec(timestamp)?.[0];
  if (!date || !offset) return undefined;
  const expected = isoWithOffset(date).slice(-6);
  if (offset === expected) return undefined;
  return { level: offset === '+01:00' || offset === '+02:00' ? 'error' : 'warning', expected };
}

/**
 * Offsets that Berlin did not have on that day, moments before the publication, and moments that are still to come: a page and its feeds
 * would tell of a change that has not happened. An article under embargo may carry moments up to its publication.
 * @param now the moment that decides what is to come
 */
export function mistakesInFrontMatter({ data, frontMatter }: ArticleText, now: Date): Mistake[] {
  if (!frontMatter) return [];
  const published = textAt(data, ['published']) ?? '';
  const born = parseTimestamp(published);
  return timestampPaths(data).flatMap((path): Mistake[] => {
    const written = textAt(data, path);
    const date = written === undefined ? undefined : parseTimestamp(written);
    if (written === undefined || !date) return [];
    const label = path.filter((step) => typeof step === 'string').join('.');
    const advice = [offsetAdvice(written)];
    if (path[0] !== 'published')
      advice.push(orderAdvice(date, written, published), futureAdvice(label, date, written, born, now));
    const place = frontMatter.place(path);
    return advice.flatMap((one) =>
      one ? [{ level: one.level, place, message: `${label}: ${one.message}` }] : [],
    );
  });
}

function timestampPaths(data: ArticleText['data']): (string | number)[][] {
  const corrections = Array.isArray(data.corrections) ? data.corrections.keys().toArray() : [];
  return [
    ['published'],
    ['updated'],
    ...corrections.map((index) => ['corrections', index, 'date']),
    ['withdrawn', 'date'],
  ];
}

type Advice = Pick<Mistake, 'level' | 'message'>;

function offsetAdvice(written: string): Advice | undefined {
  const wrong = wrongOffset(written);
  if (!wrong) return undefined;
  const { level, expected } = wrong;
  const meant = `${written.slice(0, -6)}${expected}`;
  // The hour that is left out in spring has no right offset.
  if (wrongOffset(meant))
    return {
      level,
      message: `Diese Uhrzeit gab es in Berlin nicht, weil die Uhren vorgestellt wurden: ${written}. Gemeint ist wohl ${isoWithOffset(parseTimestamp(written) as Date)}.`,
    };
  return {
    level,
    message: `In Berlin galt an diesem Tag ${expected}, nicht ${written.slice(-6)}. Gemeint ist wohl ${meant}.`,
  };
}

function orderAdvice(date: Date, written: string, published: string): Advice | undefined {
  const born = parseTimestamp(published);
  if (!born || date >= born) return undefined;
  return {
    level: 'error',
    message: `${written} liegt vor der Veröffentlichung (${published}). Bitte eines der beiden berichtigen.`,
  };
}

function futureAdvice(
  label: string,
  date: Date,
  written: string,
  born: Date | undefined,
  now: Date,
): Advice | undefined {
  const isEmbargoed = born !== undefined && born > now;
  const latest = isEmbargoed ? born : now;
  if (date <= latest) return undefined;
  const expected = isEmbargoed
    ? 'spätestens der Zeitpunkt der Veröffentlichung'
    : 'ein Zeitpunkt, der schon war';
  const hint =
    label === 'withdrawn.date' ? ' Zurückgezogen ist der Artikel schon jetzt, nicht erst dann.' : '';
  const key = label.split('.').at(-1);
  return {
    level: 'warning',
    message: `${written} liegt in der Zukunft. Erwartet wird ${expected}.${hint} Beispiel: ${key}: ${isoWithOffset(latest)}`,
  };
}
