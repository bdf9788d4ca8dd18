import type { APIRoute } from 'astro';
import { publishedArticles, shownBy } from '../../articles.ts';
import { bodyOf } from '../../bodies.ts';
import { fileKey } from '../../cache/page-keys.ts';
import { plainMarkdown } from '../../markdown/plain-markdown.ts';
import { textResponse } from '../../metadata/text-response.ts';
import { markdownTwin } from '../../metadata/twin.ts';
import type { Article } from '../../model/article.ts';

export async function getStaticPaths() {
  const twins = (await publishedArticles()).map(async (article) => ({
    params: { slug: article.slug },
    props: { article },
    cacheKey: fileKey(await shownBy(article)),
  }));
  return Promise.all(twins);
}

/** `/artikel/<slug>.md`: the article as plain Markdown. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const body = article.withdrawn ? '' : plainMarkdown((await bodyOf(article)).tree(), article.url);
  return textResponse(markdownTwin(article, body), 'text/markdown');
};
