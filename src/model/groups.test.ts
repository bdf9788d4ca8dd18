import { expect, test } from 'vitest';
import { groupedBy } from './groups.ts';

test('groups hold values in their order, each once, and come as their keys do', () => {
  const groups = groupedBy(['ba', 'c', 'aa', '', 'ab'], (word) => [...word]);
  expect([...groups]).toEqual([
    ['b', ['ba', 'ab']],
    ['a', ['ba', 'aa', 'ab']],
    ['c', ['c']],
  ]);
});
