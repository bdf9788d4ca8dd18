import { publishedArticles } from '../articles.ts';
import { feedItems } from '../feed-items.ts';
import { atomFeed } from '../feeds/atom.ts';
import { paperChannel } from '../feeds/channel.ts';
import { textResponse } from '../metadata/text-response.ts';

/** `/atom.xml`: the same items as `/rss.xml`. */
export async function GET(): Promise<Response> {
  return textResponse(
    atomFeed(paperChannel, paperChannel.atom, await feedItems(await publishedArticles())),
    'application/xml',
  );
}
