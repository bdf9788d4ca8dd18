import rss from '@astrojs/rss';
import { bodyOf, publishedArticles } from '../articles.ts';
import { itemContent } from '../feeds/item-content.ts';
import { feedSelection, rssFeed } from '../feeds/rss.ts';
import { pathTo } from '../model/addresses.ts';

/** `/rss.xml`: the newest articles, full text. */
export async function GET(): Promise<Response> {
  const articles = feedSelection(await publishedArticles());
  const items = await Promise.all(
    articles.map(async (article) => ({
      article,
      content: itemContent(article, (await bodyOf(article)).tree),
    })),
  );
  return rss(rssFeed(items, pathTo('/rss.xml')));
}
