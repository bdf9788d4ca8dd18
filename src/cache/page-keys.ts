/**
 * When a page of the last build may be used again: if its key is the same. A key holds everything that the page shows and the version of
 * all code, so it can be too strict, never too lax.
 */
import type { Article, TeaserFacts } from '../model/article.ts';
import type { DatedCorrection } from '../model/corrections.ts';
import { oncePer } from '../model/once-per.ts';
import { codeVersion, codeVersionWithoutTemplates, digestOf } from './build-cache.ts';

/** What the environment decides beside content and address (which have folders of their own). */
const environment = [process.env.PREVIEW ?? '', process.env.RELEASE ?? ''];
const everyPage = [codeVersion(), environment];
const everyFile = [codeVersionWithoutTemplates(), environment];

/** A key for a page made of the given data: anything that JSON can hold. */
export function pageKey(...shown: readonly unknown[]): string {
  return digestOf(everyPage, shown);
}

/** A key for a feed, a picture, a text: as for a page, but a change of templates or styles leaves it as it is. */
export function fileKey(...shown: readonly unknown[]): string {
  return digestOf(everyFile, shown);
}

/** Digest of what lists and teasers may show of an article. */
export const teaserKey = oncePer((article: Article) => digestOf(teaserFacts(article)));

function teaserFacts({
  authors: _authors,
  corrections: _corrections,
  digest: _digest,
  disclosure: _disclosure,
  formerSlugs: _formerSlugs,
  modified: _modified,
  sources: _sources,
  updated: _updated,
  ...facts
}: Article): TeaserFacts {
  return facts;
}

/** A key for a page that lists articles. */
export function listKey(articles: readonly Article[], ...more: readonly unknown[]): string {
  return pageKey(articles.map(teaserKey), more);
}

/** A key for a page that lists corrections. */
export function correctionsKey(corrections: readonly DatedCorrection[], ...more: readonly unknown[]): string {
  const shown = corrections.map(({ article, correction, path }) => [
    article.titleWithHints,
    correction,
    path,
  ]);
  return pageKey(shown, more);
}
