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

/** So many articles are looked at of each topic, and of the section: with them an article costs the same in an archive of any size. */
const WINDOW = 50;

const indexes = new WeakMap<readonly Article[], Index>();

/**
 * Up to `limit` articles to read after this one. The rule: only older ones and those of the same day (so that a new article changes no
 * page of the archive), the last fifty of each of its topics and of its section; most shared topics first, then the same section, then
 * the newest. Nothing shared is not related.
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
  const dayOf = (other: Article) => index.day.get(other) ?? '';
  const shared = new Map<Article, number>();
  const count = (list: readonly Article[] = [], weight: number) => {
    const first = firstOn(list, today, dayOf);
    for (const other of list.slice(first, first + WINDOW)) {
      if (other.id !== article.id && !linked.has(other)) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
  };
  for (const topic of article.topics) count(index.byTopic.get(topic), 2);
  for (const other of shared.keys())
    if (other.section.id === article.section.id) shared.set(other, (shared.get(other) ?? 0) + 1);
  // Articles that share the section alone come behind all others, so no more of them are looked at than can be needed.
  if (shared.size < limit) {
    const ofTopics = new Map(shared);
    count(index.bySection.get(article.section.id), 1);
    for (const [other, score] of ofTopics) shared.set(other, score);
  }
  const place = (other: Article) => index.place.get(other) ?? 0;
  return best([...shared], limit, ([a, scoreA], [b, scoreB]) => scoreB - scoreA || place(a) - place(b)).map(
    ([other]) => other,
  );
}

/** The first few of a list in an order, without sorting the rest. */
function best<Value>(
  values: readonly Value[],
  limit: number,
  order: (one: Value, other: Value) => number,
): Value[] {
  const found: Value[] = [];
  for (const value of values) {
    const last = found[limit - 1];
    if (last !== undefined && order(value, last) > 0) continue;
    const behind = found.findIndex((other) => order(value, other) < 0);
    found.splice(behind === -1 ? found.length : behind, 0, value);
    if (found.length > limit) found.pop();
  }
  return found;
}

/** Where in a list of falling days those of a day or before it begin. */
function firstOn(list: readonly Article[], day: string, dayOf: (article: Article) => string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(list[middle] as Article) > day) low = middle + 1;
    else high = middle;
  }
  return low;
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
