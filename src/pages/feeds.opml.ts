import { publishedArticles } from '../articles.ts';
import { allChannels } from '../feeds/channel.ts';
import { opml } from '../feeds/opml.ts';
import { textResponse } from '../metadata/text-response.ts';

/** `/feeds.opml`: all feeds, to be imported into a feed reader. */
export async function GET(): Promise<Response> {
  return textResponse(opml(allChannels(await publishedArticles())), 'text/x-opml');
}
