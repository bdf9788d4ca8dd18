/**
 * Which articles the feed of a part of the paper carries. Unlike the lists on its pages it keeps a withdrawn article as its notice: an
 * item that merely vanished would stay in the readers of those who have it.
 */
import type { Article } from '../model/article.ts';
import { groupedBy } from '../model/groups.ts';
import { oncePer } from '../model/once-per.ts';

/** Each list is gone through once: with a feed for each topic the cost would grow with topics times articles. */
const indexOf = oncePer((articles: readonly Article[]) => ({
  bySection: groupedBy(articles, ({ section }) => [section.id]),
  byAuthor: groupedBy(articles, ({ authors }) => authors.map(({ slug }) => slug)),
  byTopic: groupedBy(articles, ({ topics, withdrawn }) => withdrawn?.topics ?? topics),
}));

/** Articles and notices of one section, in the order of the list. */
export function forSection(articles: readonly Article[], section: string): readonly Article[] {
  return indexOf(articles).bySection.get(section) ?? [];
}

/** Articles and notices of one author, in the order of the list. */
export function forAuthor(articles: readonly Article[], slug: string): readonly Article[] {
  return indexOf(articles).byAuthor.get(slug) ?? [];
}

/** Articles on one topic and notices of those that were, in the order of the list. */
export function forTopic(articles: readonly Article[], topic: string): readonly Article[] {
  return indexOf(articles).byTopic.get(topic) ?? [];
}
