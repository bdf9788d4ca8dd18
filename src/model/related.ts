/** Which articles to read after one: a written rule, looked up in an index so that its cost does not grow with the archive's square. */
import type { Article } from './article.ts';
import { isoDay } from './dates.ts';
import { groupedBy } from './groups.ts';

/** What a list of articles is looked up by; an article is named by its place in the list. */
interface Index {
  /** By id: in development the same article may have been read twice. */
  readonly places: ReadonlyMap<string, number>;
  /** By place. */
  readonly days: readonly string[];
  readonly byTopic: ReadonlyMap<string, readonly number[]>;
  readonly bySection: ReadonlyMap<string, readonly number[]>;
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
  const { places, days, byTopic, bySection } = indexOf(articles);
  const placeOf = ({ id }: Article) => places.get(id) ?? -1;
  const today = days[placeOf(article)] ?? isoDay(article.published);
  const known = new Set([article, ...linked].map(placeOf));
  const scores = new Map<number, number>();
  const count = (list: readonly number[] = [], weight: number) => {
    const first = firstOn(list, today, days);
    for (let at = first; at < Math.min(first + WINDOW, list.length); at++) {
      const other = list[at] as number;
      if (!known.has(other)) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  };
  for (const topic of article.topics) count(byTopic.get(topic), 2);
  for (const [other, score] of scores)
    if (articles[other]?.section.id === article.section.id) scores.set(other, score + 1);
  // Articles that share the section alone come behind all others, so no more of them are looked at than can be needed.
  if (scores.size < limit) {
    const ofTopics = [...scores];
    count(bySection.get(article.section.id), 1);
    for (const [other, score] of ofTopics) scores.set(other, score);
  }
  return best(scores, limit, ([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b).map(
    ([other]) => articles[other] as Article,
  );
}

/** The first few of a list in an order, without sorting the rest. */
function best<Value>(
  values: Iterable<Value>,
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

/** Where in a list of places, whose days fall, those of a day or before it begin. */
function firstOn(list: readonly number[], day: string, days: readonly string[]): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[list[middle] as number] as string) > day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexOf(articles: readonly Article[]): Index {
  const known = indexes.get(articles);
  if (known) return known;
  const articleAt = (place: number) => articles[place] as Article;
  const there = [...articles.keys()].filter((place) => articleAt(place).withdrawn === undefined);
  const index = {
    places: new Map(articles.map(({ id }, place) => [id, place])),
    days: articles.map(({ published }) => isoDay(published)),
    byTopic: groupedBy(there, (place) => articleAt(place).topics),
    bySection: groupedBy(there, (place) => [articleAt(place).section.id]),
  };
  indexes.set(articles, index);
  return index;
}
