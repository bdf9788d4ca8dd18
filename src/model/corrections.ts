import type { Article, Correction } from './article.ts';

/** A correction with the article it belongs to. */
export interface DatedCorrection {
  readonly article: Article;
  readonly correction: Correction;
}

/** All corrections of the articles, newest first; equal moments in the order of the articles. */
export function correctionsOf(articles: readonly Article[]): DatedCorrection[] {
  return articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => b.correction.date.getTime() - a.correction.date.getTime());
}
