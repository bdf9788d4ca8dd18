import type { Article, Correction } from './article.ts';

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
export function correctionsOf(articles: readonly Article[]): DatedCorrection[] {
  return articles
    .flatMap((article) =>
      article.withdrawn
        ? [withdrawal(article, article.withdrawn)]
        : article.corrections.map((correction) => ({
            article,
            correction,
            path: `${article.path}#korrekturen`,
          })),
    )
    .sort((a, b) => b.correction.date.getTime() - a.correction.date.getTime());
}

function withdrawal(article: Article, { date, reason }: NonNullable<Article['withdrawn']>): DatedCorrection {
  return { article, correction: { date, text: reason }, path: article.path };
}
