import { publishedArticles } from '../articles.ts';
import { feedItems } from '../feed-items.ts';
import { paperChannel } from '../feeds/channel.ts';
import { feedResponse } from '../feeds/response.ts';
import { rssFeed } from '../feeds/rss.ts';

/** `/rss.xml`: the newest articles of the whole paper, full text. */
export async function GET(): Promise<Response> {
  return feedResponse(
    await rssFeed(paperChannel, await feedItems(await publishedArticles())),
    'application/xml',
  );
}
