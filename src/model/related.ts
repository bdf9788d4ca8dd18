/** Which articles to read after one: a written rule, looked up in an index so that its cost does not grow with the archive's square. */
import type { Article } from './article.ts';
import { isoDay } from './dates.ts';
import { groupedBy } from './groups.ts';
import { oncePer } from './once-per.ts';

/** What a list of articles is looked up by; an article is named by its place in the list. */
interface Index {
  /** By id: in development the same article may have been read twice. */
  readonly places: ReadonlyMap<string, number>;
  /** By place. */
  readonly days: readonly string[];
  readonly byTopic: ReadonlyMap<string, readonly number[]>;
  readonly bySection: ReadonlyMap<string, readonly number[]>;
  /** By place; all zero but while one article is looked after. */
  readonly scores: number[];
}

/** So many articles are looked at of each topic, and of the section: with them an article costs the same in an archive of any size. */
const WINDOW = 50;

const indexOf = oncePer((articles: readonly Article[]): Index => {
  const articleAt = (place: number) => articles[place] as Article;
  const there = [...articles.keys()].filter((place) => articleAt(place).withdrawn === undefined);
  return {
    places: new Map(articles.map(({ id }, place) => [id, place])),
    days: articles.map(({ published }) => isoDay(published)),
    byTopic: groupedBy(there, (place) => articleAt(place).topics),
    bySection: groupedBy(there, (place) => [articleAt(place).section.id]),
    scores: new Array<number>(articles.length).fill(0),
  };
});

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
  const { places, days, byTopic, bySection, scores } = indexOf(articles);
  const placeOf = ({ id }: Article) => places.get(id) ?? -1;
  const today = days[placeOf(article)] ?? isoDay(article.published);
  const known = new Set([article, ...linked].map(placeOf));
  const candidates: number[] = [];
  const addScore = (list: readonly number[] = [], score: (before: number) => number) => {
    const first = firstOn(list, today, days);
    for (let at = first; at < Math.min(first + WINDOW, list.length); at++) {
      const other = list[at] as number;
      const before = scores[other] as number;
      if (before === 0 && known.has(other)) continue;
      if (before === 0) candidates.push(other);
      scores[other] = score(before);
    }
  };
  for (const topic of article.topics) addScore(byTopic.get(topic), (before) => before + 2);
  for (const other of candidates)
    if (articles[other]?.section.id === article.section.id) (scores[other] as number) += 1;
  // Articles that share the section alone come behind all others, so no more of them are looked at than can be needed.
  if (candidates.length < limit) addScore(bySection.get(article.section.id), (before) => before || 1);
  const order = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || a - b;
  const found = best(candidates, limit, order).map((place) => articles[place] as Article);
  for (const other of candidates) scores[other] = 0;
  return found;
}

/** The first few of a list in an order, without sorting the rest. */
function best<Value>(
  values: Iterable<Value>,
  limit: number,
  order: (one: Value, other: Value) => number,
): Value[] {
  const found: Value[] = [];
  for (const value of values) {
    let place = found.length;
    while (place > 0 && order(value, found[place - 1] as Value) < 0) place--;
    if (place === limit) continue;
    found.splice(place, 0, value);
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
