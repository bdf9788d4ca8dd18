import { expect, test } from 'vitest';
import { placesOf, volumesIn } from './volumes.ts';

/** So many articles in each of the months. */
const archive = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([month, count]) => Array.from({ length: count }, () => month));

test('whole months are bound from the oldest, and a new article stands in the last part of the last volume', () => {
  const months = archive({ '2024-03': 900, '2023-12': 2600, '2024-01': 700, '2024-02': 2 });
  expect([...placesOf(months)]).toEqual([
    ['2023-12', { volume: '1', part: '1' }],
    ['2024-01', { volume: '1', part: '3' }],
    ['2024-02', { volume: '2', part: '4' }],
    ['2024-03', { volume: '2', part: '4' }],
  ]);
});

test('an article more in an old month moves no other month that is not at an edge', () => {
  const months = archive({ '2023-12': 1200, '2024-01': 700, '2024-02': 2, '2024-03': 900 });
  expect(placesOf([...months, '2023-12'])).toEqual(placesOf(months));
});

test('readers are told which years a volume holds, newest first', () => {
  expect(volumesIn(archive({ '2022-05': 2000, '2023-12': 1000, '2024-01': 10 }))).toEqual([
    { name: '2', years: ['2024'] },
    { name: '1', years: ['2022', '2023'] },
  ]);
  expect(volumesIn([])).toEqual([]);
});
