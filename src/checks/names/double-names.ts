/** Double names: `Dietsche-Krauth` beside `Dietsche-Kraut`. Each half may be an ordinary word, so they are compared as a whole. */
import type { Knows } from '../dictionary.ts';
import { mayBeFirstName, type NameWord } from '../name-words.ts';
import { plain } from './plain-word.ts';
import { nearestForms } from './similar-pairs.ts';
import { soundOf } from './sound.ts';
import type { Spelling } from './spellings.ts';
import { hasFirstName } from './word-classes.ts';

/** Double names of an article with all their places; a genitive counts with its name. */
export function doubleNamesOf(words: readonly NameWord[]): Spelling[] {
  const doubles = words.flatMap((first, index) => {
    const second = words[index + 1];
    const isOne = second?.block === first.block && first.block.masked.slice(first.end, second.start) === '-';
    return isOne && first.word.length >= 3 && second.word.length >= 3
      ? [{ ...first, word: `${first.word}-${second.word}`, end: second.end }]
      : [];
  });
  const known = new Set(doubles.map(({ word }) => word));
  const baseOf = ({ word }: NameWord) =>
    word.endsWith('s') && known.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
  return Array.from(Map.groupBy(doubles, baseOf), ([word, places]) => ({
    word,
    places,
    firstNames: new Set(places.flatMap(({ before }) => (before && mayBeFirstName(before) ? [before] : []))),
    surnames: new Set<string>(),
  }));
}

/** Pairs of double names that share one half and differ little in the other, of which one stands behind a first name. */
export function similarDoubleNames(names: readonly Spelling[], knows: Knows): [Spelling, Spelling][] {
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other): [Spelling, Spelling][] =>
        areAlike(one, other) && [one, other].some((name) => hasFirstName(name, knows)) ? [[one, other]] : [],
      ),
  );
}

function areAlike(one: Spelling, other: Spelling): boolean {
  const [a, b] = [one, other].map(({ word }) => word.split('-') as [string, string]) as [
    [string, string],
    [string, string],
  ];
  const differing = ([0, 1] as const).filter((half) => a[half] !== b[half]);
  const [half] = differing;
  if (half === undefined || differing.length > 1) return false;
  return (
    `${a[half]}s` !== b[half] &&
    `${b[half]}s` !== a[half] &&
    (nearestForms(plain(a[half]), plain(b[half]), 2) <= 2 || soundOf(a[half]) === soundOf(b[half]))
  );
}
