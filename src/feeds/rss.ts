/** Feed items → RSS 2.0 by `@astrojs/rss`; see the README's decisions for why ids, dates and order are as they are. */
import { getRssString } from '@astrojs/rss';
import { absolute, pathTo } from '../model/addresses.ts';
import { site } from '../site.ts';
import type { Channel } from './channel.ts';
import type { FeedItem } from './item.ts';
import { escapeXml } from './xml-text.ts';

/**
 * The feed as text. Byte-identical as long as the items are: no build time anywhere.
 * @param items newest first, no more than the feed is to carry
 */
export function rssFeed(channel: Channel, items: readonly FeedItem[]): Promise<string> {
  const page = absolute(channel.page);
  return getRssString({
    title: channel.title,
    description: channel.description,
    site: page,
    stylesheet: pathTo('/feed.css'),
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      dcterms: 'http://purl.org/dc/terms/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      element('language', site.locale),
      element('copyright', site.copyright),
      ...newest(items).map((date) => element('lastBuildDate', date.toUTCString())),
      `<image>${element('url', absolute(pathTo('/feed-logo.png')))}${element('title', channel.title)}${element('link', page)}<width>144</width><height>144</height></image>`,
      `<atom:link href="${escapeXml(absolute(channel.rss))}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      pubDate: item.published,
      description: item.summary,
      content: item.content,
      categories: [...item.categories],
      ...(item.image
        ? { enclosure: { url: item.image.url, length: item.image.bytes, type: item.image.type } }
        : {}),
      customData: [
        `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
        element('dc:creator', item.authors.join(', ')),
        element('dcterms:modified', isoUtc(item.modified)),
        ...media(item),
      ].join(''),
    })),
  });
}

function media({ image }: FeedItem): string[] {
  if (!image) return [];
  const { url, type, bytes, width, height } = image;
  return [
    `<media:content url="${escapeXml(url)}" type="${type}" medium="image" fileSize="${bytes}" width="${width}" height="${height}">`,
    `<media:description type="plain">${escapeXml(image.description)}</media:description>`,
    element('media:credit', image.credit),
    '</media:content>',
  ];
}

/** Date → `2024-10-23T15:30:00Z`: `Z`, since two readers drop offsets. */
export function isoUtc(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The latest change of any item, in a list of one; an empty feed has none. */
export function newest(items: readonly FeedItem[]): Date[] {
  return items.length === 0 ? [] : [new Date(Math.max(...items.map(({ modified }) => modified.getTime())))];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
