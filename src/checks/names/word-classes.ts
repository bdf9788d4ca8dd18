/** What the dictionary's answers say of a word: a name, or a word like others. */
import type { Knows } from '../dictionary.ts';
import type { Spelling } from './spellings.ts';

/** „Wolfram Steinkellner“, not „Rote Karte“, „Fachblatt Biology“ or „GNU Documentation“. */
export function hasFirstName({ firstNames }: Spelling, knows: Knows): boolean {
  return [...firstNames].some(
    (name) => name !== name.toUpperCase() && !knows(name.toLowerCase()) && isName(name, knows),
  );
}

/** Names take neither a plural nor -es: the dictionary knows Putins, but neither Putine nor Putines. */
export function isName(word: string, knows: Knows): boolean {
  return !['e', 'en', 'n', 'er', 'nen', 'se', 'es'].some((ending) => knows(word + ending));
}

/** Packungsanleitung and Packungsanweisung: compounds of other words, though the dictionary lacks them. Not Hammerschmidt and Hammerschmitt. */
export function areCompounds(one: string, other: string, knows: Knows): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  for (let cut = same; cut >= 3; cut--) {
    const head = one.slice(0, cut);
    const tails = [one, other].map((word) => `${word[cut]?.toUpperCase()}${word.slice(cut + 1)}`);
    const areWords = tails.every((tail) => tail.length >= 4 && knows(tail) && !isName(tail, knows));
    if (areWords && (knows(head) || knows(head.replace(/s$/, '')))) return true;
  }
  return false;
}
