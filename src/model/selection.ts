/** Which articles belong together: pure functions over lists that are already newest first. */
import type { Article } from './article.ts';
import { isoWithOffset } from './dates.ts';
import { slugify } from './slugs.ts';

/** Articles of one section, in the order of the list. */
export function inSection(articles: readonly Article[], section: string): Article[] {
  return articles.filter((article) => article.section.id === section && article.withdrawn === undefined);
}

/** Articles on one topic, in the order of the list. */
export function onTopic(articles: readonly Article[], topic: string): Article[] {
  return articles.filter((article) => article.topics.includes(topic));
}

/** A topic by its name and the slug of its address. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
}

/** All topics of the articles, each once, by name. */
export function topicsOf(articles: readonly Article[]): Topic[] {
  const names = [...new Set(articles.flatMap(({ topics }) => topics))].sort((a, b) => (a < b ? -1 : 1));
  return names.map((name) => ({ slug: slugify(name), name }));
}

/** Articles of one author, in the order of the list. */
export function byAuthor(articles: readonly Article[], slug: string): Article[] {
  return articles.filter(
    (article) => article.authors.some((author) => author.slug === slug) && article.withdrawn === undefined,
  );
}

/** What lists and front page show: a withdrawn article keeps its address but leaves the lists. */
export function listed(articles: readonly Article[]): Article[] {
  return articles.filter((article) => article.withdrawn === undefined);
}

/**
 * Up to `limit` articles to read after this one. The rule: only older ones and those of the same day (so that a new article changes no
 * page of the archive); most shared topics first, then the same section, then the newest. Nothing shared is not related.
 */
export function relatedTo(article: Article, articles: readonly Article[], limit = 3): Article[] {
  const day = isoWithOffset(article.published).slice(0, 10);
  const shared = (other: Article) =>
    other.topics.filter((topic) => article.topics.includes(topic)).length * 2 +
    (other.section.id === article.section.id ? 1 : 0);
  return articles
    .filter(
      (other) =>
        other.id !== article.id &&
        other.withdrawn === undefined &&
        isoWithOffset(other.published).slice(0, 10) <= day,
    )
    .map((other) => ({ other, score: shared(other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other }) => other);
}
