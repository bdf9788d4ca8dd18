import type { APIRoute } from 'astro';
import { feedKey, publishedArticles } from '../../../articles.ts';
import { feedItems } from '../../../feed-items.ts';
import { topicChannel } from '../../../feeds/channel.ts';
import { rssFeed } from '../../../feeds/rss.ts';
import { forTopic } from '../../../feeds/subscriptions.ts';
import { textResponse } from '../../../metadata/text-response.ts';
import { topicsOf } from '../../../model/selection.ts';

export async function getStaticPaths() {
  const articles = await publishedArticles();
  const feeds = topicsOf(articles).map(async ({ slug, name }) => ({
    params: { topic: slug },
    props: { name },
    cacheKey: await feedKey(forTopic(articles, name)),
  }));
  return Promise.all(feeds);
}

/** `/themen/<topic>/rss.xml` */
export const GET: APIRoute<{ name: string }> = async ({ props: { name } }) => {
  const items = await feedItems(forTopic(await publishedArticles(), name));
  return textResponse(await rssFeed(topicChannel(name), items), 'application/xml');
};
