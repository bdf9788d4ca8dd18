import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BuiltPage, enough, faultsIn, filesOf, pagesOf, sites, textOf } from '../built-site.ts';
import { buildSite } from '../global-setup.ts';

interface Thing {
  readonly '@type': string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever a page says
  readonly [key: string]: any;
}

/** Properties that Google documents for articles, and those that the paper promises. */
const PROMISED = [
  'headline',
  'image',
  'datePublished',
  'dateModified',
  'author',
  'publisher',
  'articleSection',
  'mainEntityOfPage',
];

function thingsOf({ document }: BuiltPage): Thing[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap(({ textContent }) => JSON.parse(textContent ?? '')['@graph'] as Thing[]);
}

function articleOf(page: BuiltPage): Thing {
  return thingsOf(page).find((thing) => thing['@type'].endsWith('NewsArticle')) as Thing;
}

const words = (text: string | null | undefined) =>
  (text ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
const content = ({ document }: BuiltPage, name: string) =>
  [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((tag) =>
    tag.getAttribute('content'),
  );

describe.each(sites)('what machines read in $name', (site) => {
  const pages = pagesOf(site);
  const articles = pages.filter(
    ({ document, isArticle, isMoved }) =>
      isArticle &&
      !isMoved &&
      document.querySelector('meta[content="article"]') &&
      document.querySelector('article.article'),
  );
  const fileOf = (address: string) => join(site.folder, address.slice(site.url.length));

  it('says of each article what readers see', () => {
    expect(articles.length).toBeGreaterThanOrEqual(enough(site, 3));
    for (const page of articles) {
      const data = articleOf(page);
      const see = (selector: string) =>
        words(page.document.querySelector(`article.article ${selector}`)?.textContent);
      expect(Object.keys(data), page.path).toEqual(expect.arrayContaining(PROMISED));
      expect(words(data.headline), page.path).toBe(see('h1'));
      expect(words(data.description)).toBe(see('.standfirst'));
      expect(data.url).toBe(page.url);
      for (const { name } of data.author) expect(see('.byline')).toContain(name);
      const times = [...page.document.querySelectorAll('article.article time')].map((time) =>
        time.getAttribute('datetime'),
      );
      expect(times).toContain(data.datePublished);
      expect([...times].sort().at(-1)).toBe(data.dateModified);
      const notes = words(page.document.querySelector('article')?.textContent);
      for (const { text } of data.correction ?? []) expect(notes).toContain(words(text));
      for (const { name } of data.citation ?? []) expect(see('.sources')).toContain(words(name));
      if (data.image.length > 1) expect(see('figcaption')).toContain(words(data.image[0].creditText));
    }
  });

  it('names addresses that are there', () => {
    const missing = articles.flatMap((page) => {
      const data = articleOf(page);
      const trail = thingsOf(page).find((thing) => thing['@type'] === 'BreadcrumbList');
      const named = [
        ...data.image.map(({ url }: Thing) => url),
        ...data.author.map(({ url }: Thing) => `${url}index.html`),
        data.publisher.logo.url,
        ...Object.entries(data.publisher).flatMap(([key, value]) =>
          /Polic|Principles|masthead/.test(key) ? [`${value}index.html`] : [],
        ),
        ...(trail?.itemListElement ?? []).map(({ item }: Thing) => `${item}index.html`),
        ...content(page, 'og:image'),
      ];
      expect(named.length).toBeGreaterThan(8);
      return named.filter((address) => !address.startsWith(site.url) || !existsSync(fileOf(address)));
    });
    expect(missing).toEqual([]);
  });

  it('announces each article with a picture of the size that it names', async () => {
    for (const page of articles) {
      const [address] = content(page, 'og:image');
      const { width, height, format } = await sharp(fileOf(address as string)).metadata();
      expect([format, `${width}`, `${height}`]).toEqual([
        'png',
        ...content(page, 'og:image:width'),
        ...content(page, 'og:image:height'),
      ]);
    }
  });

  it('has one kind, one address and one picture on each page', () => {
    const lasting = pages.filter(({ isMoved, path }) => !isMoved && path !== '/404.html');
    expect(
      faultsIn(lasting, (page) =>
        ['og:type', 'og:url', 'og:title', 'og:image', 'og:site_name', 'twitter:card', 'robots'].flatMap(
          (name) => (content(page, name).length === 1 ? [] : [`has ${content(page, name).length} ${name}`]),
        ),
      ),
    ).toEqual([]);
  });

  it('is a whole article as Markdown beside each page', () => {
    for (const page of articles) {
      const link = page.document
        .querySelector('link[rel=alternate][type="text/markdown"]')
        ?.getAttribute('href');
      const twin = textOf(site, new URL(link ?? '', site.url).href.slice(site.url.length));
      const plain = words(twin.replace(/\\(.)/g, '$1').replace(/[*`>|#]|\]\([^)]*\)|\[/g, ''));
      const paragraphs = [
        ...page.document.querySelectorAll('article > p:not([class]), article > p.answer'),
      ].map(({ textContent }) => words(textContent));
      for (const paragraph of paragraphs)
        expect(plain, page.path).toContain(words(paragraph.replace(/[*`>|#[]/g, '')));
    }
  });

  it('lists every lasting page in a sitemap once, and nothing else', () => {
    const index = textOf(site, 'sitemap.xml');
    const addresses = (xml: string) =>
      [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address as string);
    const maps = addresses(index).filter((address) => !address.endsWith('/aktuell.xml'));
    const listed = maps.flatMap((address) => addresses(textOf(site, address.slice(site.url.length)))).sort();
    // A list of no articles, and a standing page that nobody has written.
    const empty = ({ path, document }: BuiltPage) =>
      (/^\/(?:$|(?:ressort|autoren)\/.)/.test(path) &&
        !document.querySelector('main a[href*="/artikel/"]')) ||
      document.querySelector('main .standfirst + p:last-child > .placeholder:only-child') !== null;
    const noCorrections = ({ path, document }: BuiltPage) =>
      path === '/korrekturen/' && !document.querySelector('main time');
    const lasting = pages.filter(
      (page) =>
        !page.isMoved &&
        !/noindex/.test(content(page, 'robots').join()) &&
        !empty(page) &&
        !noCorrections(page),
    );
    expect(listed).toEqual(lasting.map(({ url }) => url).sort());
  });

  // What a paper of its own wants is its own matter.
  it.skipIf(site.isOwn)('tells robots and miners what they may do', () => {
    const robots = textOf(site, 'robots.txt');
    expect(robots).toContain(`Sitemap: ${site.url}sitemap.xml`);
    expect(robots).toMatch(/User-agent: \*\n(?:.+\n)*Allow: \/\n/);
    expect(JSON.parse(textOf(site, '.well-known/tdmrep.json'))).toEqual([
      {
        location: new URL(site.url).pathname,
        'tdm-reservation': 1,
        'tdm-policy': `${site.url}impressum/`,
      },
    ]);
    const policy = textOf(site, 'impressum/index.html');
    if (!policy.includes('noch nicht geschrieben')) expect(policy).toMatch(/Text und Data Mining/);
    expect(
      faultsIn(
        pages.filter(({ isMoved }) => !isMoved),
        (page) =>
          content(page, 'tdm-reservation').join() === '1' &&
          content(page, 'tdm-policy').join() === `${site.url}impressum/`
            ? []
            : ['says nothing of mining'],
      ),
    ).toEqual([]);
  });

  it('leads a program to articles that are there', () => {
    const links = [...textOf(site, 'llms.txt').matchAll(/\]\((\S+?)\)/g)].map(
      ([, address]) => address as string,
    );
    expect(links.length).toBeGreaterThanOrEqual(enough(site, 11));
    expect(links.filter((address) => !existsSync(fileOf(address.replace(/\/$/, '/index.html'))))).toEqual([]);
  });

  it('holds each article in the list of its month and in no other', () => {
    const months = pages.filter(({ path }) => /^\/archiv\/\d{4}\/\d\d\/$/.test(path));
    const found = months.flatMap(({ path, document }) =>
      [...document.querySelectorAll('main ul a')].map(
        (link) => `${path} ${new URL(link.getAttribute('href') ?? '', site.url).href}`,
      ),
    );
    const wanted = articles.map((page) => {
      const [year, month] = String(content(page, 'article:published_time')).split('-');
      return `/archiv/${year}/${month}/ ${page.url}`;
    });
    expect(found.sort()).toEqual(wanted.sort());
  });
});

describe('a preview', () => {
  it('is kept out of search engines, page by page and as a whole', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'umbruch-preview-'));
    onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
    const [site] = sites;
    if (!site) throw new Error('no site was built');
    await buildSite(site, join(temporary, 'site'), { PREVIEW: '1' });
    const preview = { ...site, folder: join(temporary, 'site') };
    expect(
      faultsIn(pagesOf(preview), (page) =>
        content(page, 'robots').join() === 'noindex' ? [] : ['may be indexed'],
      ),
    ).toEqual([]);
    expect(readFileSync(join(temporary, 'site/robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
    expect(filesOf(preview).length).toBeGreaterThan(10);
  });
});
