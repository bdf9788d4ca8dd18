/** Which articles belong together: pure functions over lists that are already newest first. */
import type { Article } from './article.ts';
import { byName } from './by-name.ts';
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
  const names = new Set(articles.flatMap(({ topics }) => topics));
  return byName([...names].map((name) => ({ slug: slugify(name), name })));
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
