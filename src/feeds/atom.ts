/** Feed items → Atom (RFC 4287) by `feedsmith`. */
import { generateAtomFeed } from 'feedsmith';
import { absolute, pathTo } from '../model/addresses.ts';
import { site } from '../site.ts';
import type { Channel } from './channel.ts';
import type { FeedItem } from './item.ts';
import { lastChange } from './moments.ts';
import { withoutCdata } from './xml-text.ts';

/** The id of the feed itself; like an article's it never changes. */
const FEED_ID = `tag:${site.tag.authority},${site.tag.year}:feed`;

/** A feed needs a date even while it has no item: that of the tag's year. */
const BEFORE_THE_FIRST = new Date(Date.UTC(site.tag.year, 0, 1));

/**
 * The feed as text; the same items and ids as in RSS.
 * @param self root-relative address of this feed
 */
export function atomFeed(channel: Channel, self: string, items: readonly FeedItem[]): string {
  const moments = distinctMoments(items);
  const xml = generateAtomFeed(
    {
      id: FEED_ID,
      title: { value: channel.title },
      subtitle: { value: channel.description },
      updated: lastChange(items) ?? BEFORE_THE_FIRST,
      // Only a feed without entries needs an author of its own; else some readers show it instead of an entry's two authors.
      ...(items.length === 0 ? { authors: [{ name: site.name }] } : {}),
      rights: { value: site.copyright },
      icon: absolute(pathTo('/favicon.svg')),
      logo: absolute(pathTo('/feed-logo.png')),
      xml: { lang: site.locale },
      links: [
        { href: absolute(self), rel: 'self', type: 'application/atom+xml' },
        { href: absolute(channel.page), rel: 'alternate', type: 'text/html' },
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        links: [
          { href: item.url, rel: 'alternate', type: 'text/html' },
          ...(item.image
            ? [{ href: item.image.url, rel: 'enclosure', type: item.image.type, length: item.image.bytes }]
            : []),
        ],
        published: item.published,
        updated: moments.get(item.id) ?? item.modified,
        authors: item.authors.map((name) => ({ name })),
        categories: item.categories.map((term) => ({ term })),
        summary: { value: item.summary },
        content: { value: item.content, type: 'html' },
      })),
    },
    { stylesheets: [{ type: 'text/css', href: pathTo('/feed.css') }] },
  );
  return withoutCdata(xml);
}

/**
 * Entries that were changed at the same moment, told apart by milliseconds in the order of their ids: the W3C's validator takes equal
 * values of `updated` for a mistake.
 */
function distinctMoments(items: readonly FeedItem[]): Map<string, Date> {
  const taken = new Set<number>();
  const moments = new Map<string, Date>();
  for (const { id, modified } of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    let moment = modified.getTime();
    while (taken.has(moment)) moment++;
    taken.add(moment);
    moments.set(id, new Date(moment));
  }
  return moments;
}
