/** Sitemaps (sitemaps.org 0.9) and the news sitemap of Google. */
import { absolute, pathTo } from '../model/addresses.ts';
import { NEWS_PERIOD } from '../model/age.ts';
import type { Month } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { isoWithOffset, latest } from '../model/dates.ts';
import { site } from '../site.ts';

/** One address; `modified` only where it is known: a wrong date is worse than none. */
export interface SitemapEntry {
  /** Root-relative, with the site's path. */
  readonly path: string;
  readonly modified?: Date;
}

/** A file under `/sitemaps/`. */
export interface Sitemap {
  readonly name: string;
  readonly entries: readonly SitemapEntry[];
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

/** A month's articles as a sitemap: one that is over changes only when one of its articles does. */
export function monthSitemap({ id, articles }: Month): Sitemap {
  return {
    name: id,
    entries: articles.map(({ path, modified }) => ({ path, modified })),
  };
}

/** Addresses → `<urlset>`. */
export function urlSet(entries: readonly SitemapEntry[]): string {
  const urls = entries.map((entry) => `<url>\n${location(entry)}</url>\n`);
  return xml(`<urlset xmlns="${NAMESPACE}">\n${urls.join('')}</urlset>`);
}

/** Sitemaps → `<sitemapindex>`; each is as new as its newest entry. */
export function sitemapIndex(sitemaps: readonly Sitemap[]): string {
  const items = sitemaps.map(({ name, entries }) => {
    const modified = latest(entries.map(({ modified }) => modified));
    return `<sitemap>${location({ path: sitemapPath(name), modified })}</sitemap>\n`;
  });
  return xml(`<sitemapindex xmlns="${NAMESPACE}">\n${items.join('')}</sitemapindex>`);
}

/** Where a sitemap stands. */
function sitemapPath(name: string): string {
  return pathTo(`/sitemaps/${name}.xml`);
}

/** What came out in the two days before the build, which is all that a news sitemap may hold. */
export function newsOf(articles: readonly Article[], now: Date): Article[] {
  return articles.filter(
    ({ published, withdrawn }) =>
      withdrawn === undefined && now.getTime() - published.getTime() <= NEWS_PERIOD,
  );
}

/** Articles → news sitemap with publication, date and headline. */
export function newsSitemap(articles: readonly Article[]): string {
  const urls = articles.map(
    (article) =>
      `<url>\n${location(article)}<news:news><news:publication><news:name>${escaped(site.name)}</news:name>` +
      `<news:language>${site.language}</news:language></news:publication>` +
      `<news:publication_date>${isoWithOffset(article.published)}</news:publication_date>` +
      `<news:title>${escaped(article.title)}</news:title></news:news></url>\n`,
  );
  return xml(`<urlset xmlns="${NAMESPACE}" xmlns:news="${NEWS_NAMESPACE}">\n${urls.join('')}</urlset>`);
}

function location({ path, modified }: SitemapEntry): string {
  const date = modified ? `<lastmod>${isoWithOffset(modified)}</lastmod>` : '';
  return `<loc>${escaped(absolute(path))}</loc>${date}`;
}

function xml(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Text for an XML element; characters that XML 1.0 cannot hold are dropped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
