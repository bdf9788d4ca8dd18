/** Visiting pages of the built site with a browser that is started once for each file of tests. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type BuiltPage, pagesOf, sites } from '../built-site.ts';
import type { BuiltSite } from '../sites.ts';
import { launchChromium } from './chromium.ts';

export interface PageToVisit {
  /** For test names: the site and the path. */
  readonly name: string;
  readonly site: BuiltSite;
  readonly page: BuiltPage;
  readonly address: string;
}

/** An archive may hold more than a browser can visit. */
const ARTICLES = 20;

/** Of both sites the longest articles, and of every other kind of page (the first part of its path) the one that holds most. */
export function pagesOfEveryKind(): PageToVisit[] {
  return sites.flatMap((site) => {
    const kinds = Map.groupBy(
      pagesOf(site).filter(({ isMoved }) => !isMoved),
      ({ path }) => path.split('/')[1] ?? '',
    );
    return [...kinds].flatMap(([kind, pages]) => {
      const fullest = pages.toSorted((a, b) => b.html.length - a.html.length);
      return fullest.slice(0, kind === 'artikel' ? ARTICLES : 1).map((page) => ({
        name: `${site.name}: ${page.path}`,
        site,
        page,
        address: site.address + page.path.slice(1),
      }));
    });
  });
}

/**
 * A browser for the tests of one file.
 * @returns a function that opens an address in a fresh window, hands the page to `look` and closes it again
 */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  return async <T>(
    address: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<T> => {
    const context = await browser.newContext({ locale: 'de-DE', ...options });
    try {
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      return await look(page);
    } finally {
      await context.close();
    }
  };
}

export const PHONE = { width: 320, height: 640 } as const;
export const DESK = { width: 1280, height: 900 } as const;
