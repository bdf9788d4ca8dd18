import type { FeedItem } from './item.ts';

/** Readers and their servers stop at a megabyte. */
export const MAX_FEED_BYTES = 1_000_000;
/** What an item costs beside its text: tags, addresses, categories. */
const ITEM_OVERHEAD = 2_000;
const CHANNEL_OVERHEAD = 4_000;

/**
 * The newest items that fit into a feed: the oldest leave first. The newest is never cut, however large; `tooLarge` says so.
 * @param items newest first
 * @returns items whose feed stays below a megabyte in every format (escaped HTML is the longest form of the text)
 */
export function fitting(items: readonly FeedItem[]): { items: readonly FeedItem[]; tooLarge?: FeedItem } {
  let bytes = CHANNEL_OVERHEAD;
  for (const [index, item] of items.entries()) {
    bytes +=
      ITEM_OVERHEAD + escapedBytes(item.content) + escapedBytes(item.summary) + escapedBytes(item.title);
    if (bytes <= MAX_FEED_BYTES) continue;
    return index === 0 ? { items: [item], tooLarge: item } : { items: items.slice(0, index) };
  }
  return { items };
}

function escapedBytes(text: string): number {
  const escaped = (text.match(/[<>"&']/g)?.length ?? 0) * 5;
  return Buffer.byteLength(text) + escaped;
}
