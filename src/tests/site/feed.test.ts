import { JSDOM } from 'jsdom';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { enough, filesOf, pagesOf, sites, textOf } from '../built-site.ts';
import type { BuiltSite } from '../sites.ts';

/** All that may stand in `content:encoded`; anything else is a risk in some reader. */
const PLAIN =
  'p a em strong ul ol li h2 h3 h4 blockquote figure figcaption img table thead tbody tr th td br hr code pre';

const text = (value: string | null | undefined) =>
  (value ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();

describe.each(sites)('the feed of $name', async (site) => {
  const xml = textOf(site, 'rss.xml');
  const parser = new RssParser<{ language: string }, { modified: string; full: string }>({
    customFields: {
      feed: ['language'],
      item: [
        ['dcterms:modified', 'modified'],
        ['content:encoded', 'full'],
      ],
    },
  });
  const feed = await parser.parseString(xml);
  const contents = feed.items.map((item) => ({
    link: item.link ?? '',
    html: item.full,
    body: new JSDOM(item.full).window.document.body,
  }));
  const articles = pagesOf(site).filter(({ isArticle, isMoved }) => isArticle && !isMoved);
  /** One line for each fault of an item's content. */
  const faults = (check: (body: HTMLElement, html: string) => readonly string[]) =>
    contents.flatMap(({ link, html, body }) => check(body, html).map((fault) => `${link}: ${fault}`));

  it('tells what it is', () => {
    const front = pagesOf(site).find(({ path }) => path === '/');
    expect(feed.title).toBe(
      front?.document.querySelector('meta[property="og:site_name"]')?.getAttribute('content'),
    );
    if (!site.isOwn) expect(feed.title).toBe('Umbruch');
    expect(feed.link).toBe(site.url);
    expect(feed.feedUrl).toBe(`${site.url}rss.xml`);
    const language = front?.document.documentElement.lang;
    expect(feed.language).toMatch(site.isOwn ? new RegExp(`^${language}(?:-[A-Z]{2})?$`) : /^de-DE$/);
    expect(feed.description).toMatch(/\S/);
  });

  it('carries every article in full, with the page’s own title and address', () => {
    expect(feed.items.length).toBeGreaterThanOrEqual(articles.length);
    expect(articles.length).toBeGreaterThanOrEqual(enough(site, 3));
    for (const { url, document } of articles) {
      const item = feed.items.find(({ link }) => link === url);
      const content = contents.find(({ link }) => link === url);
      expect(item?.title, url).toBe(text(document.querySelector('h1')?.textContent));
      const summary = new JSDOM(item?.content ?? '').window.document.body;
      expect(text(summary.textContent), url).toBe(text(document.querySelector('.standfirst')?.textContent));
      const article = document.querySelector('article') as Element;
      const own = [...article.children].filter((element) => element.matches('p:not([class]), h2, h3'));
      for (const part of [...own, ...article.querySelectorAll('li, td')])
        if (!part.closest('aside, nav'))
          expect(text(content?.body.textContent), url).toContain(text(part.textContent));
    }
  });

  it('names authors, section and topics', () => {
    for (const item of feed.items) {
      expect(item.creator, item.link).toMatch(/\p{L}/u);
      expect(item.categories?.length, item.link).toBeGreaterThan(0);
      for (const category of item.categories ?? []) expect(category).toMatch(/^[\p{L}\d]/u);
    }
  });

  it('gives each article an identifier that outlives its address', () => {
    const ids = feed.items.map(({ guid }) => guid ?? '');
    for (const id of ids) expect(id).toMatch(/^tag:[a-z\d.-]+,\d{4}:artikel\/[a-z\d-]+$/);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml.match(/<guid isPermaLink="false">/g)?.length ?? 0).toBe(ids.length);
  });

  it('states moments in GMT, newest first, and a change of its own', () => {
    const raw = [...xml.matchAll(/<(?:pubDate|lastBuildDate)>(.*?)</g)].map(([, date]) => date as string);
    expect(raw.length).toBe(feed.items.length + 1);
    for (const date of raw)
      expect(date).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    const published = feed.items.map(({ isoDate }) => isoDate ?? '');
    expect(published).toEqual([...published].sort().reverse());
    const changes = feed.items.map(({ modified }) => new Date(modified).getTime());
    expect(new Date(raw[0] as string).getTime(), 'lastBuildDate is the newest change of any item').toBe(
      Math.max(...changes),
    );
  });

  it('has at most 50 items and less than a megabyte', () => {
    expect(feed.items.length).toBeLessThanOrEqual(50);
    expect(Buffer.byteLength(xml)).toBeLessThan(1_000_000);
  });

  it('has addresses that work outside the site', () => {
    expect(
      faults((body) =>
        [...body.querySelectorAll('[href], [src], [srcset]')].flatMap((element) => {
          const address =
            element.getAttribute('href') ??
            element.getAttribute('src') ??
            element.getAttribute('srcset') ??
            '';
          return /^(?:https?:\/\/|mailto:)/.test(address) ? [] : [`„${address}“ is relative`];
        }),
      ),
    ).toEqual([]);
    for (const { link } of feed.items) expect(link?.startsWith(`${site.url}artikel/`), link).toBe(true);
  });

  it('holds plain elements only, and none of the page’s furniture', () => {
    const allowed = new Set(PLAIN.split(' '));
    expect(
      faults((body) => [
        ...[...body.querySelectorAll('*')]
          .filter(({ localName }) => !allowed.has(localName))
          .map(({ localName }) => `<${localName}>`),
        ...[...body.querySelectorAll('[class], [id], [style], [aria-hidden], [hidden]')].map(
          ({ outerHTML }) => outerHTML.slice(0, 80),
        ),
      ]),
    ).toEqual([]);
  });

  it('shows no box syntax and no Markdown', () => {
    expect(
      faults((body) =>
        [...text(body.textContent).matchAll(/\[!\w+\]|\]\([^)]*\)|\blang:|^#+ |\*\*/g)].map(
          ([leak]) => `„${leak}“`,
        ),
      ),
    ).toEqual([]);
    expect(xml).not.toMatch(/&amp;lt;|&amp;amp;amp;|undefined|\[object|NaN|Invalid Date/);
  });

  it('repeats no pull quote and does not lead away', () => {
    const quotes = articles.flatMap(({ url, document }) =>
      [...document.querySelectorAll('.pull-quote-text')].map(({ textContent }) => ({
        url,
        quote: text(textContent).replace(/^„|“$/g, ''),
      })),
    );
    expect(quotes.length).toBeGreaterThanOrEqual(enough(site, 3));
    for (const { url, quote } of quotes) {
      const body = text(contents.find(({ link }) => link === url)?.body.textContent);
      expect(
        body.split(quote).length - 1,
        `${url}: „${quote}“ stands there as often as in the text`,
      ).toBeLessThanOrEqual(1);
      expect(body).not.toContain('Lesen Sie auch');
    }
  });

  it('sets its titles without markup and without soft hyphens', () => {
    for (const { title } of feed.items)
      expect(title).not.toMatch(/\u00AD|(?<=\p{L})\|(?=\p{L})|<[a-z]|&\w+;/u);
  });
});

describe.each(sites)('every feed of $name', (site) => {
  const feeds = filesOf(site).filter((file) => file.endsWith('.xml'));

  it('is well-formed XML for a strict parser, without control characters', () => {
    const { DOMParser } = new JSDOM('').window;
    expect(feeds).toContain('rss.xml');
    for (const file of feeds) {
      const xml = textOf(site, file);
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      expect(document.querySelector('parsererror')?.textContent ?? '', file).toBe('');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(xml, file).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    }
  });

  it('names its own address', () => {
    for (const file of feeds) {
      const self = selfLinks(site, file);
      if (self) expect(self, file).toEqual([site.url + file]);
    }
  });

  it('is served as XML in UTF-8', async () => {
    for (const file of feeds) {
      const answer = await fetch(site.address + file);
      expect(answer.headers.get('content-type'), file).toMatch(
        /^(?:application|text)\/xml; ?charset=utf-8$/i,
      );
    }
  });
});

/** `undefined` for XML that is no feed, such as a sitemap. */
function selfLinks(site: BuiltSite, file: string): string[] | undefined {
  const { DOMParser } = new JSDOM('').window;
  const document = new DOMParser().parseFromString(textOf(site, file), 'application/xml');
  if (!/^(?:rss|feed)$/.test(document.documentElement.localName)) return undefined;
  return [...document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')]
    .filter((link) => link.getAttribute('rel') === 'self')
    .map((link) => link.getAttribute('href') ?? '');
}

describe('an article that was renamed', () => {
  it('keeps the identifier of its first name, so that no reader sees it twice', async () => {
    const site = sites.find(({ url }) => url.endsWith('/zeitung/')) as BuiltSite;
    const feed = await new RssParser().parseString(textOf(site, 'rss.xml'));
    const item = feed.items.find(({ link }) => link === `${site.url}artikel/neuer-name/`);
    expect(item?.guid).toBe('tag:umbruch.example,2024:artikel/erster-name');
  });
});

describe('an article that was withdrawn', () => {
  it('stays in the feed as its notice', async () => {
    const site = sites.find(({ url }) => url.endsWith('/zeitung/')) as BuiltSite;
    const feed = await new RssParser().parseString(textOf(site, 'rss.xml'));
    const item = feed.items.find(({ link }) => link === `${site.url}artikel/was-nicht-stimmte/`);
    expect(item?.title).toMatch(/^Zurückgezogen: /);
    expect(item?.['content:encoded' as 'content']).toBe('<p>Der Artikel beruhte auf einer Verwechslung.</p>');
  });
});
