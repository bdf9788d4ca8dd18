/** Finds words that may be near each other without comparing each with each. */

/** Up to so many words it is cheaper to compare each with each. */
const FEW = 100;
/** Letters that an index looks at; longer words that begin alike are all taken for near. */
const PREFIX = 14;
/** From this length on two letters may differ, below it one. */
const TWO_EDITS = 6;
/** Numbers of words take so many values of a key, beside 2^32 hashes. */
const WORDS = 2 ** 20;

/** The later ones of a group that may be near to one of it, each at least once, in no order. */
export type NearWords = (index: number) => Iterable<number>;

/**
 * Prepares looking up which words of a group may be at most two edits apart (`editDistance`), one edit where one of the two is shorter than six
 * letters; a final s may be left out of either. Finds all of them, and some that are not near.
 *
 * Large groups are indexed by deletions, as SymSpell does: where two words are k edits apart, leaving out up to k letters of each can
 * make them equal.
 * @param group numbers of words, ascending
 */
export function nearWords(words: readonly string[], group: readonly number[]): NearWords {
  if (group.length <= FEW) return (index) => group.slice(group.indexOf(index) + 1);
  const keys: number[] = [];
  for (const index of group)
    for (const hash of deletionHashes(words[index] as string)) keys.push(hash * WORDS + index);
  const sorted = Float64Array.from(keys).sort();
  return function* (index) {
    for (const hash of deletionHashes(words[index] as string)) {
      const end = (hash + 1) * WORDS;
      for (let at = firstAfter(sorted, hash * WORDS + index); (sorted[at] ?? end) < end; at++)
        yield (sorted[at] as number) % WORDS;
    }
  };
}

/** Hashes of what is left of a word, and of it without a final s, when up to one or two letters are left out. */
function deletionHashes(word: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (const form of word.endsWith('s') ? [word, word.slice(0, -1)] : [word]) {
    const letters = form.slice(0, PREFIX);
    for (let one = 0; one <= letters.length; one++) {
      if (word.length < TWO_EDITS) hashes.add(hashWithout(letters, one, -1));
      else for (let two = one; two <= letters.length; two++) hashes.add(hashWithout(letters, one, two));
    }
  }
  return hashes;
}

/** FNV-1a of a text without two of its letters; positions beyond its end leave nothing out. */
function hashWithout(text: string, one: number, two: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    if (at !== one && at !== two) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Where the first number greater than one stands in an ascending row. */
function firstAfter(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
