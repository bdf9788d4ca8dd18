import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DESK, PHONE, pagesOfEveryKind, useBrowser } from './visit.ts';

const visit = useBrowser();
const pages = pagesOfEveryKind();

it.each(pages)(
  'the first key press offers the way to the text, the second takes it: $name',
  async ({ address }) => {
    await visit(address, { viewport: DESK }, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      expect(await skip.getAttribute('href')).toMatch(/^#./);
      const box = await skip.boundingBox();
      expect(box, 'the skip link shows when it has the focus').not.toBeNull();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      const target = await page.evaluate(() => location.hash);
      expect(await page.locator(target).evaluate((element) => element.matches('main, main *'))).toBe(true);
      await page.keyboard.press('Tab');
      const afterwards = await page.evaluate(() => {
        const main = document.querySelector('main');
        const active = document.activeElement;
        const isBefore = Boolean(
          main && active && main.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING,
        );
        return { isBefore, name: active?.outerHTML.slice(0, 80) };
      });
      expect(afterwards.isBefore, `the next stop lies before the text: ${afterwards.name}`).toBe(false);
    });
  },
);

it.each(pages)(
  'every stop of the keyboard is in sight, marked, and large enough: $name',
  async ({ address }) => {
    await visit(address, { viewport: PHONE, reducedMotion: 'reduce' }, async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await stops(page), colorScheme).toEqual([]);
      }
    });
  },
);

/** Walks through a page with the Tab key, once round from wherever it is: one step more than there are stops, for the window itself. */
async function stops(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const total = await page.evaluate(
    () =>
      document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]').length,
  );
  let seen = 0;
  for (let at = 0; at <= total; at++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return undefined;
      const style = getComputedStyle(element);
      const boxes = [...element.getClientRects()];
      const box = element.getBoundingClientRect();
      const after = getComputedStyle(element, '::after');
      // A teaser's link covers the whole teaser.
      const isStretched = after.position === 'absolute' && after.inset === '0px';
      return {
        name: element.outerHTML.slice(0, 100),
        isMarked: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1.5,
        isInSight: boxes.some(
          ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        ),
        isLarge: isStretched || (box.width >= 24 && box.height >= 24),
        isInText:
          style.display === 'inline' &&
          element.parentElement?.matches(
            'p, li, dd, td, th, figcaption, blockquote, em, strong, span, h1, h2, h3',
          ) === true,
        isHidden: element.closest('[aria-hidden=true]') !== null,
      };
    });
    if (!stop) continue;
    seen += 1;
    if (!stop.isMarked) faults.push(`no visible focus: ${stop.name}`);
    if (!stop.isInSight) faults.push(`out of sight: ${stop.name}`);
    if (!stop.isLarge && !stop.isInText) faults.push(`smaller than 24 × 24 px: ${stop.name}`);
    if (stop.isHidden) faults.push(`hidden from screen readers, but a stop: ${stop.name}`);
  }
  expect(seen, 'Tab must have reached something').toBeGreaterThan(3);
  return faults;
}
