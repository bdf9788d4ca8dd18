import { expect, test } from 'vitest';
import { placesOf, volumesIn } from './volumes.ts';

/** So many articles in each of the days. */
const archive = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([day, count]) => Array.from({ length: count }, () => day));

/** Names of the parts and volumes that each day stands in. */
const placed = (days: readonly string[]) => {
  const byPath = new Map(days.map((day, index) => [`artikel/${index}.md`, day]));
  const places = [...placesOf(byPath)].map(([path, place]) => ({ ...place, day: byPath.get(path) ?? '' }));
  return Object.fromEntries(
    [...Map.groupBy(places, ({ day }) => day)].map(([day, own]) => [
      day,
      [...new Set(own.map(({ volume, part }) => `${volume}/${part}`))].sort(),
    ]),
  );
};

test('whole days are bound from the oldest, and a new article stands in the last part of the last volume', () => {
  const days = archive({ '2024-03-05': 225, '2023-12-24': 490, '2023-12-25': 2410, '2024-01-02': 175 });
  expect(placed([...days, '2024-02-29'])).toMatchObject({
    '2023-12-24': ['1/1'],
    '2024-01-02': ['1/12'],
    '2024-02-29': ['2/13'],
    '2024-03-05': ['2/13'],
  });
});

test('a day that fills several parts is shared among them, and the next day stands in none of these', () => {
  const days = placed(archive({ '2023-12-24': 200, '2023-12-25': 1100, '2023-12-26': 1 }));
  expect(days).toEqual({
    '2023-12-24': ['1/1'],
    '2023-12-25': ['1/1', '1/2', '1/3', '1/4'],
    '2023-12-26': ['1/6'],
  });
});

test('an article more on an old day moves no other that is not at an edge', () => {
  const days = archive({ '2023-12-24': 270, '2024-01-02': 175, '2024-02-29': 2, '2024-03-05': 1100 });
  const before = new Map(days.map((day, index) => [`artikel/${index}.md`, day]));
  const after = placesOf(new Map([['artikel/mehr.md', '2023-12-24'], ...before]));
  after.delete('artikel/mehr.md');
  expect(after).toEqual(placesOf(before));
});

test('readers are told which years a volume holds, newest first', () => {
  expect(volumesIn(archive({ '2022-05-01': 2000, '2023-12-31': 1000, '2024-01-01': 10 }))).toEqual([
    { name: '2', years: ['2024'] },
    { name: '1', years: ['2022', '2023'] },
  ]);
  expect(volumesIn([])).toEqual([]);
});
