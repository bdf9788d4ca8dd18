/** Articles → feed items, with their texts and the lengths of their pictures; each once a build, however many feeds carry it. */
import { resolve } from 'node:path';
import { bodyOf } from './bodies.ts';
import { type FeedItem, feedItem } from './feeds/item.ts';
import { fitting } from './feeds/limits.ts';
import type { Article } from './model/article.ts';
import { feedForm } from './model/picture-forms.ts';
import { makeForm, pictureCache } from './pictures/make-form.ts';
import { site } from './site.ts';

const made = new Map<string, Promise<FeedItem>>();
const warned = new Set<string>();

/**
 * @param articles newest first
 * @returns the items that one feed carries: at most `site.feedItems`, below a megabyte
 */
export async function feedItems(articles: readonly Article[]): Promise<readonly FeedItem[]> {
  const all = await Promise.all(articles.slice(0, site.feedItems).map(itemOf));
  const { items, tooLarge } = fitting(all);
  for (const { url } of tooLarge) warnOnce(url);
  return items;
}

/** Many feeds may carry the same article. */
function warnOnce(url: string): void {
  if (warned.has(url)) return;
  warned.add(url);
  console.warn(
    `Der Artikel ${url} allein ist größer als ein Megabyte; manche Feedreader werden die Feeds, in denen er steht, nicht laden. Bitte in mehrere Artikel teilen.`,
  );
}

function itemOf(article: Article): Promise<FeedItem> {
  const key = `${article.slug} ${article.digest}`;
  // In development related articles and pictures may change without the article's own file.
  const known = import.meta.env.DEV ? undefined : made.get(key);
  const item = known ?? makeItem(article);
  made.set(key, item);
  return item;
}

async function makeItem(article: Article): Promise<FeedItem> {
  if (article.withdrawn) return feedItem(article, { type: 'root', children: [] }, undefined);
  const [body, bytes] = await Promise.all([bodyOf(article), pictureBytes(article)]);
  return feedItem(article, body.tree(), bytes);
}

async function pictureBytes({ image }: Article): Promise<number | undefined> {
  if (!image) return undefined;
  const form = await makeForm(resolve(site.contentDir, image.file), feedForm(image), pictureCache);
  return form.length;
}
