import type { APIRoute } from 'astro';
import { publishedArticles } from '../../../articles.ts';
import { feedItems } from '../../../feed-items.ts';
import { topicChannel } from '../../../feeds/channel.ts';
import { feedResponse } from '../../../feeds/response.ts';
import { rssFeed } from '../../../feeds/rss.ts';
import { forTopic } from '../../../feeds/subscriptions.ts';
import { topicsOf } from '../../../model/selection.ts';

export async function getStaticPaths() {
  return topicsOf(await publishedArticles()).map(({ slug, name }) => ({
    params: { topic: slug },
    props: { name },
  }));
}

/** `/themen/<topic>/rss.xml` */
export const GET: APIRoute<{ name: string }> = async ({ props: { name } }) => {
  const items = await feedItems(forTopic(await publishedArticles(), name));
  return feedResponse(await rssFeed(topicChannel(name), items), 'application/xml');
};
