import { expect, test } from 'vitest';
import { placesOf, volumesIn } from './volumes.ts';

/** So many articles in each of the days. */
const archive = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([day, count]) => Array.from({ length: count }, () => day));

test('whole days are bound from the oldest, and a new article stands in the last part of the last volume', () => {
  const days = archive({ '2024-03-05': 225, '2023-12-24': 2900, '2024-01-02': 175, '2024-02-29': 2 });
  expect([...placesOf(days)]).toEqual([
    ['2023-12-24', { volume: '1', part: '1' }],
    ['2024-01-02', { volume: '1', part: '12' }],
    ['2024-02-29', { volume: '2', part: '13' }],
    ['2024-03-05', { volume: '2', part: '13' }],
  ]);
});

test('an article more on an old day moves no other day that is not at an edge', () => {
  const days = archive({ '2023-12-24': 270, '2024-01-02': 175, '2024-02-29': 2, '2024-03-05': 225 });
  expect(placesOf([...days, '2023-12-24'])).toEqual(placesOf(days));
});

test('readers are told which years a volume holds, newest first', () => {
  expect(volumesIn(archive({ '2022-05-01': 2000, '2023-12-31': 1000, '2024-01-01': 10 }))).toEqual([
    { name: '2', years: ['2024'] },
    { name: '1', years: ['2022', '2023'] },
  ]);
  expect(volumesIn([])).toEqual([]);
});
