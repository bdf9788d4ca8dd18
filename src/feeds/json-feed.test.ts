import { describe, expect, it } from 'vitest';
import { paperChannel } from './channel.ts';
import { HARD, image, item } from './feed.test-support.ts';
import { jsonFeed } from './json-feed.ts';

const parsed = (...items: Parameters<typeof jsonFeed>[2]) =>
  JSON.parse(jsonFeed(paperChannel, '/feed.json', items));

describe('the JSON Feed', () => {
  it('says what it is, as version 1.1 wants it', () => {
    expect(parsed()).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Umbruch',
      description: expect.stringMatching(/\S/),
      home_page_url: 'https://umbruch.example/',
      feed_url: 'https://umbruch.example/feed.json',
      icon: 'https://umbruch.example/icon-512.png',
      favicon: 'https://umbruch.example/favicon.svg',
      language: 'de-DE',
      items: [],
    });
  });

  it('carries an item with all it has, hard text included', () => {
    const { items } = parsed(item({ title: HARD, authors: ['0815', HARD], image }));
    expect(items).toEqual([
      {
        id: 'tag:umbruch.example,2024:artikel/schleuse',
        url: 'https://umbruch.example/artikel/schleuse/',
        title: HARD,
        summary: 'Eine Kammer mit zwei Toren hebt Schiffe.',
        content_html: '<p>Eine Kammer.</p>',
        date_published: expect.stringMatching(/^2024-10-23T15:30:00(\.000)?Z$/),
        date_modified: expect.stringMatching(/^2024-10-24T07:00:00(\.000)?Z$/),
        authors: [{ name: '0815' }, { name: HARD }],
        tags: ['Wissen', 'Wasser'],
        image: image.url,
        attachments: [{ url: image.url, mime_type: 'image/png', size_in_bytes: 12_345 }],
      },
    ]);
  });

  it('has no picture keys where there is no picture', () => {
    for (const key of ['image', 'attachments']) expect(parsed(item()).items[0]).not.toHaveProperty(key);
  });
});
