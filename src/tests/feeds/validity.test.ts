/**
 * What the W3C's feed validator would say of every feed: its rules for RSS 2.0, Atom and OPML as far as they can concern us, and those
 * of JSON Feed 1.1. The validator itself is no package that could be installed here.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { filesOf, pagesOf, sites, textOf } from '../built-site.ts';

const { DOMParser } = new JSDOM('').window;
const ADDRESS = /^https?:\/\/[\w.-]+(?::\d+)?\/[\w;/?:@&=+$.\-~!*'()%,#]*$/;
const TAG = /^tag:[a-z0-9.-]+,\d{4}:[\w;/?:@&=+$.\-!~*'()%,]*(?:#[\w;/?:@&=+$.\-!~*'()%,]*)?$/;
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** Elements that may stand in an item more than once. */
const REPEATED = ['category', 'author', 'link'];

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const children = (node: Element, name: string) =>
  [...node.children].filter(({ nodeName }) => nodeName === name);
const text = (node: Element, name: string) => children(node, name)[0]?.textContent?.trim() ?? '';
const duplicates = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe.each(sites)('the feeds of $name', (site) => {
  const files = filesOf(site);
  const feeds = files
    .filter((file) => file.endsWith('.xml'))
    .map((file) => ({ file, xml: textOf(site, file), root: parse(textOf(site, file)).documentElement }));
  const rss = feeds.filter(({ root }) => root.nodeName === 'rss');
  const atom = feeds.filter(({ root }) => root.nodeName === 'feed');
  const latest = site.buildTime === '' ? Date.now() : Date.parse(site.buildTime);

  /** One line for each thing that is not as it should be. */
  function faultsOf(things: Readonly<Record<string, boolean>>): string[] {
    return Object.entries(things)
      .filter(([, isRight]) => !isRight)
      .map(([what]) => what);
  }
  const plausible = (date: string) => Date.parse(date) > Date.UTC(1990) && Date.parse(date) <= latest;
  const rightDay = (date: string) => new Date(date).toUTCString() === date;
  const plain = (value: string) => value !== '' && !/<\/\w+>|[\u007F-\u009F\uFFFD\u00AD]/.test(value);
  const ours = (address: string) => files.includes(decodeURI(address.slice(site.url.length)));

  it('are there: for the paper, its sections, topics, authors and corrections', () => {
    expect(atom.map(({ file }) => file)).toEqual(['atom.xml']);
    for (const part of [/^rss\.xml$/, /^ressort\//, /^themen\//, /^autoren\//, /^korrekturen\//])
      expect(rss.filter(({ file }) => part.test(file)).length, String(part)).toBeGreaterThan(0);
  });

  it('begin as documents of their kind, with no byte before and the usual prefixes', () => {
    for (const { file, xml, root } of [...rss, ...atom]) {
      expect(xml, file).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/i);
      const declared = [...root.attributes]
        .filter(({ name }) => name.startsWith('xmlns'))
        .map(({ name, value }) => `${name}=${value}`);
      const usual = [
        'xmlns=http://www.w3.org/2005/Atom',
        'xmlns:atom=http://www.w3.org/2005/Atom',
        'xmlns:content=http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc=http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms=http://purl.org/dc/terms/',
        'xmlns:media=http://search.yahoo.com/mrss/',
      ];
      expect(usual, file).toEqual(expect.arrayContaining(declared));
    }
  });

  it('RSS: channels are complete', () => {
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
          'language is German': text(channel, 'language') === 'de-DE',
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

  it('RSS: items are complete, and their pictures as long as they say', () => {
    const items = rss.flatMap(({ file, root }) =>
      [...root.querySelectorAll('item')].map((item) => ({ file, item })),
    );
    expect(items.length).toBeGreaterThan(5);
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

  it('contents are HTML that no parser has to mend', () => {
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

  it('Atom: feed and entries are complete', () => {
    for (const { file, root } of atom) {
      const entries = children(root, 'entry');
      const updated = entries.map((entry) => text(entry, 'updated'));
      expect(TAG.test(text(root, 'id')) && RFC_3339.test(text(root, 'updated')), file).toBe(true);
      expect(text(root, 'updated')).toBe(
        [...updated]
          .sort()
          .at(-1)
          ?.replace(/\.\d+Z/, '.000Z'),
      );
      expect(
        children(root, 'link').map((link) => `${link.getAttribute('rel')} ${link.getAttribute('href')}`),
      ).toEqual([`self ${site.url}${file}`, `alternate ${site.url}`]);
      expect(duplicates(updated), 'the validator warns of equal changes').toEqual([]);
      expect(duplicates(entries.map((entry) => text(entry, 'id')))).toEqual([]);
      for (const entry of entries) {
        const alternates = children(entry, 'link').filter((link) => link.getAttribute('rel') === 'alternate');
        expect(
          faultsOf({
            'id is a tag': TAG.test(text(entry, 'id')),
            'there is one page':
              alternates.length === 1 && ADDRESS.test(alternates[0]?.getAttribute('href') ?? ''),
            'title and summary are plain': plain(text(entry, 'title')) && plain(text(entry, 'summary')),
            'moments are in UTC, in order, and have been':
              RFC_3339.test(text(entry, 'published')) &&
              RFC_3339.test(text(entry, 'updated')) &&
              plausible(text(entry, 'updated')) &&
              Date.parse(text(entry, 'published')) <= Date.parse(text(entry, 'updated')),
            'there is an author with a name':
              children(entry, 'author').length > 0 &&
              children(entry, 'author').every((author) => text(author, 'name') !== ''),
            'categories have terms': children(entry, 'category').every((each) =>
              plain(each.getAttribute('term') ?? ''),
            ),
            'content is HTML': children(entry, 'content')[0]?.getAttribute('type') === 'html',
          }),
          text(entry, 'id'),
        ).toEqual([]);
      }
    }
  });

  it('JSON Feed: has what version 1.1 asks for', () => {
    const feed = JSON.parse(textOf(site, 'feed.json'));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: site.url,
      feed_url: `${site.url}feed.json`,
      language: 'de-DE',
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

  it('agree with each other: the same items in the same order, in all three formats and in every part', () => {
    const ofRss = (root: Element) =>
      [...root.querySelectorAll('item')].map((item) =>
        [
          text(item, 'guid'),
          text(item, 'title'),
          text(item, 'link'),
          new Date(text(item, 'pubDate')).toISOString(),
          text(item, 'content:encoded'),
        ].join('\n'),
      );
    const paper = ofRss(rss.find(({ file }) => file === 'rss.xml')?.root as Element);
    const entries = children(atom[0]?.root as Element, 'entry').map((entry) =>
      [
        text(entry, 'id'),
        text(entry, 'title'),
        children(entry, 'link')[0]?.getAttribute('href'),
        new Date(text(entry, 'published')).toISOString(),
        text(entry, 'content'),
      ].join('\n'),
    );
    const { items } = JSON.parse(textOf(site, 'feed.json')) as { items: Record<string, string>[] };
    const json = items.map(({ id, title, url, date_published, content_html }) =>
      [id, title, url, new Date(date_published ?? '').toISOString(), content_html].join('\n'),
    );
    expect(entries).toEqual(paper);
    expect(json).toEqual(paper);
    for (const { file, root } of rss.filter(({ file }) => !/^korrekturen|^rss/.test(file)))
      expect(ofRss(root), file).toEqual(paper.filter((item) => ofRss(root).includes(item)));
  });

  it('are all listed in the OPML file, and it lists no other', () => {
    const root = parse(textOf(site, 'feeds.opml')).documentElement;
    const outlines = [...root.querySelectorAll('outline')];
    expect(root.getAttribute('version')).toBe('2.0');
    expect(root.querySelector('head > title')?.textContent).toMatch(/\S/);
    expect(outlines.map((each) => each.getAttribute('xmlUrl')).sort()).toEqual(
      rss.map(({ file }) => site.url + file).sort(),
    );
    for (const outline of outlines) {
      expect(outline.getAttribute('type')).toBe('rss');
      expect(outline.getAttribute('text')).toBe(outline.getAttribute('title'));
      expect(
        ours(`${outline.getAttribute('htmlUrl')}index.html`),
        outline.getAttribute('htmlUrl') ?? '',
      ).toBe(true);
    }
  });

  it('are announced by the page they belong to, each with its own title', () => {
    const pages = pagesOf(site);
    for (const { file, root } of rss) {
      const channel = root.querySelector('channel') as Element;
      const page = pages.find(({ url }) => url === text(channel, 'link'));
      const links = [
        ...(page?.document.querySelectorAll<HTMLLinkElement>('head > link[rel=alternate][type*="+"]') ?? []),
      ];
      const own = links.find(({ type, href }) => type === 'application/rss+xml' && href === site.url + file);
      expect(own?.title, file).toContain(text(channel, 'title'));
      expect(duplicates(links.map(({ title }) => title)), file).toEqual([]);
      expect(links.map(({ href }) => href)).toEqual(
        expect.arrayContaining(['atom.xml', 'feed.json'].map((name) => site.url + name)),
      );
    }
  });
});
