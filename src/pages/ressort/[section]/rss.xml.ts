import type { APIRoute } from 'astro';
import { feedKey, publishedArticles } from '../../../articles.ts';
import { feedItems } from '../../../feed-items.ts';
import { sectionChannel } from '../../../feeds/channel.ts';
import { rssFeed } from '../../../feeds/rss.ts';
import { forSection } from '../../../feeds/subscriptions.ts';
import { textResponse } from '../../../metadata/text-response.ts';
import { type Section, site } from '../../../site.ts';

export async function getStaticPaths() {
  const articles = await publishedArticles();
  const feeds = site.sections.map(async (section) => ({
    params: { section: section.id },
    props: { section },
    cacheKey: await feedKey(forSection(articles, section.id)),
  }));
  return Promise.all(feeds);
}

/** `/ressort/<section>/rss.xml` */
export const GET: APIRoute<{ section: Section }> = async ({ props: { section } }) => {
  const items = await feedItems(forSection(await publishedArticles(), section.id));
  return textResponse(await rssFeed(sectionChannel(section), items), 'application/xml');
};
