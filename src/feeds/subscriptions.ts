/**
 * Which articles the feed of a part of the paper carries. Unlike the lists on its pages it keeps a withdrawn article as its notice: an
 * item that merely vanished would stay in the readers of those who have it.
 */
import type { Article } from '../model/article.ts';

/** Articles and notices of one section, in the order of the list. */
export function forSection(articles: readonly Article[], section: string): Article[] {
  return articles.filter((article) => article.section.id === section);
}

/** Articles and notices of one author, in the order of the list. */
export function forAuthor(articles: readonly Article[], slug: string): Article[] {
  return articles.filter(({ authors }) => authors.some((author) => author.slug === slug));
}

/** Articles on one topic and notices of those that were, in the order of the list. */
export function forTopic(articles: readonly Article[], topic: string): Article[] {
  return articles.filter(({ topics, withdrawn }) => (withdrawn?.topics ?? topics).includes(topic));
}
