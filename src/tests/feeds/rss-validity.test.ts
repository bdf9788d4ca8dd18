/**
 * What the W3C's feed validator would say of RSS: its rules as far as they can concern us. The validator itself is no package that could be
 * installed here.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { enough, sites } from '../built-site.ts';
import {
  ADDRESS,
  children,
  duplicates,
  faultsOf,
  feedsOf,
  LANGUAGE,
  measuresOf,
  plain,
  RFC_822,
  RFC_3339,
  TAG,
  text,
} from './feed-documents.ts';

/** Elements that may stand in an item more than once. */
const REPEATED = ['category', 'author', 'link'];
const rightDay = (date: string) => new Date(date).toUTCString() === date;

describe.each(sites)('the RSS feeds of $name', (site) => {
  const { rss } = feedsOf(site);
  const { plausible, ours } = measuresOf(site);

  it('have channels that are complete', () => {
    for (const { file, root } of rss) {
      const [channel] = children(root, 'channel') as [Element];
      const [image] = children(channel, 'image') as [Element];
      const [self] = children(channel, 'atom:link') as [Element];
      const names = [...channel.children].map(({ nodeName }) => nodeName);
      const items = children(channel, 'item');
      const changed = text(channel, 'lastBuildDate');
      expect(
        faultsOf({
          'version is 2.0': root.getAttribute('version') === '2.0',
          'title and description are plain':
            plain(text(channel, 'title')) && plain(text(channel, 'description')),
          'link is a page of the site':
            ADDRESS.test(text(channel, 'link')) && ours(`${text(channel, 'link')}index.html`),
          'language is told': LANGUAGE.test(text(channel, 'language')),
          'the last change is a moment that has been':
            items.length === 0 || (RFC_822.test(changed) && rightDay(changed) && plausible(changed)),
          'the image repeats title and link':
            text(image, 'title') === text(channel, 'title') && text(image, 'link') === text(channel, 'link'),
          'the image is a PNG of the site, not too wide':
            /\.png$/.test(text(image, 'url')) &&
            ours(text(image, 'url')) &&
            Number(text(image, 'width')) <= 144,
          'the self link is its own address':
            self.getAttribute('rel') === 'self' &&
            self.getAttribute('href') === site.url + file &&
            self.getAttribute('type') === 'application/rss+xml',
          'nothing stands twice': duplicates(names.filter((name) => name !== 'item')).length === 0,
          'items come last':
            names.lastIndexOf('atom:link') < (names.indexOf('item') + 1 || Number.POSITIVE_INFINITY),
        }),
        file,
      ).toEqual([]);
      expect(duplicates(items.map((item) => text(item, 'guid'))), file).toEqual([]);
    }
  });

  it('have items that are complete, and pictures as long as they say', () => {
    const items = rss.flatMap(({ file, root }) =>
      [...root.querySelectorAll('item')].map((item) => ({ file, item })),
    );
    expect(items.length).toBeGreaterThanOrEqual(enough(site, 6));
    for (const { file, item } of items) {
      const names = [...item.children].map(({ nodeName }) => nodeName);
      const [guid] = children(item, 'guid') as [Element];
      const [enclosure] = children(item, 'enclosure');
      const [media] = children(item, 'media:content');
      const picture = enclosure?.getAttribute('url') ?? '';
      const length = Number(enclosure?.getAttribute('length'));
      const published = text(item, 'pubDate');
      expect(
        faultsOf({
          'title, author and categories are plain': [
            text(item, 'title'),
            text(item, 'dc:creator'),
            ...children(item, 'category').map((each) => each.textContent ?? ''),
          ].every(plain),
          'link is a full address': ADDRESS.test(text(item, 'link')),
          'guid is a tag, and no address':
            TAG.test(guid.textContent ?? '') && guid.getAttribute('isPermaLink') === 'false',
          'pubDate has been, on that day of the week':
            RFC_822.test(published) && rightDay(published) && plausible(published),
          'the change has been, not before':
            RFC_3339.test(text(item, 'dcterms:modified')) &&
            plausible(text(item, 'dcterms:modified')) &&
            Date.parse(text(item, 'dcterms:modified')) >= Date.parse(published),
          'description stands before content':
            names.indexOf('description') !== -1 &&
            names.indexOf('description') < names.indexOf('content:encoded'),
          'there is no author element': !names.includes('author'),
          'nothing stands twice': duplicates(names.filter((name) => !REPEATED.includes(name))).length === 0,
          'enclosure and media are the same file of that length':
            !enclosure ||
            (ours(picture) &&
              length > 0 &&
              statSync(join(site.folder, picture.slice(site.url.length))).size === length &&
              media?.getAttribute('url') === picture &&
              media.getAttribute('fileSize') === String(length)),
          'the enclosure is a picture that every reader shows':
            !enclosure || /^image\/(?:png|jpeg)$/.test(enclosure.getAttribute('type') ?? ''),
          'media has a credit': !media || text(media, 'media:credit') !== '',
        }),
        `${file}: ${text(item, 'link')}`,
      ).toEqual([]);
    }
  });

  it('carry HTML that no parser has to mend', () => {
    for (const { file, root } of rss)
      for (const content of root.getElementsByTagName('content:encoded')) {
        const html = content.textContent ?? '';
        const body = new JSDOM(`<!doctype html><body>${html}`).window.document.body;
        const mended = body.innerHTML.replaceAll('\u00A0', '&nbsp;');
        const written = html
          .replaceAll(' />', '>')
          .replace(/&#x3C;/g, '&lt;')
          .replace(/&#x26;/g, '&amp;')
          .replace(/&#x3E;|(?<=>[^<]*)>/g, '&gt;')
          .replaceAll('\u00A0', '&nbsp;');
        expect(mended.replaceAll('&gt;', '>'), file).toBe(written.replaceAll('&gt;', '>'));
      }
  });
});
