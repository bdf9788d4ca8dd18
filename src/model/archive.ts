/** The archive: articles by the month in which they came out. A month that is over never changes its list. */
import { site, wording } from '../site.ts';
import { monthPath } from './addresses.ts';
import type { Article } from './article.ts';
import { isoDay } from './dates.ts';
import { groupedBy } from './groups.ts';
import { byMonth, type CalendarMonth } from './months.ts';
import { oncePer } from './once-per.ts';

/** A month with at least one article. */
export interface Month extends CalendarMonth {
  readonly path: string;
  /** In the order of the list that they were taken from. */
  readonly articles: readonly Article[];
}

/** Articles of one day of a month. */
export interface Day {
  readonly date: Date;
  readonly articles: readonly Article[];
}

/** Articles (withdrawn ones are left out) → months, newest first; a month is one of the publication's time zone. */
export const monthsOf = oncePer((articles: readonly Article[]): readonly Month[] => {
  const shown = articles.filter(({ withdrawn }) => withdrawn === undefined);
  return byMonth(shown, ({ published }) => published).map(({ values, ...month }) => ({
    ...month,
    path: monthPath(month.id),
    articles: values,
  }));
});

/** Months, newest first → those of each year, years newest first, months in the order of the calendar. */
export function yearsOf(months: readonly Month[]): { year: number; months: Month[] }[] {
  const groups = groupedBy(months, ({ year }) => [year]);
  return [...groups].map(([year, group]) => ({ year, months: group.reverse() }));
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
