import type { FeedItem } from './item.ts';

/** Readers and their servers stop at a megabyte. */
export const MAX_FEED_BYTES = 1_000_000;
/** What an item costs beside its text: tags, addresses, dates, ids. */
const ITEM_OVERHEAD = 2_000;
const CHANNEL_OVERHEAD = 4_000;

/** What one feed carries, and which articles alone are more than a feed may be: the editors must be told. */
export interface Fitting {
  readonly items: readonly FeedItem[];
  readonly tooLarge: readonly FeedItem[];
}

/**
 * The newest items that fit into a feed: the oldest leave first. The newest is never left out and never cut, however large.
 * @param items newest first
 * @returns items whose feed stays below a megabyte in every format (escaped HTML is the longest form of the text)
 */
export function fitting(items: readonly FeedItem[]): Fitting {
  const sizes = items.map(itemBytes);
  const tooLarge = items.filter((_, index) => CHANNEL_OVERHEAD + (sizes[index] as number) > MAX_FEED_BYTES);
  let bytes = CHANNEL_OVERHEAD;
  for (const [index, size] of sizes.entries()) {
    bytes += size;
    if (bytes > MAX_FEED_BYTES) return { items: items.slice(0, Math.max(1, index)), tooLarge };
  }
  return { items, tooLarge };
}

function itemBytes({ content, summary, title, authors, categories, image }: FeedItem): number {
  const texts = [content, summary, title, ...authors, ...categories];
  if (image) texts.push(image.description, image.credit);
  return texts.reduce((sum, text) => sum + escapedBytes(text), ITEM_OVERHEAD + 50 * texts.length);
}

function escapedBytes(text: string): number {
  return Buffer.byteLength(text) + (text.match(/[<>"&'\n]/g)?.length ?? 0) * 5;
}
