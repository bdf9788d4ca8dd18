import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, enough, filesOf, pagesOf, sites } from '../built-site.ts';

/** What fits into the first ten packets of a connection: the page is there after one round trip. */
const FIRST_ROUND_TRIP = 14_600;
/** The budget of `FIRST_ROUND_TRIP` is meant for an article of this many characters. */
const ARTICLE_CHARACTERS = 6_000;
const FONTS = 90_000;
const LEAD_ARTICLE = 150_000;

const german = (bytes: number) => bytes.toLocaleString('de-DE');

describe.each(sites)('$name', (site) => {
  const pages = pagesOf(site).filter(({ isArticle, isMoved }) => isArticle && !isMoved);

  it('sends an article of 6,000 characters with its styles in one round trip', () => {
    const weighed = pages.map((page) => ({
      path: page.path,
      characters: characters(page),
      bytes: zipped(page.html),
    }));
    for (const { path, characters, bytes } of weighed)
      console.log(
        `${german(bytes)} of ${german(FIRST_ROUND_TRIP)} bytes (gzip) for ${german(characters)} characters: ${path}`,
      );
    const fitting = weighed.filter(({ characters }) => characters <= ARTICLE_CHARACTERS * 1.1);
    expect(fitting.length).toBeGreaterThanOrEqual(enough(site, 1));
    expect(
      fitting.filter(({ bytes }) => bytes > FIRST_ROUND_TRIP),
      'styles and markup have grown too heavy for the first round trip',
    ).toEqual([]);
  });

  it('links no stylesheet that would delay the first paint', () => {
    for (const { document, path } of pages)
      expect(document.querySelectorAll('link[rel=stylesheet]').length, path).toBe(0);
  });

  it('has fonts that weigh no more than 90 kB together', () => {
    const fonts = filesOf(site).filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    const bytes = fonts.reduce((sum, file) => sum + statSync(join(site.folder, file)).size, 0);
    console.log(`${german(bytes)} of ${german(FONTS)} bytes for ${fonts.length} fonts`);
    expect(fonts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(FONTS);
  });

  it('sends an article with fonts and lead picture for a phone in 150 kB', () => {
    for (const page of pages) {
      const fonts = filesOf(site).filter((file) => file.endsWith('.woff2'));
      const parts = [...fonts, ...leadPicture(page, site.url)];
      const bytes = parts.reduce((sum, file) => sum + onTheWire(join(site.folder, file)), zipped(page.html));
      console.log(`${german(bytes)} of ${german(LEAD_ARTICLE)} bytes with everything: ${page.path}`);
      expect(bytes, page.path).toBeLessThanOrEqual(LEAD_ARTICLE);
    }
  });
});

/** Text of the article itself, without head, notes and furniture. */
function characters({ document }: BuiltPage): number {
  const article = document.querySelector('main article')?.cloneNode(true) as Element;
  for (const furniture of article.querySelectorAll('aside')) furniture.remove();
  return (article.textContent ?? '').replace(/\s+/g, ' ').length;
}

function zipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** Text is compressed on its way, pictures and fonts are already. */
function onTheWire(file: string): number {
  return file.endsWith('.svg') ? zipped(readFileSync(file, 'utf8')) : statSync(file).size;
}

/** The file that a phone of 412 px with 2 pixels each takes: the smallest offered that is wide enough. */
function leadPicture({ document, url }: BuiltPage, base: string): string[] {
  const figure = document.querySelector('article > figure, article > picture');
  const offers = figure?.querySelector('source[srcset], img[srcset]')?.getAttribute('srcset');
  const widths = (offers ?? '').split(',').flatMap((offer) => {
    const [address, width] = offer.trim().split(/\s+/);
    return address && width?.endsWith('w') ? [{ address, width: Number.parseInt(width, 10) }] : [];
  });
  widths.sort((a, b) => a.width - b.width);
  const chosen =
    (widths.find(({ width }) => width >= 412 * 2) ?? widths.at(-1))?.address ??
    figure?.querySelector('img')?.getAttribute('src');
  return chosen ? [new URL(chosen, url).href.slice(base.length)] : [];
}
