import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filesOf, pagesOf, sites } from '../built-site.ts';

describe.each(sites)('the authors’ pages of $name', (site) => {
  const pages = pagesOf(site).filter(({ path }) => /^\/autoren\/[^/]+\/$/.test(path));
  const portraitOf = ({ document }: (typeof pages)[number]) => document.querySelector('main figure');
  const fileOf = (address: string) =>
    join(site.folder, new URL(address, site.url).href.slice(site.url.length));

  it('show each portrait with its name, its size and its credit, and no frame where there is none', async () => {
    for (const page of pages) {
      const figure = portraitOf(page);
      const data = JSON.parse(
        page.document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
      )['@graph'][0];
      expect(data['@type'], page.path).toBe('ProfilePage');
      expect(data.mainEntity.name).toBe(page.document.querySelector('h1')?.textContent);
      expect(data.mainEntity.image === undefined, page.path).toBe(figure === null);
      if (!figure) continue;
      const img = figure.querySelector('img');
      expect(img?.alt).toContain(data.mainEntity.name);
      for (const [address, width, height] of [
        [img?.getAttribute('src'), img?.getAttribute('width'), img?.getAttribute('height')],
        [data.mainEntity.image.url, data.mainEntity.image.width, data.mainEntity.image.height],
      ]) {
        const real = await sharp(fileOf(address)).metadata();
        expect([`${real.width}`, `${real.height}`], address).toEqual([width, height]);
      }
      if (data.mainEntity.image.creditText)
        expect(figure.querySelector('figcaption')?.textContent).toBe(data.mainEntity.image.creditText);
    }
  });

  it('are the only ones to show portraits, and of invented authors one has a portrait and one has none', () => {
    const shown = pages.filter((page) => portraitOf(page) !== null).map(({ path }) => path);
    const names = filesOf(site).filter((file) => /^bilder\/schreibkraft-/.test(file));
    if (site.url.endsWith('/zeitung/')) {
      expect(shown).toEqual(['/autoren/schreibkraft/']);
      expect(pages.length).toBe(2);
      expect(names.length).toBeGreaterThan(2);
    }
  });
});
