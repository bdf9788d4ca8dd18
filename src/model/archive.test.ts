import { describe, expect, test } from 'vitest';
import { daysOf, monthsOf, yearsOf } from './archive.ts';
import { article } from './article.test-support.ts';

const at = (slug: string, published: string, more = {}) => article({ published, ...more }, slug);

describe('the archive', () => {
  const articles = [
    at('e', '2025-01-02T08:00:00+01:00'),
    at('d', '2024-10-31T23:30:00+01:00'),
    at('c', '2024-10-31T06:00:00+01:00'),
    at('b', '2024-10-01T00:10:00+02:00'),
    at('a', '2024-09-30T23:50:00+02:00'),
  ];

  test('sorts articles into months of the paper’s own time zone, newest first', () => {
    expect(
      monthsOf(articles).map(({ name, path, articles }) => [name, path, articles.map(({ slug }) => slug)]),
    ).toEqual([
      ['Januar 2025', '/archiv/2025/01/', ['e']],
      ['Oktober 2024', '/archiv/2024/10/', ['d', 'c', 'b']],
      ['September 2024', '/archiv/2024/09/', ['a']],
    ]);
  });

  test('shows a month from its first day on, so that nothing moves when an article is added', () => {
    const [, october] = monthsOf(articles);
    expect(october && daysOf(october).map(({ articles }) => articles.map(({ slug }) => slug))).toEqual([
      ['b'],
      ['c', 'd'],
    ]);
  });

  test('lists the months of a year as the calendar does', () => {
    expect(yearsOf(monthsOf(articles)).map(({ year, months }) => [year, months.map(({ id }) => id)])).toEqual(
      [
        [2025, ['2025-01']],
        [2024, ['2024-09', '2024-10']],
      ],
    );
  });

  test('leaves withdrawn articles out', () => {
    const withdrawn = { date: '2024-11-01T10:00:00+01:00', reason: 'Verwechslung.' };
    expect(monthsOf([at('w', '2024-10-01T12:00:00+02:00', { withdrawn })])).toEqual([]);
  });
});
