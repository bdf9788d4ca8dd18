import { describe, expect, it } from 'vitest';
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
});
