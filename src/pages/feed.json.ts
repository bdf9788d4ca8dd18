import { publishedArticles } from '../articles.ts';
import { feedItems } from '../feed-items.ts';
import { paperChannel } from '../feeds/channel.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { textResponse } from '../metadata/text-response.ts';

/** `/feed.json`: the same items as `/rss.xml`. */
export async function GET(): Promise<Response> {
  return textResponse(
    jsonFeed(paperChannel, paperChannel.json, await feedItems(await publishedArticles())),
    'application/feed+json',
  );
}
