/** Which articles belong together: pure functions over lists that are already newest first. */
import type { Article } from './article.ts';
import { byName } from './by-name.ts';
import { groupedBy } from './groups.ts';
import { oncePer } from './once-per.ts';
import { slugify } from './slugs.ts';

/** What lists and front page show: a withdrawn article keeps its address but leaves the lists. */
export const listed = oncePer((articles: readonly Article[]): readonly Article[] =>
  articles.filter((article) => article.withdrawn === undefined),
);

/** Each list is gone through once: with a page for each topic the cost would grow with topics times articles. */
const indexOf = oncePer((articles: readonly Article[]) => {
  const there = listed(articles);
  return {
    bySection: groupedBy(there, ({ section }) => [section.id]),
    byTopic: groupedBy(articles, ({ topics }) => topics),
    byAuthor: groupedBy(there, ({ authors }) => authors.map(({ slug }) => slug)),
  };
});

/** Articles of one section, in the order of the list. */
export function inSection(articles: readonly Article[], section: string): readonly Article[] {
  return indexOf(articles).bySection.get(section) ?? [];
}

/** Articles on one topic, in the order of the list. */
export function onTopic(articles: readonly Article[], topic: string): readonly Article[] {
  return indexOf(articles).byTopic.get(topic) ?? [];
}

/** A topic by its name and the slug of its address. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
}

/** All topics of the articles, each once, by name. */
export const topicsOf = oncePer((articles: readonly Article[]): readonly Topic[] => {
  const names = new Set(articles.flatMap(({ topics }) => topics));
  return byName([...names].map((name) => ({ slug: slugify(name), name })));
});

/** Articles of one author, in the order of the list. */
export function byAuthor(articles: readonly Article[], slug: string): readonly Article[] {
  return indexOf(articles).byAuthor.get(slug) ?? [];
}
