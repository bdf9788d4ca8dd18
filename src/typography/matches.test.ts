import { expect, test } from 'vitest';
import { matchesIn } from './matches.ts';

test.each([
  ['Im Jahr 2024 und 2025', /\d+/gu],
  ['Anna und Eva', /(?<first>\p{Lu})(\p{Ll}*)/gu],
  ['nichts', /\d/gu],
  ['a😀b', /x*/gu],
  ['', /x*/gu],
  ['Zeile\nZeile', /$/gmu],
])('finds in „%s“ what matchAll finds', (text, pattern) => {
  const expected = Array.from(text.matchAll(pattern));
  expect(matchesIn(text, pattern)).toEqual(expected);
  // Nothing is left of the time before.
  expect(matchesIn(text, pattern)).toEqual(expected);
});
