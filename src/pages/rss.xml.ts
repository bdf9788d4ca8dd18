import { publishedArticles } from '../articles.ts';
import { feedItems } from '../feed-items.ts';
import { paperChannel } from '../feeds/channel.ts';
import { rssFeed } from '../feeds/rss.ts';
import { textResponse } from '../metadata/text-response.ts';

/** `/rss.xml`: the newest articles of the whole paper, full text. */
export async function GET(): Promise<Response> {
  return textResponse(
    await rssFeed(paperChannel, await feedItems(await publishedArticles())),
    'application/xml',
  );
}
