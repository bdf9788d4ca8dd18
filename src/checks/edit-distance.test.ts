import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { editDistance } from './edit-distance.ts';

describe('edit distance', () => {
  it.each([
    ['selenskyj', 'selenskyj', 0],
    ['healey', 'haeley', 1],
    ['kress', 'kres', 1],
    ['', 'oh', 2],
    ['kitten', 'sitting', 3],
    ['aab', 'aba', 1],
    ['abcd', 'badc', 2],
  ])('from %s to %s takes %i steps, either way', (one, other, steps) => {
    expect(editDistance(one, other, 5)).toBe(steps);
    expect(editDistance(other, one, 5)).toBe(steps);
  });

  it('gives up beyond what is asked for', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('selenskyj', 'austin', 2)).toBe(3);
  });

  it('is the same however far it is asked for', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 4 }), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(editDistance(one, other, 99), most + 1));
      }),
      runs(500),
    );
  });
});
