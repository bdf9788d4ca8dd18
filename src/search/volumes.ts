/** How the archive is bound into volumes. Each has a search index of its own: an edited article costs its volume, and a query asks them all. */

/**
 * Articles of a volume, give or take a month. Pagefind can only index everything anew, so smaller ones build faster; but each costs every query
 * another chunk a word, and readers get 200 kB for 3,000 articles.
 */
const SIZE = 1500;

export interface Volume {
  readonly name: string;
  /** In which its articles came out. */
  readonly years: readonly string[];
}

/**
 * Whole months are bound, from the oldest. A month stands in the volume that the number of articles before it says: an article more or less
 * in an old month moves another month only where that was at the very edge.
 * @param months of the published articles: `2024-10`, once for each article
 * @returns name of the volume by month, oldest first
 */
export function volumesOf(months: Iterable<string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1);
  const volumes = new Map<string, string>();
  let before = 0;
  for (const [month, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    volumes.set(month, String(Math.floor(before / SIZE) + 1));
    before += count;
  }
  return volumes;
}

/** The volumes, newest first. */
export function volumesIn(months: Iterable<string>): Volume[] {
  const byName = Map.groupBy(volumesOf(months), ([, name]) => name);
  return [...byName]
    .map(([name, parts]) => ({ name, years: [...new Set(parts.map(([month]) => month.slice(0, 4)))] }))
    .reverse();
}
