/** Feed items → RSS 2.0 by `@astrojs/rss`; the README's decisions say why ids are as they are. */
import { getRssString } from '@astrojs/rss';
import { absolute, pathTo } from '../model/addresses.ts';
import { site } from '../site.ts';
import type { Channel } from './channel.ts';
import type { FeedItem } from './item.ts';
import { isoUtc, lastChange } from './moments.ts';
import { escapeXml, htmlText } from './xml-text.ts';

/**
 * The feed as text. Byte-identical as long as the items are: no build time anywhere.
 * @param items newest first, no more than the feed is to carry
 */
export async function rssFeed(channel: Channel, items: readonly FeedItem[]): Promise<string> {
  const xml = await getRssString({
    title: channel.title,
    description: channel.description,
    site: absolute(channel.page),
    stylesheet: pathTo('/feed.css'),
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      dcterms: 'http://purl.org/dc/terms/',
      media: 'http://search.yahoo.com/mrss/',
    },
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      pubDate: item.published,
      // Readers take it for HTML.
      description: htmlText(item.summary),
      content: item.content,
      categories: [...item.categories],
      ...(item.image
        ? { enclosure: { url: item.image.url, length: item.image.bytes, type: item.image.type } }
        : {}),
      // The library would take the link for the guid, and a renamed article would appear twice.
      customData: `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
    })),
  });
  return withProfileReferences(withElements(xml, channelElements(channel, items), items.map(itemElements)));
}

/**
 * Adds what the library has no name for. Its `customData` would not do: that is read as XML on the way, which turns an author called
 * „0815“ into 815 and an alternative text „1.50“ into 1.5. All text is escaped, so the tags looked for are the feed's own.
 */
function withElements(xml: string, channel: string, items: readonly string[]): string {
  const [head = '', ...rest] = xml.replace('</link>', () => `</link>${channel}`).split('</item>');
  return rest.reduce((text, part, index) => `${text}${items[index]}</item>${part}`, head);
}

/** `&` and `<` as `escapeXml` writes them. */
function withProfileReferences(xml: string): string {
  return xml.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;');
}

function channelElements(channel: Channel, items: readonly FeedItem[]): string {
  const changed = lastChange(items);
  const page = absolute(channel.page);
  return [
    element('language', site.locale),
    element('copyright', site.copyright),
    ...(changed ? [element('lastBuildDate', changed.toUTCString())] : []),
    `<image>${element('url', absolute(pathTo('/feed-logo.png')))}${element('title', channel.title)}${element('link', page)}<width>144</width><height>144</height></image>`,
    `<atom:link href="${escapeXml(absolute(channel.rss))}" rel="self" type="application/rss+xml"/>`,
  ].join('');
}

function itemElements({ authors, modified, image }: FeedItem): string {
  return [
    element('dc:creator', authors.join(', ')),
    element('dcterms:modified', isoUtc(modified)),
    ...(image
      ? [
          `<media:content url="${escapeXml(image.url)}" type="${image.type}" medium="image" fileSize="${image.bytes}" width="${image.width}" height="${image.height}">`,
          ...(image.description === ''
            ? []
            : [`<media:description type="plain">${escapeXml(image.description)}</media:description>`]),
          element('media:credit', image.credit),
          '</media:content>',
        ]
      : []),
  ].join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
