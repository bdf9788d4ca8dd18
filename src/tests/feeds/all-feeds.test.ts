/** What only all feeds together can promise: that they are there, agree, and are listed and announced. */
import { describe, expect, it } from 'vitest';
import { enough, pagesOf, sites, textOf } from '../built-site.ts';
import { children, duplicates, feedsOf, measuresOf, parse, text } from './feed-documents.ts';

describe.each(sites)('the feeds of $name', (site) => {
  const { rss, atom } = feedsOf(site);
  const { ours } = measuresOf(site);

  it('are there: for the paper, its sections, topics, authors and corrections', () => {
    expect(atom.map(({ file }) => file)).toEqual(['atom.xml']);
    for (const part of [/^rss\.xml$/, /^ressort\//, /^themen\//, /^autoren\//, /^korrekturen\//])
      expect(rss.filter(({ file }) => part.test(file)).length, String(part)).toBeGreaterThanOrEqual(
        enough(site, 1),
      );
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

  it('write their text as the validator and readers want it: no CDATA, no named & or <', () => {
    for (const { file, xml } of [...rss, ...atom])
      expect(xml, file).not.toMatch(/<!\[CDATA\[|>[^<]*&(?:amp|lt);/);
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
