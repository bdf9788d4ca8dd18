import { expect, test } from 'vitest';
import { byName } from './by-name.ts';

test('names stand in German order, with their numbers counted', () => {
  const names = ['Thema 10', 'Zölle', 'Thema 2', 'Ämter', 'Amt', 'thema 1', 'Łódź', 'Bahn'];
  expect(byName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    'Amt',
    'Ämter',
    'Bahn',
    'Łódź',
    'thema 1',
    'Thema 2',
    'Thema 10',
    'Zölle',
  ]);
});
