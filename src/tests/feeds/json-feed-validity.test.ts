/** What JSON Feed 1.1 asks for. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites, textOf } from '../built-site.ts';
import { ADDRESS, LANGUAGE, RFC_3339, TAG } from './feed-documents.ts';

describe.each(sites)('the JSON feed of $name', (site) => {
  it('has what version 1.1 asks for', () => {
    const feed = JSON.parse(textOf(site, 'feed.json'));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: site.url,
      feed_url: `${site.url}feed.json`,
      language: expect.stringMatching(LANGUAGE),
    });
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(TAG),
        url: expect.stringMatching(ADDRESS),
        title: expect.stringMatching(/./),
        summary: expect.stringMatching(/./),
        content_html: expect.stringMatching(/^</),
        date_published: expect.stringMatching(RFC_3339),
        date_modified: expect.stringMatching(RFC_3339),
      });
      for (const { url, mime_type, size_in_bytes } of item.attachments ?? []) {
        expect(mime_type).toMatch(/^image\/(?:png|jpeg)$/);
        expect(statSync(join(site.folder, url.slice(site.url.length))).size).toBe(size_in_bytes);
      }
    }
  });
});
