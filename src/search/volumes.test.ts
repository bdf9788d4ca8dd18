import { expect, test } from 'vitest';
import { volumesIn, volumesOf } from './volumes.ts';

/** So many articles in each of the months. */
const archive = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([month, count]) => Array.from({ length: count }, () => month));

test('whole months are bound from the oldest, and a new article stands in the last volume', () => {
  const months = archive({ '2024-03': 900, '2023-12': 1200, '2024-01': 700, '2024-02': 2 });
  expect([...volumesOf(months)]).toEqual([
    ['2023-12', '1'],
    ['2024-01', '1'],
    ['2024-02', '2'],
    ['2024-03', '2'],
  ]);
});

test('an article more in an old month moves no other month that is not at the edge of a volume', () => {
  const months = archive({ '2023-12': 1200, '2024-01': 700, '2024-02': 2, '2024-03': 900 });
  expect(volumesOf([...months, '2023-12'])).toEqual(volumesOf(months));
});

test('readers are told which years a volume holds, newest first', () => {
  expect(volumesIn(archive({ '2022-05': 800, '2023-12': 800, '2024-01': 10 }))).toEqual([
    { name: '2', years: ['2024'] },
    { name: '1', years: ['2022', '2023'] },
  ]);
  expect(volumesIn([])).toEqual([]);
});
