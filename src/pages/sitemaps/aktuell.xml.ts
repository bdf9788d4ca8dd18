import { publishedArticles } from '../../articles.ts';
import { newsOf, newsSitemap } from '../../metadata/sitemap.ts';
import { textResponse } from '../../metadata/text-response.ts';
import { buildTime } from '../../model/publication.ts';

/** `/sitemaps/aktuell.xml`: what came out in the two days before this build. */
export async function GET(): Promise<Response> {
  return textResponse(newsSitemap(newsOf(await publishedArticles(), buildTime())), 'application/xml');
}
