import { expect, it } from 'vitest';
import { sites } from '../built-site.ts';
import { DESK, useBrowser } from './visit.ts';

const visit = useBrowser();
/** The article that holds every form. */
const site = sites.find(({ url }) => url.endsWith('/zeitung/'));
const address = `${site?.address}artikel/alles-auf-einer-seite/`;

it('on paper there is the article with addresses, source and date, and no navigation or pull quote', async () => {
  const seen = await visit(address, { viewport: DESK }, async (page) => {
    const isVisible = async (selector: string) => {
      const all = await page.locator(selector).all();
      expect(all.length, selector).toBeGreaterThan(0);
      return (await Promise.all(all.map((one) => one.isVisible()))).some(Boolean);
    };
    expect(await isVisible('.imprint'), 'source and date are for paper only').toBe(false);
    await page.emulateMedia({ media: 'print' });
    const furniture = ['nav', '.skip', '.colophon', '.pull-quote', '.read-also', '.read-more', '.after-text'];
    const left: string[] = [];
    for (const selector of furniture) if (await isVisible(selector)) left.push(selector);
    return {
      left,
      imprint: (await isVisible('.imprint')) && (await page.locator('.imprint').textContent()),
      address: await page
        .locator('.article a[href^="http"]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content),
      figure: await page
        .locator('figure')
        .first()
        .evaluate((figure) => getComputedStyle(figure).breakInside),
      table: await page
        .locator('.table-scroll')
        .first()
        .evaluate((table) => getComputedStyle(table).overflowX),
      margins: await page.locator('.article > p:not([class])').evaluateAll((paragraphs) => {
        const { left, right } = (paragraphs[0] as Element).getBoundingClientRect();
        return [left, document.documentElement.clientWidth - right].map(Math.round);
      }),
    };
  });
  expect(seen.left).toEqual([]);
  expect(seen.imprint).toMatch(/^Umbruch, .*2024.*\sUhr\. https:\/\/example\.org\/zeitung\/artikel\//);
  expect(seen.address).toMatch(/https?:/);
  expect(seen.figure).toBe('avoid');
  expect(seen.table, 'paper does not scroll').toBe('visible');
  expect(seen.margins[0], 'the column stands in the middle of the sheet').toBe(seen.margins[1]);
});

it.each([
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
] as const)('a box keeps an edge with %s', async (_name, settings) => {
  const edge = await visit(address, { viewport: DESK, ...settings }, (page) =>
    page
      .locator('.info-box')
      .first()
      .evaluate((box) => [
        getComputedStyle(box).outlineColor,
        getComputedStyle(box).backgroundColor,
        getComputedStyle(document.documentElement).backgroundColor,
      ]),
  );
  expect(edge[1]).toBe(edge[2]);
  expect(edge[0]).not.toBe(edge[1]);
});

it('moves nothing for readers who have asked for stillness', async () => {
  const scrolling = (reducedMotion: 'reduce' | 'no-preference') =>
    visit(address, { viewport: DESK, reducedMotion }, (page) =>
      page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    );
  expect(await scrolling('no-preference')).toBe('smooth');
  expect(await scrolling('reduce')).toBe('auto');
});
