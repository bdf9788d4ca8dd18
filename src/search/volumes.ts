/**
 * How the archive is bound for the search. Pagefind can only index everything anew, so it does so for small parts: an edited article costs its part.
 * Parts are bound into volumes, since each index costs a query a chunk for every word: readers get 200 kB for 3,000 articles.
 */

/**
 * Articles of a part and of a volume, give or take a day. No part lies in two volumes. The words of a part decide which long words are
 * compounds, so it cannot be as small as one likes.
 */
const [PART, VOLUME] = [250, 3000];

/** Where the articles of a day stand. */
export interface Place {
  readonly volume: string;
  readonly part: string;
}

export interface Volume {
  readonly name: string;
  /** In which its articles came out. */
  readonly years: readonly string[];
}

/**
 * Whole days are bound, from the oldest. A day stands where the number of articles before it says: an article more or less on an old
 * day moves another day only where that was at the very edge.
 * @param days of the published articles: `2024-10-23`, once for each article
 * @returns their places, oldest first
 */
export function placesOf(days: Iterable<string>): Map<string, Place> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const places = new Map<string, Place>();
  const nth = (size: number) => String(Math.floor(before / size) + 1);
  let before = 0;
  for (const [day, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    places.set(day, { volume: nth(VOLUME), part: nth(PART) });
    before += count;
  }
  return places;
}

/** The volumes, newest first. */
export function volumesIn(days: Iterable<string>): Volume[] {
  const byName = Map.groupBy(placesOf(days), ([, { volume }]) => volume);
  return [...byName]
    .map(([name, parts]) => ({ name, years: [...new Set(parts.map(([day]) => day.slice(0, 4)))] }))
    .reverse();
}
