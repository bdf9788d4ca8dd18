import { publishedArticles, standingPages } from '../articles.ts';
import { allSitemaps } from '../metadata/all-sitemaps.ts';
import { newsOf, sitemapIndex } from '../metadata/sitemap.ts';
import { textResponse } from '../metadata/text-response.ts';
import { buildTime } from '../model/publication.ts';

/** `/sitemap.xml`: the index; the news sitemap is in it while there is news. */
export async function GET(): Promise<Response> {
  const articles = await publishedArticles();
  const news = newsOf(articles, buildTime());
  const sitemaps = [
    ...(news.length > 0 ? [{ name: 'aktuell', entries: news }] : []),
    ...allSitemaps(articles, await standingPages()),
  ];
  return textResponse(sitemapIndex(sitemaps), 'application/xml');
}
