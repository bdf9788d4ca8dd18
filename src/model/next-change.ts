/** When a site changes although nobody changes a file: embargoes pass, news become old, a year goes by. */
import { NEWS_PERIOD } from './age.ts';
import type { Article } from './article.ts';
import { isoDay } from './dates.ts';

type Dated = Pick<Article, 'published' | 'updated' | 'corrections' | 'withdrawn'>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The first moment after `now` at which a build of the same files could have another result. Every date of an article counts, and what
 * is decided by the day (`isOlderThanAYear`) may change at midnight in the publication's time zone.
 */
export function nextChange(articles: readonly Dated[], now: Date): Date {
  let next = nextDay(now).getTime();
  for (const { published, updated, corrections, withdrawn } of articles) {
    const dates = [published, updated, withdrawn?.date, ...corrections.map(({ date }) => date)];
    const moments = dates.flatMap((date) => (date ? [date.getTime()] : []));
    for (const moment of [...moments, published.getTime() + NEWS_PERIOD + 1])
      if (moment > now.getTime() && moment < next) next = moment;
  }
  return new Date(next);
}

/** The next midnight, which a change of the clocks may move. */
function nextDay(now: Date): Date {
  const today = isoDay(now);
  const after = (start: number, step: number) => {
    let moment = start;
    while (isoDay(new Date(moment + step)) === today) moment += step;
    return moment;
  };
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  return new Date(after(after(minute, HOUR), MINUTE) + MINUTE);
}
