/** German compounds: where a long word can be cut so that both sides are words. */
import { fold } from './fold.ts';

/** Parts of a compound are words of at least this many letters; shorter ones (Ei, Amt) are found in too many words by chance. */
const SHORTEST = 4;
/** What stands between the parts of a compound. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'ens', 'e'];
/** What German puts behind a word. */
const ENDINGS = ['', 'e', 'en', 'n', 's', 'es', 'er', 'ern', 'em'];
/** What a first part may have lost: Schule → Schul-, Kirche → Kirch-, Geschichte → Geschicht-. */
const LOST = ['e', 'en'];

/** Nouns that dictionaries give under another word: Übertragung under übertragen, Zuständigkeit under zuständig. */
const DERIVED = [
  ['ung', 'en'],
  ['ung', 'n'],
  ['keit', ''],
  ['heit', ''],
] as const;

/** Finds the words that a compound ends in. */
export type EndsOf = (word: string) => readonly string[];

/**
 * @param words known words: a dictionary, and what stands in the articles themselves. A compound noun begins with any word and ends in
 *   a noun, which German writes with a capital.
 * @returns a function from a word to all its ends that are words, folded: „Bundesverfassungsgericht“ → `verfassungsgericht`,
 *   `gericht`. Words inside are found through these, by their beginning.
 */
export function compoundEnds(words: Iterable<string>): EndsOf {
  const lexicon = new Set<string>();
  const nouns = new Set<string>();
  for (const word of words) {
    const folded = fold(word);
    if (folded.length < SHORTEST) continue;
    lexicon.add(folded);
    if (isCapital(word)) nouns.add(folded);
  }
  const known = new Map<string, readonly string[]>();
  const isDerived = (part: string) =>
    DERIVED.some(
      ([ending, other]) =>
        part.endsWith(ending) && isLong(part, ending) && lexicon.has(without(part, ending) + other),
    );
  const isNoun = (part: string) =>
    ENDINGS.some((ending) => {
      const stem = without(part, ending);
      return part.endsWith(ending) && isLong(part, ending) && (nouns.has(stem) || isDerived(stem));
    });
  const isFirst = (part: string) =>
    LINKS.some((link) => {
      const stem = without(part, link);
      return part.endsWith(link) && isLong(part, link) && (lexicon.has(stem) || isDerived(stem));
    }) || LOST.some((lost) => lexicon.has(part + lost));
  const endsOf = (word: string): readonly string[] => {
    const before = known.get(word);
    if (before) return before;
    const ends: string[] = [];
    for (let cut = SHORTEST; cut <= word.length - SHORTEST; cut++) {
      const [head, tail] = [word.slice(0, cut), word.slice(cut)];
      // The end first: few ends are words, and only for these the beginning has to be taken apart.
      if (!isNoun(tail) && !isCompound(tail)) continue;
      const isKnown =
        isFirst(head) || LINKS.some((link) => head.endsWith(link) && isCompound(without(head, link)));
      if (isKnown) ends.push(tail);
    }
    known.set(word, ends);
    return ends;
  };
  const isCompound = (word: string) => word.length >= 2 * SHORTEST && endsOf(word).length > 0;
  return (word) => (isCapital(word) ? endsOf(fold(word)) : []);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isLong(part: string, ending: string): boolean {
  return part.length - ending.length >= SHORTEST;
}

function without(part: string, ending: string): string {
  return part.slice(0, part.length - ending.length);
}
