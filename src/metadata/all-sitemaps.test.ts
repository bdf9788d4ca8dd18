import { expect, test } from 'vitest';
import { article } from '../model/article.test-support.ts';
import { makeStandingPage } from '../model/standing-page.ts';
import { site } from '../site.ts';
import { allSitemaps } from './all-sitemaps.ts';

const withdrawn = { date: '2024-11-01T10:00:00+01:00', reason: 'Verwechslung.' };
const articles = [
  article({ published: '2024-10-23T12:00:00+02:00', topics: ['Über uns'], authors: ['feder'] }, 'c'),
  article({ published: '2024-10-22T12:00:00+02:00', section: 'sport', withdrawn }, 'b'),
  article({ published: '2024-09-01T12:00:00+02:00', updated: '2024-10-30T12:00:00+01:00' }, 'a'),
];
const written = makeStandingPage(
  { slug: 'impressum', name: 'Impressum' },
  { file: 'pages/impressum.md', digest: '', frontMatter: { title: 'Impressum', standfirst: 'Wer.' } },
);
const missing = makeStandingPage({ slug: 'datenschutz', name: 'Datenschutz' });

test('every page that a reader may look for is in one sitemap, with the date of its last change', () => {
  const sitemaps = allSitemaps(articles, [written, missing]);
  expect(sitemaps.map(({ name }) => name)).toEqual(['seiten', '2024-10', '2024-09']);
  expect(
    sitemaps.map(({ entries }) =>
      entries.map(({ path, modified }) => [path, modified?.toISOString().slice(0, 10)].join(' ').trim()),
    ),
  ).toEqual([
    [
      '/ 2024-10-30',
      '/ressort/politik/ 2024-10-30',
      '/themen/ueber-uns/ 2024-10-23',
      '/autoren/feder/ 2024-10-23',
      '/autoren/redaktion/ 2024-10-30',
      '/archiv/ 2024-10-30',
      '/archiv/2024/ 2024-10-30',
      '/archiv/2024/10/ 2024-10-23',
      '/archiv/2024/09/ 2024-10-30',
      '/korrekturen/ 2024-11-01',
      '/themen/',
      '/autoren/',
      '/feeds/',
      '/suche/',
      '/impressum/',
    ],
    ['/artikel/c/ 2024-10-23'],
    ['/artikel/a/ 2024-10-30'],
  ]);
});

test('months of corrections are in it once there are so many', () => {
  const corrections = Array.from({ length: site.listArticles + 1 }, (_, number) => ({
    date: `2024-${number === 0 ? '10' : '11'}-24T09:00:${String(number).padStart(2, '0')}+01:00`,
    text: `Es war anders als ${number}.`,
  }));
  const [pages] = allSitemaps([article({ corrections })], []);
  const found = pages?.entries.filter(({ path }) => path.startsWith('/korrekturen/'));
  expect(found?.map(({ path, modified }) => `${path} ${modified?.toISOString().slice(0, 10)}`)).toEqual([
    '/korrekturen/ 2024-11-24',
    '/korrekturen/2024-11/ 2024-11-24',
    '/korrekturen/2024-10/ 2024-10-24',
  ]);
});
