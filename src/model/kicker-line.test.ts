import { expect, test } from 'vitest';
import { kickerLine } from './kicker-line.ts';

const news = { id: 'news', name: 'Nachricht' };
const opinion = { id: 'opinion', name: 'Meinung', label: 'Meinung' };

test.each([
  [{ genre: news, kicker: 'Dachzeile' }, '', 'Dachzeile'],
  [{ genre: news }, '', ''],
  [{ genre: news }, 'Politik', 'Politik'],
  [{ genre: opinion, kicker: 'Dachzeile' }, 'Politik', 'Meinung · Dachzeile'],
  [{ genre: opinion, kicker: 'Meinung' }, '', 'Meinung'],
  [{ genre: opinion }, 'Meinung', 'Meinung'],
])('above a headline stands what readers must know: %o', (article, instead, line) => {
  expect(kickerLine(article, instead)).toBe(line);
});
