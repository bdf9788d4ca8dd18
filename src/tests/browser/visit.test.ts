import { expect, it } from 'vitest';
import { DESK, PHONE, pagesOfEveryKind, useBrowser } from './visit.ts';

const visit = useBrowser();
const pages = pagesOfEveryKind();

it.each(pages)(
  'asks only this host, gets all it asks for, and complains of nothing: $name',
  async ({ address, page: { path } }) => {
    const host = new URL(address).host;
    const requests: string[] = [];
    const faults: string[] = [];
    await visit(
      address,
      { viewport: DESK },
      async (page) => {
        // Pictures further down are asked for when they come near.
        await page.evaluate(async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 400) {
            scrollTo(0, y);
            await new Promise(requestAnimationFrame);
          }
        });
        await page.waitForLoadState('networkidle');
        const broken = await page.evaluate(() =>
          [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
        );
        faults.push(...broken.map((src) => `the picture ${src} cannot be shown`));
      },
      async (page) => {
        page.on('request', (request) => {
          requests.push(request.url());
          if (new URL(request.url()).host !== host && !request.url().startsWith('data:'))
            faults.push(`asks another server: ${request.url()}`);
        });
        page.on('requestfailed', (request) =>
          faults.push(`${request.url()}: ${request.failure()?.errorText}`),
        );
        page.on('response', (response) => {
          if (response.status() >= 400 && path !== '/404.html')
            faults.push(`${response.url()}: ${response.status()}`);
        });
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
        });
        page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      },
    );
    expect(faults).toEqual([]);
    expect(requests.length, 'at least the page and its fonts').toBeGreaterThan(1);
  },
);

it.each(
  pages.flatMap((page) => [
    { ...page, viewport: PHONE, on: 'a phone' },
    { ...page, viewport: DESK, on: 'a desk' },
  ]),
)('does not move while fonts and pictures arrive, on $on: $name', async ({ address, viewport }) => {
  const shift = await visit(
    address,
    { viewport },
    async (page) => {
      // What has moved is told with the frame after.
      await page.evaluate(
        () =>
          new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
      );
      return page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
    },
    async (page) => {
      await page.addInitScript(() => {
        const view = globalThis as unknown as { moved: number };
        view.moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) view.moved += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // Not before the page stands there in its fallback faces.
      await page.route(/\.(?:woff2|webp|avif|jpe?g|png|svg)$/, async (route) => {
        await page.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint').length > 0,
          undefined,
          { polling: 10 },
        );
        await route.continue();
      });
    },
  );
  expect(shift, 'Cumulative Layout Shift').toBeLessThan(0.001);
});
