/** Which articles to read after one: a written rule, looked up in an index so that its cost does not grow with the archive's square. */
import type { Article } from './article.ts';
import { isoDay } from './dates.ts';

/** Articles in the order of their list, by what they may share with another. */
interface Index {
  readonly place: ReadonlyMap<Article, number>;
  readonly day: ReadonlyMap<Article, string>;
  readonly byTopic: ReadonlyMap<string, readonly Article[]>;
  readonly bySection: ReadonlyMap<string, readonly Article[]>;
}

const indexes = new WeakMap<readonly Article[], Index>();

/**
 * Up to `limit` articles to read after this one. The rule: only older ones and those of the same day (so that a new article changes no
 * page of the archive); most shared topics first, then the same section, then the newest. Nothing shared is not related.
 * @param articles newest first; the same list each time, since its index is kept
 * @param linked articles that its text leads to already
 */
export function relatedTo(
  article: Article,
  articles: readonly Article[],
  linked: ReadonlySet<Article> = new Set(),
  limit = 3,
): Article[] {
  const index = indexOf(articles);
  const today = index.day.get(article) ?? isoDay(article.published);
  const isCandidate = (other: Article) =>
    other.id !== article.id && !linked.has(other) && (index.day.get(other) ?? '') <= today;
  const shared = new Map<Article, number>();
  for (const topic of article.topics) {
    for (const other of index.byTopic.get(topic) ?? []) {
      if (isCandidate(other)) shared.set(other, (shared.get(other) ?? 0) + 2);
    }
  }
  for (const other of shared.keys())
    if (other.section.id === article.section.id) shared.set(other, (shared.get(other) ?? 0) + 1);
  // Articles that share the section alone come behind all others, so no more of them are looked at than can be needed.
  let wanted = limit - shared.size;
  for (const other of index.bySection.get(article.section.id) ?? []) {
    if (wanted <= 0) break;
    if (shared.has(other) || !isCandidate(other)) continue;
    shared.set(other, 1);
    wanted--;
  }
  const place = (other: Article) => index.place.get(other) ?? 0;
  return [...shared]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || place(a) - place(b))
    .slice(0, limit)
    .map(([other]) => other);
}

function indexOf(articles: readonly Article[]): Index {
  const known = indexes.get(articles);
  if (known) return known;
  const byTopic = new Map<string, Article[]>();
  const bySection = new Map<string, Article[]>();
  const add = (map: Map<string, Article[]>, key: string, article: Article) => {
    const list = map.get(key);
    if (list) list.push(article);
    else map.set(key, [article]);
  };
  const listed = articles.filter(({ withdrawn }) => withdrawn === undefined);
  for (const article of listed) {
    add(bySection, article.section.id, article);
    for (const topic of article.topics) add(byTopic, topic, article);
  }
  const index = {
    place: new Map(articles.map((article, position) => [article, position])),
    day: new Map(articles.map((article) => [article, isoDay(article.published)])),
    byTopic,
    bySection,
  };
  indexes.set(articles, index);
  return index;
}
