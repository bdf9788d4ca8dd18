/** Spellings so near each other that they may be one name. */
import { editDistance } from '../edit-distance.ts';
import { isInflection } from './inflections.ts';
import { nearWords } from './near-words.ts';
import { plain } from './plain-word.ts';
import { type Spelling, sharesName } from './spellings.ts';

/**
 * Pairs of spellings near enough to be one name, in the order of the spellings. The dictionary has not been asked yet.
 * @param isSettled pairs that nobody wants to hear of any more; they are not compared
 */
export function* similarPairs(
  spellings: readonly Spelling[],
  isSettled: (one: Spelling, other: Spelling) => boolean = () => false,
): Generator<[Spelling, Spelling]> {
  const folded = spellings.map(({ word }) => plain(word));
  const groups = comparableGroups(spellings, folded);
  const seen = new Int32Array(spellings.length).fill(-1);
  for (const [i, one] of spellings.entries()) {
    const candidates: number[] = [];
    for (const near of groups[i] ?? []) {
      for (const j of near(i)) {
        if (seen[j] === i) continue;
        seen[j] = i;
        candidates.push(j);
      }
    }
    for (const j of candidates.sort((a, b) => a - b)) {
      const other = spellings[j] as Spelling;
      if (isSettled(one, other) || !areSimilar(one, folded[i] as string, other, folded[j] as string))
        continue;
      yield [one, other];
    }
  }
}

/** For each spelling the groups in which its pairs are to be looked for: same first letter, same first name, same surname. */
function comparableGroups(spellings: readonly Spelling[], folded: readonly string[]) {
  const members = new Map<string, number[]>();
  const keys = spellings.map(({ firstNames, surnames }, index) => {
    const own = [`letter ${folded[index]?.[0]}`];
    for (const name of firstNames) own.push(`first name ${name}`);
    for (const name of surnames) own.push(`surname ${name}`);
    for (const key of own) {
      const group = members.get(key);
      if (group) group.push(index);
      else members.set(key, [index]);
    }
    return own;
  });
  const lookups = new Map(
    Array.from(members).flatMap(([key, group]) =>
      group.length < 2 ? [] : [[key, nearWords(folded, group)] as const],
    ),
  );
  return keys.map((own) => own.flatMap((key) => lookups.get(key) ?? []));
}

function areSimilar(one: Spelling, a: string, other: Spelling, b: string): boolean {
  const least = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 2 || least < 3) return false;
  const together = sharesName(one, other);
  if (a[0] !== b[0] && !together) return false;
  // Jon and John Healey, Philipp Nagel and Nagl; of names so short not Jan and Jon, which are two as often as not.
  const isNamed = one.firstNames.size !== other.firstNames.size && a.length !== b.length;
  if (a !== b && least < (together || isNamed ? 4 : 5) && !(together && a.length !== b.length)) return false;
  const most = together ? (least >= 6 ? 2 : 1) : least >= 8 ? 2 : 1;
  if (nearestForms(a, b, most) > most) return false;
  return !(a === b ? isUmlautForm(one.word, other.word) : isInflection(one.word, other.word));
}

/** Shorter words than this are not taken for genitives. */
const GENITIVE = 6;

/** Distance of two words, or of one and the other without its genitive s: Puttin and Putins. */
export function nearestForms(a: string, b: string, most: number): number {
  const steps = editDistance(a, b, most);
  if (steps <= most || a.endsWith('s') === b.endsWith('s')) return steps;
  const [genitive, other] = a.endsWith('s') ? [a, b] : [b, a];
  return genitive.length < GENITIVE ? steps : editDistance(genitive.slice(0, -1), other, most);
}

/** Bruch and Brüche differ in more than the umlaut; what differs in it alone, Müller and Muller, are two spellings. */
function isUmlautForm(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
