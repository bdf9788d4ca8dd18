/**
 * How the archive is bound for the search. Pagefind can only index everything anew, so it does so for small parts: an edited article costs its part.
 * Parts are bound into volumes, since each index costs a query a chunk for every word: readers get 200 kB for 3,000 articles.
 */

/** Articles of a part and of a volume, give or take a month. No part lies in two volumes. */
const [PART, VOLUME] = [1000, 3000];

/** Where the articles of a month stand. */
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
 * Whole months are bound, from the oldest. A month stands where the number of articles before it says: an article more or less in an old
 * month moves another month only where that was at the very edge.
 * @param months of the published articles: `2024-10`, once for each article
 * @returns their places, oldest first
 */
export function placesOf(months: Iterable<string>): Map<string, Place> {
  const counts = new Map<string, number>();
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1);
  const places = new Map<string, Place>();
  const nth = (size: number) => String(Math.floor(before / size) + 1);
  let before = 0;
  for (const [month, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    places.set(month, { volume: nth(VOLUME), part: nth(PART) });
    before += count;
  }
  return places;
}

/** The volumes, newest first. */
export function volumesIn(months: Iterable<string>): Volume[] {
  const byName = Map.groupBy(placesOf(months), ([, { volume }]) => volume);
  return [...byName]
    .map(([name, parts]) => ({ name, years: [...new Set(parts.map(([month]) => month.slice(0, 4)))] }))
    .reverse();
}
