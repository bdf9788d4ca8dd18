import { expect, test } from 'vitest';
import { phaseOf, startClock } from './phases.ts';

test('the phases of a build add up to the whole, from the start of the process', () => {
  let now = 0;
  const clock = startClock(() => now);
  now = 1000;
  clock.enter('pages');
  now = 5000;
  clock.enter('reading', 3000);
  clock.enter('writing');
  now = 9000;
  clock.move('writing', 'compression', 1.5);
  const seconds = clock.read();
  expect(seconds).toMatchObject({
    start: 1,
    pages: 2,
    reading: 2,
    writing: 2.5,
    compression: 1.5,
    search: 0,
  });
  expect(Object.values(seconds).reduce((sum, one) => sum + one)).toBe(9);
});

test('a phase in which threads worked for several others is shared out among them', () => {
  let now = 0;
  const clock = startClock(() => now);
  clock.enter('pages');
  now = 8000;
  clock.share(
    'pages',
    new Map([
      ['pages', 300],
      ['sharing', 100],
    ]),
  );
  expect(clock.read()).toMatchObject({ pages: 6, sharing: 2, start: 0 });
});

test.each([
  ['artikel/a/index.html', 'pages'],
  ['artikel/a.md', 'pages'],
  ['ressort/politik/rss.xml', 'feeds'],
  ['sitemaps/2024-10.xml', 'feeds'],
  ['bilder/a-0123456789-480.webp', 'pictures'],
  ['teilen/a-0123456789.png', 'sharing'],
])('%s belongs to the %s', (path, phase) => {
  expect(phaseOf(path)).toBe(phase);
});
