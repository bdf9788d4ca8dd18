import { describe, expect, it } from 'vitest';
import { atomFeed } from './atom.ts';
import { paperChannel } from './channel.ts';
import { image, item } from './feed.test-support.ts';
import { jsonFeed } from './json-feed.ts';
import { fitting, MAX_FEED_BYTES } from './limits.ts';
import { rssFeed } from './rss.ts';

const sized = (id: string, bytes: number, filling = 'x') =>
  item({ id, content: filling.repeat(bytes / Buffer.byteLength(filling)) });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('a feed below a megabyte', () => {
  it('carries all it is given', () => {
    const items = Array.from({ length: 50 }, (_, index) => sized(String(index), 10_000));
    expect(fitting(items)).toEqual({ items, tooLarge: [] });
  });
});

describe('a feed above a megabyte', () => {
  it('loses its oldest items, and no more of them than it must', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => sized(id, 300_000));
    expect(ids(fitting(items).items)).toEqual(['a', 'b', 'c']);
  });

  it('tells of an article that is too large by itself, and does not cut it', () => {
    const { items, tooLarge } = fitting([sized('a', 1_200_000), sized('b', 10)]);
    expect([ids(items), ids(tooLarge)]).toEqual([['a'], ['a']]);
    expect(items[0]?.content).toHaveLength(1_200_000);
  });

  it('tells of it also when it is not the newest any more', () => {
    const { items, tooLarge } = fitting([sized('a', 10), sized('b', 1_200_000), sized('c', 10)]);
    expect([ids(items), ids(tooLarge)]).toEqual([['a'], ['b']]);
  });

  it.each([
    ['German prose', 'Süße Äpfel '],
    ['markup', '<p>"&amp;"</p>\n'],
    ['Chinese', '漢'],
    ['apostrophes', "'"],
  ])('stays below it in every format: %s', async (_, filling) => {
    const all = Array.from({ length: 50 }, (_, index) =>
      item({
        ...sized(String(index), 60_000, filling),
        image: { ...image, description: '<'.repeat(2_000) },
        categories: Array(7).fill('&'.repeat(100)),
      }),
    );
    const { items } = fitting(all);
    expect(items.length).toBeGreaterThan(1);
    const feeds = [
      await rssFeed(paperChannel, items),
      atomFeed(paperChannel, '/atom.xml', items),
      jsonFeed(paperChannel, '/feed.json', items),
    ];
    for (const feed of feeds) expect(Buffer.byteLength(feed)).toBeLessThan(MAX_FEED_BYTES);
  });
});
