/** What was corrected: all of it in one order, and by month where it is much. */
import { site, wording } from '../site.ts';
import { correctionsPath } from './addresses.ts';
import type { Article, Correction } from './article.ts';
import { byMonth } from './months.ts';
import { oncePer } from './once-per.ts';
import type { Step } from './trail.ts';

/** A correction with the article it belongs to. */
export interface DatedCorrection {
  readonly article: Article;
  readonly correction: Correction;
  /** Where readers find it, root-relative: at the foot of the article, or instead of it. */
  readonly path: string;
}

/**
 * All corrections of the articles, newest first; equal moments in the order of the articles. A withdrawal is the largest correction of
 * all: it stands among them with its reason, and takes the place of those that the article had before.
 */
export const correctionsOf = oncePer((articles: readonly Article[]): readonly DatedCorrection[] =>
  articles
    .flatMap((article) =>
      article.withdrawn
        ? [withdrawal(article, article.withdrawn)]
        : article.corrections.map((correction) => ({
            article,
            correction,
            path: `${article.path}#korrekturen`,
          })),
    )
    .sort((a, b) => b.correction.date.getTime() - a.correction.date.getTime()),
);

/** The corrections that were made in a month. */
export interface CorrectionMonth extends Step {
  /** `2024-10` */
  readonly id: string;
  /** Newest first. */
  readonly corrections: readonly DatedCorrection[];
}

/**
 * Where there are more corrections than one list shows, they stand by the month in which they were made: one that is over does not change
 * any more, however many follow.
 * @param corrections all of them, newest first
 * @returns the newest, and the months, newest first, of all of them; no months where the list is not longer than that
 */
export function correctionLists(
  corrections: readonly DatedCorrection[],
  limit: number = site.listArticles,
): { readonly newest: readonly DatedCorrection[]; readonly months: readonly CorrectionMonth[] } {
  if (corrections.length <= limit) return { newest: corrections, months: [] };
  const months = byMonth(corrections, ({ correction }) => correction.date);
  return {
    newest: corrections.slice(0, limit),
    months: months.map(({ id, name, values }) => ({
      id,
      name,
      path: correctionsPath(id),
      corrections: values,
    })),
  };
}

/** „1 Korrektur“, „1.204 Korrekturen“. */
export function correctionCount(count: number): string {
  return wording.corrections.count(count, count.toLocaleString(site.locale));
}

function withdrawal(article: Article, { date, reason }: NonNullable<Article['withdrawn']>): DatedCorrection {
  return { article, correction: { date, text: reason }, path: article.path };
}
