/** The publication's articles as RSS 2.0, full text; see the README's decisions for why ids, dates and order are as they are. */
import type { RSSOptions } from '@astrojs/rss';
import { absolute, pathTo } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { site } from '../site.ts';
import { escapeXml, withoutControls } from './xml-text.ts';

/** An article with its text as a feed carries it. */
export interface FeedItem {
  readonly article: Article;
  /** HTML with plain elements and absolute addresses. */
  readonly content: string;
}

/** The articles that a feed carries: newest first, at most `site.feedItems`. */
export function feedSelection(articles: readonly Article[]): readonly Article[] {
  return articles.slice(0, site.feedItems);
}

/**
 * Options for `@astrojs/rss`. Byte-identical as long as the articles are: no build time anywhere.
 * @param items newest first
 * @param self root-relative address of the feed
 */
export function rssFeed(items: readonly FeedItem[], self: string): RSSOptions {
  const home = absolute(pathTo('/'));
  const modified = items.map(({ article }) => article.modified.getTime());
  const lastBuild =
    modified.length > 0
      ? [`<lastBuildDate>${new Date(Math.max(...modified)).toUTCString()}</lastBuildDate>`]
      : [];
  return {
    title: site.name,
    description: site.description,
    site: home,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      dcterms: 'http://purl.org/dc/terms/',
    },
    customData: [
      `<language>${site.locale}</language>`,
      `<copyright>${escapeXml(site.copyright)}</copyright>`,
      ...lastBuild,
      `<atom:link href="${escapeXml(absolute(self))}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: items.map(({ article, content }) => ({
      title: withoutControls(article.withdrawn ? `Zurückgezogen: ${article.title}` : article.title),
      link: article.url,
      pubDate: article.published,
      description: withoutControls(article.withdrawn ? article.withdrawn.reason : article.standfirst),
      content: withoutControls(content),
      categories: [article.section.name, ...article.topics].map(withoutControls),
      customData: [
        `<guid isPermaLink="false">${escapeXml(article.id)}</guid>`,
        `<dc:creator>${escapeXml(article.authors.map(({ name }) => name).join(', '))}</dc:creator>`,
        `<dcterms:modified>${article.modified.toISOString().replace('.000Z', 'Z')}</dcterms:modified>`,
      ].join(''),
    })),
  };
}
