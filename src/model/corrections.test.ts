import { expect, test } from 'vitest';
import { article } from './article.test-support.ts';
import { correctionCount, correctionLists, correctionsOf } from './corrections.ts';

const corrected = (slug: string, ...dates: string[]) =>
  article({ corrections: dates.map((date) => ({ date, text: `${slug} ${date.slice(0, 10)}` })) }, slug);
const articles = [
  corrected('b', '2024-11-01T00:30:00+01:00', '2024-10-31T23:30:00+01:00'),
  article({ withdrawn: { date: '2024-12-01T10:00:00+01:00', reason: 'Verwechslung.' } }, 'w'),
  corrected('a', '2024-10-24T09:00:00+02:00'),
];
const texts = (list: ReturnType<typeof correctionsOf>) => list.map(({ correction }) => correction.text);

test('as many corrections as a list shows stand in one', () => {
  const all = correctionsOf(articles);
  expect(correctionLists(all, 4)).toEqual({ newest: all, months: [] });
});

test('more of them stand by the month in which they were made, in the time of the paper', () => {
  const { newest, months } = correctionLists(correctionsOf(articles), 1);
  expect(texts([...newest])).toEqual(['Verwechslung.']);
  expect(months.map(({ name, path, corrections }) => [name, path, texts([...corrections])])).toEqual([
    ['Dezember 2024', '/korrekturen/2024-12/', ['Verwechslung.']],
    ['November 2024', '/korrekturen/2024-11/', ['b 2024-11-01']],
    ['Oktober 2024', '/korrekturen/2024-10/', ['b 2024-10-31', 'a 2024-10-24']],
  ]);
});

test('a month that is over stays as it is when another correction is made', () => {
  const october = (list: typeof articles) => correctionLists(correctionsOf(list), 1).months.at(-1);
  expect(october([corrected('c', '2025-01-02T09:00:00+01:00'), ...articles])).toEqual(october(articles));
});

test('corrections are counted in German', () => {
  expect([correctionCount(1), correctionCount(1_204)]).toEqual([
    '1\u00A0Korrektur',
    '1.204\u00A0Korrekturen',
  ]);
});
