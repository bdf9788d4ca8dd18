import type { APIRoute } from 'astro';
import { allAuthors, feedKey, publishedArticles } from '../../../articles.ts';
import { feedItems } from '../../../feed-items.ts';
import { authorChannel } from '../../../feeds/channel.ts';
import { rssFeed } from '../../../feeds/rss.ts';
import { forAuthor } from '../../../feeds/subscriptions.ts';
import { textResponse } from '../../../metadata/text-response.ts';
import type { Author } from '../../../model/article.ts';
import { byAuthor } from '../../../model/selection.ts';

export async function getStaticPaths() {
  const articles = await publishedArticles();
  const authors = (await allAuthors()).filter(({ slug }) => byAuthor(articles, slug).length > 0);
  const feeds = authors.map(async (author) => ({
    params: { author: author.slug },
    props: { author },
    cacheKey: await feedKey(forAuthor(articles, author.slug)),
  }));
  return Promise.all(feeds);
}

/** `/autoren/<author>/rss.xml` */
export const GET: APIRoute<{ author: Author }> = async ({ props: { author } }) => {
  const items = await feedItems(forAuthor(await publishedArticles(), author.slug));
  return textResponse(await rssFeed(authorChannel(author), items), 'application/xml');
};
