import { expect, it } from 'vitest';
import { sitePage } from './site-pages.ts';

it.each([
  ['/', '/'],
  ['/feeds/', '/feeds/'],
  ['/feeds', '/feeds/'],
  ['/feeds/#rss', '/feeds/#rss'],
  ['/rss.xml', '/rss.xml'],
  ['/ressort/politik/', '/ressort/politik/'],
  ['/ressort/klatsch/', undefined],
  ['/artikel/ein-artikel/', undefined],
])('%s is the page %s', (path, page) => {
  expect(sitePage(path)).toBe(page);
});
