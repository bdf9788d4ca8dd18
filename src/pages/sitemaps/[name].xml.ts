import type { APIRoute } from 'astro';
import { publishedArticles, standingPages } from '../../articles.ts';
import { fileKey } from '../../cache/page-keys.ts';
import { allSitemaps } from '../../metadata/all-sitemaps.ts';
import { type SitemapEntry, urlSet } from '../../metadata/sitemap.ts';
import { textResponse } from '../../metadata/text-response.ts';

export async function getStaticPaths() {
  return allSitemaps(await publishedArticles(), await standingPages()).map(({ name, entries }) => ({
    params: { name },
    props: { entries },
    cacheKey: fileKey(entries),
  }));
}

/** `/sitemaps/seiten.xml`, `/sitemaps/2024-10.xml`. */
export const GET: APIRoute<{ entries: readonly SitemapEntry[] }> = ({ props: { entries } }) =>
  textResponse(urlSet(entries), 'application/xml');
