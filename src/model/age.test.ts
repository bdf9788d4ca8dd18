import { expect, test } from 'vitest';
import { isOlderThanAYear } from './age.ts';

const published = new Date('2024-10-23T17:30:00+02:00');

test.each([
  ['2024-10-23T18:00:00+02:00', false],
  ['2025-10-22T23:59:00+02:00', false],
  ['2025-10-23T00:01:00+02:00', true],
  ['2025-01-01T12:00:00+01:00', false],
  ['2026-01-01T12:00:00+01:00', true],
])('an article of 23 October 2024 is, at %s, older than a year: %s', (now, old) => {
  expect(isOlderThanAYear({ published }, new Date(now))).toBe(old);
});

test('an update makes it young again', () => {
  const updated = new Date('2025-10-01T12:00:00+02:00');
  expect(isOlderThanAYear({ published, updated }, new Date('2025-12-01T12:00:00+01:00'))).toBe(false);
});

test('an article of 29 February is old on 1 March', () => {
  const leap = new Date('2024-02-29T12:00:00+01:00');
  expect(isOlderThanAYear({ published: leap }, new Date('2025-02-28T12:00:00+01:00'))).toBe(false);
  expect(isOlderThanAYear({ published: leap }, new Date('2025-03-01T12:00:00+01:00'))).toBe(true);
});
