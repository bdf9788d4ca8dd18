/** The archive: articles by the month in which they came out. A month that is over never changes its list. */
import { site, wording } from '../site.ts';
import { monthPath } from './addresses.ts';
import type { Article } from './article.ts';
import { isoDay } from './dates.ts';
import { groupedBy } from './groups.ts';

/** A month with at least one article. */
export interface Month {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** „Oktober 2024“ */
  readonly name: string;
  readonly path: string;
  /** In the order of the list that they were taken from. */
  readonly articles: readonly Article[];
}

/** Articles of one day of a month. */
export interface Day {
  readonly date: Date;
  readonly articles: readonly Article[];
}

const nameFormat = new Intl.DateTimeFormat(site.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Articles (withdrawn ones are left out) → months, newest first; a month is one of the publication's time zone. */
export function monthsOf(articles: readonly Article[]): Month[] {
  const groups = groupedBy(
    articles.filter(({ withdrawn }) => withdrawn === undefined),
    (article) => [isoDay(article.published).slice(0, 7)],
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, group]) => {
      const [year, month] = key.split('-').map(Number) as [number, number];
      return {
        year,
        month,
        name: nameFormat.format(Date.UTC(year, month - 1)),
        path: monthPath(year, month),
        articles: group,
      };
    });
}

/** The months of each year, years newest first, months in the order of the calendar. */
export function yearsOf(months: readonly Month[]): { year: number; months: Month[] }[] {
  const groups = groupedBy(months, ({ year }) => [year]);
  return [...groups].map(([year, group]) => ({ year, months: [...group].sort((a, b) => a.month - b.month) }));
}

/** The articles of a month by day, from the first day on, each day from morning to night: what has been read stays where it was. */
export function daysOf({ articles }: Month): Day[] {
  const oldestFirst = [...articles].reverse();
  const groups = groupedBy(oldestFirst, (article) => [isoDay(article.published)]);
  return [...groups.values()].map((group) => ({ date: (group[0] as Article).published, articles: group }));
}

/** „1 Artikel“, „1.204 Artikel“. */
export function articleCount(count: number): string {
  return wording.time.articles(count.toLocaleString(site.locale));
}
