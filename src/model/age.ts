import type { Article } from './article.ts';
import { isoDay } from './dates.ts';

/** How long an article is news to search engines, in milliseconds. */
export const NEWS_PERIOD = 2 * 86_400_000;

/**
 * Whether readers should be told that an article is old: a year has passed since the day on which it came out or was updated last.
 *
 * This is the one thing on an article's page that changes although nobody wrote anything, so it is decided from the moment of the build
 * and belongs into the key of the page: the build after the anniversary renders this page once more, and no other. By day, not by
 * minute, in the publication's time zone: two builds of one day agree.
 */
export function isOlderThanAYear(
  { published, updated }: Pick<Article, 'published' | 'updated'>,
  now: Date,
): boolean {
  const [year = '', rest = ''] = split(updated ?? published);
  const [thisYear = '', today = ''] = split(now);
  const years = Number(thisYear) - Number(year);
  return years > 1 || (years === 1 && today >= rest);
}

/** `2024-10-23T…` → `2024`, `10-23`. */
function split(date: Date): [string, string] {
  const day = isoDay(date);
  return [day.slice(0, 4), day.slice(5)];
}
