/**
 * How the archive is bound for the search. Pagefind can only index everything anew, so it does so for small parts: an edited article costs its part.
 * Parts are bound into volumes, since each index costs a query a chunk for every word: readers get 200 kB for 3,000 articles.
 */
import { crc32 } from 'node:zlib';

/**
 * Articles of a part and of a volume, give or take a day. No part lies in two volumes. The words of a part decide which long words are
 * compounds, so it cannot be as small as one likes.
 */
const [PART, VOLUME] = [250, 3000];

/** Where an article stands. */
export interface Place {
  readonly volume: string;
  readonly part: string;
}

/** A volume of the archive, whose index is one. */
export interface Volume {
  readonly name: string;
  /** In which its articles came out. */
  readonly years: readonly string[];
}

/**
 * Whole days are bound, from the oldest. A day stands where the number of articles before it says: an article more or less on an old
 * day moves another day only where that was at the very edge. Only a day that fills several parts, as where an archive was taken over that
 * bears one date, is shared among them by the names of its articles.
 * @param days of publication, `2024-10-23`, of the published articles by their paths
 * @returns their places
 */
export function placesOf(days: ReadonlyMap<string, string>): Map<string, Place> {
  const placeOf = daysPlaced(days.values());
  return new Map(
    [...days].map(([path, day]) => {
      const { volume = '', parts = [] } = placeOf.get(day) ?? {};
      return [path, { volume, part: parts[crc32(path) % parts.length] ?? '' }];
    }),
  );
}

/**
 * @param days of the published articles, once for each
 * @returns the volumes, newest first
 */
export function volumesIn(days: Iterable<string>): Volume[] {
  const byName = Map.groupBy(daysPlaced(days), ([, { volume }]) => volume);
  return [...byName]
    .map(([name, placed]) => ({ name, years: [...new Set(placed.map(([day]) => day.slice(0, 4)))] }))
    .reverse();
}

/** Days from the oldest, with their volume and the parts that they fill or stand in. */
function daysPlaced(
  days: Iterable<string>,
): Map<string, { readonly volume: string; readonly parts: readonly string[] }> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const placed = new Map<string, { volume: string; parts: string[] }>();
  const nth = (size: number) => Math.floor(before / size) + 1;
  let before = 0;
  for (const [day, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const length = Math.max(1, Math.floor(count / PART));
    const parts = Array.from({ length }, (_, index) => String(nth(PART) + index));
    placed.set(day, { volume: String(nth(VOLUME)), parts });
    before += count;
  }
  return placed;
}
