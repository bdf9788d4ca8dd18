/** The names of an article, each spelling with all its places. */
import { mayBeFirstName, mayBeSurname, type NameWord } from '../name-words.ts';

/** One spelling with all its places; a genitive counts with its name. */
export interface Spelling {
  readonly word: string;
  readonly places: readonly NameWord[];
  /** Words that stand before it and may be first names; words that stand after it, were it a first name itself. */
  readonly firstNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

/** Groups the words of an article into spellings. */
export function spellingsOf(words: readonly NameWord[]): Spelling[] {
  const byWord = Map.groupBy(
    words.filter(({ word }) => word.length >= 3 && word !== word.toUpperCase()),
    ({ word }) => word,
  );
  const merged = new Map<string, NameWord[]>();
  for (const [word, places] of byWord) {
    const base = word.endsWith('s') && byWord.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
    merged.set(base, [...(merged.get(base) ?? []), ...places]);
  }
  return Array.from(merged, ([word, places]) => ({
    word,
    places,
    firstNames: new Set(places.flatMap(({ before }) => (before && mayBeFirstName(before) ? [before] : []))),
    surnames: new Set(
      places.flatMap(({ after }) =>
        after && mayBeSurname(after) && mayBeFirstName(word) ? [after.replace(/s$/, '')] : [],
      ),
    ),
  }));
}

/** Whether two surnames follow the same first name, or two first names precede the same surname. */
export function sharesName(one: Spelling, other: Spelling): boolean {
  for (const name of one.firstNames) if (other.firstNames.has(name)) return true;
  for (const name of one.surnames) if (other.surnames.has(name)) return true;
  return false;
}
