/** Whether, and how well, a hit answers the words that were looked for. */
import { type Hit, split } from './extract.ts';
import { plain } from './fold.ts';
import type { Found } from './pagefind.ts';

/** How many hits of an index are looked at, at most, to tell whether it guesses. */
const PROBE = 3;

/** What German puts behind a stem, as far as its words are found by one another: Häuser, Haus; Themen, Thema; Museen, Museum. */
const ENDING = /^(?:e(?:[mnst]|rn?|ns)?|n|s|st|te[nrs]?t?|t|in(?:nen)?|a|o|um|us)?$/;

/**
 * Whether a hit has to do with the words that were looked for. Where nothing begins with a word, Pagefind tries ever shorter beginnings of it, and
 * finds „X“ for „Xylophonkonzert“.
 */
export function isMeant(query: string, hit: Hit): boolean {
  const found = foundWords(hit);
  return wordsOf(query).every((word) => found.some((other) => agree(word, other)));
}

/** How many of the words were found just as they were written, capitals and marks apart. */
export function exactness(query: string, hit: Hit): number {
  const found = new Set(foundWords(hit));
  return wordsOf(query).filter((word) => found.has(word)).length;
}

/**
 * An index that does not know a word guesses, and then all that it has found is guessed: its first hits tell whether they are meant.
 * @returns what is left of all indexes, best first
 */
export async function withoutGuesses(
  query: string,
  found: readonly (readonly Found[])[],
): Promise<readonly Found[]> {
  const kept = await Promise.all(
    found.map(async (results) => {
      // One after the other: each brings its whole text, and nearly always the first one tells.
      for (const result of results.slice(0, PROBE)) if (isMeant(query, await result.data())) return results;
      return [];
    }),
  );
  return kept.flat().sort((a, b) => b.score - a.score);
}

function wordsOf(query: string): string[] {
  return query
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
}

/** A word with hyphens is found as a whole and by its parts. */
function foundWords({ raw_content, locations }: Hit): string[] {
  const words = split(raw_content);
  return locations.flatMap((location) => {
    const word = words[location] ?? '';
    return [word, ...word.split('-')].map(plain);
  });
}

/** One holds the other, or they are forms of one stem. */
function agree(wanted: string, found: string): boolean {
  if (found.includes(wanted)) return true;
  let same = 0;
  while (same < wanted.length && wanted[same] === found[same]) same++;
  return same >= 3 && ENDING.test(wanted.slice(same)) && ENDING.test(found.slice(same));
}
