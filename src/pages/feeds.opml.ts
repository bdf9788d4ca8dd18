import { publishedArticles } from '../articles.ts';
import { allChannels } from '../feeds/channel.ts';
import { opml } from '../feeds/opml.ts';
import { feedResponse } from '../feeds/response.ts';

/** `/feeds.opml`: all feeds, to be imported into a feed reader. */
export async function GET(): Promise<Response> {
  return feedResponse(opml(allChannels(await publishedArticles())), 'text/x-opml');
}
