import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { monthsOf } from '../model/archive.ts';
import { article } from '../model/article.test-support.ts';
import { monthSitemap, newsOf, newsSitemap, sitemapIndex, urlSet } from './sitemap.ts';

const read = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' } as object).window.document;
const texts = (xml: string, name: string) =>
  [...read(xml).getElementsByTagName(name)].map(({ textContent }) => textContent);

const corrected = article(
  {
    published: '2024-10-20T12:00:00+02:00',
    corrections: [{ date: '2024-12-01T09:00:00+01:00', text: 'Drei, nicht zwei.' }],
  },
  'berichtigt',
);
const fresh = article({ published: '2024-10-23T17:30:00+02:00', title: 'Müller & Söhne <neu>' }, 'neu');

describe('a sitemap', () => {
  test('of a month tells when each article was last changed, corrections included', () => {
    const [october] = monthsOf([fresh, corrected]);
    const sitemap = monthSitemap(october as NonNullable<typeof october>);
    expect(sitemap.name).toBe('2024-10');
    const xml = urlSet(sitemap.entries);
    expect(texts(xml, 'loc')).toEqual([
      'https://umbruch.example/artikel/neu/',
      'https://umbruch.example/artikel/berichtigt/',
    ]);
    expect(texts(xml, 'lastmod')).toEqual(['2024-10-23T17:30:00+02:00', '2024-12-01T09:00:00+01:00']);
  });

  test('gives no date where none is known', () => {
    const xml = urlSet([{ path: '/suche/' }]);
    expect(texts(xml, 'loc')).toEqual(['https://umbruch.example/suche/']);
    expect(texts(xml, 'lastmod')).toEqual([]);
  });

  test('is as new in the index as its newest entry', () => {
    const xml = sitemapIndex([
      { name: '2024-10', entries: [fresh, corrected] },
      { name: 'leer', entries: [] },
    ]);
    expect(texts(xml, 'loc')).toEqual([
      'https://umbruch.example/sitemaps/2024-10.xml',
      'https://umbruch.example/sitemaps/leer.xml',
    ]);
    expect(texts(xml, 'lastmod')).toEqual(['2024-12-01T09:00:00+01:00']);
  });
});

describe('the news sitemap', () => {
  test('holds what came out in the two days before the build and nothing older', () => {
    const slugs = (now: string) => newsOf([fresh, corrected], new Date(now)).map(({ slug }) => slug);
    expect(slugs('2024-10-23T17:30:00+02:00')).toEqual(['neu']);
    expect(slugs('2024-10-25T17:30:00+02:00')).toEqual(['neu']);
    expect(slugs('2024-10-25T17:30:01+02:00')).toEqual([]);
  });

  test('holds no withdrawn article', () => {
    const withdrawn = article({
      withdrawn: { date: '2024-10-23T18:00:00+02:00', reason: 'Verwechslung.' },
    });
    expect(newsOf([withdrawn], new Date('2024-10-23T19:00:00+02:00'))).toEqual([]);
  });

  test('names paper, language, date and headline, whatever the headline holds', () => {
    const xml = newsSitemap([fresh]);
    expect(texts(xml, 'news:name')).toEqual(['Umbruch']);
    expect(texts(xml, 'news:language')).toEqual(['de']);
    expect(texts(xml, 'news:publication_date')).toEqual(['2024-10-23T17:30:00+02:00']);
    expect(texts(xml, 'news:title')).toEqual(['Müller & Söhne <neu>']);
  });
});
