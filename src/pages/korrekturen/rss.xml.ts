import { publishedArticles } from '../../articles.ts';
import { correctionChannel } from '../../feeds/channel.ts';
import { correctionItem } from '../../feeds/correction-item.ts';
import { rssFeed } from '../../feeds/rss.ts';
import { textResponse } from '../../metadata/text-response.ts';
import { correctionsOf } from '../../model/corrections.ts';
import { site } from '../../site.ts';

/** `/korrekturen/rss.xml`: each correction is an item. */
export async function GET(): Promise<Response> {
  const items = correctionsOf(await publishedArticles())
    .slice(0, site.feedItems)
    .map(correctionItem);
  return textResponse(await rssFeed(correctionChannel, items), 'application/xml');
}
