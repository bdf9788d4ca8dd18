import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../tests/fuzz.ts';
import { editDistance } from '../edit-distance.ts';
import { nearWords } from './near-words.ts';

const word = fc.string({ unit: fc.constantFrom('e', 'n', 's', 'k'), minLength: 4, maxLength: 17 });
const all = (words: readonly string[]) => words.map((_, index) => index);
const areNear = (one: string, other: string) => {
  const most = Math.min(one.length, other.length) < 6 ? 1 : 2;
  return editDistance(one, other, most) <= most || editDistance(withoutS(one), withoutS(other), most) <= most;
};
const withoutS = (text: string) => (text.endsWith('s') ? text.slice(0, -1) : text);

describe('near words', () => {
  it('are found in groups of any size, the later ones from the earlier', () => {
    const anyWords = fc.oneof(
      fc.array(word, { minLength: 2, maxLength: 20 }),
      fc.array(word, { minLength: 101, maxLength: 130 }),
    );
    fc.assert(
      fc.property(anyWords, (words) => {
        const near = nearWords(words, all(words));
        const missed = all(words).flatMap((i) => {
          const found = new Set(near(i));
          expect(Math.min(...found)).toBeGreaterThan(i);
          return all(words)
            .slice(i + 1)
            .filter((j) => !found.has(j) && areNear(words[i] as string, words[j] as string));
        });
        expect(missed).toEqual([]);
      }),
      runs(20),
    );
  });

  it('of a thousand unlike words are few, so that nobody compares each with each', () => {
    const words = Array.from({ length: 1000 }, (_, index) => `s${(index * 7919 * 104_729).toString(36)}`);
    const near = nearWords(words, all(words));
    expect(all(words).flatMap((index) => [...new Set(near(index))]).length).toBeLessThan(words.length);
  });
});
