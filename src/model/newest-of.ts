import { site, wording } from '../site.ts';
import { pathTo } from './addresses.ts';
import type { Article } from './article.ts';
import type { Step } from './trail.ts';

/**
 * What the page of a section, a topic or an author shows: the newest articles, and the way to the archive if there are more. Older
 * ones stand in the archive by month, where nothing shifts; numbered pages of every list would all change with each new article.
 */
export function newestOf(
  articles: readonly Article[],
  limit: number = site.listArticles,
): { readonly shown: readonly Article[]; readonly older?: Step } {
  if (articles.length <= limit) return { shown: articles };
  return {
    shown: articles.slice(0, limit),
    older: { name: wording.lists.older, path: pathTo('/archiv/') },
  };
}
