/**
 * When a page of the last build may be used again: Astro restores it if its key is the same. A key holds everything that the page shows
 * and, since Astro does not see all code, the version of the code; so it can be too strict, never too lax.
 */
import type { Article } from '../model/article.ts';
import { codeVersion, digestOf } from './build-cache.ts';

/** Code, and what the environment decides beside content and address (which have folders of their own). */
const everyPage = [codeVersion(), process.env.PREVIEW ?? '', process.env.RELEASE ?? ''];

/** A key for a page made of the given data: anything that JSON can hold. */
export function pageKey(...shown: readonly unknown[]): string {
  return digestOf(everyPage, shown);
}

/** What lists and teasers may show of an article: everything but its text. */
export function teaserFacts({ digest: _digest, modified: _modified, ...facts }: Article): unknown {
  return facts;
}

/** A key for a page that lists articles. */
export function listKey(articles: readonly Article[], ...more: readonly unknown[]): string {
  return pageKey(articles.map(teaserFacts), more);
}
