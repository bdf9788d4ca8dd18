/** Feed items → JSON Feed 1.1 (jsonfeed.org) by `feedsmith`. */
import { generateJsonFeed } from 'feedsmith';
import { absolute, pathTo } from '../model/addresses.ts';
import { site } from '../site.ts';
import type { Channel } from './channel.ts';
import type { FeedItem } from './item.ts';

/**
 * The feed as text; the same items and ids as in RSS.
 * @param self root-relative address of this feed
 */
export function jsonFeed(channel: Channel, self: string, items: readonly FeedItem[]): string {
  const feed = generateJsonFeed({
    title: channel.title,
    description: channel.description,
    home_page_url: absolute(channel.page),
    feed_url: absolute(self),
    icon: absolute(pathTo(site.publisher.logo.path)),
    favicon: absolute(pathTo('/favicon.svg')),
    language: site.locale,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.content,
      date_published: item.published,
      date_modified: item.modified,
      authors: item.authors.map((name) => ({ name })),
      tags: [...item.categories],
      ...(item.image
        ? {
            image: item.image.url,
            attachments: [
              { url: item.image.url, mime_type: item.image.type, size_in_bytes: item.image.bytes },
            ],
          }
        : {}),
    })),
  });
  // The generator leaves an empty list out, but a feed must have one.
  return `${JSON.stringify({ items: [], ...(feed as object) }, null, 1)}\n`;
}
