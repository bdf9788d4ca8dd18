import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites, textOf } from '../built-site.ts';
import { DESK, useBrowser } from './visit.ts';

const visit = useBrowser();
const site = sites.find(({ url }) => url.endsWith('/zeitung/')) as (typeof sites)[number];
const address = `${site.address}suche/`;

/** What a reader sees after a search. */
interface Answer {
  readonly status: string;
  readonly titles: readonly string[];
  readonly marks: readonly string[];
}

async function ask(page: Page, words: string): Promise<Answer> {
  await page.fill('#suche-worte', words);
  await page.keyboard.press('Enter');
  return answer(page);
}

async function answer(page: Page): Promise<Answer> {
  await page.waitForFunction(() =>
    /gefunden/.test(document.getElementById('suche-stand')?.textContent ?? ''),
  );
  // The status speaks when the list stands.
  return page.evaluate(() => ({
    status: document.getElementById('suche-stand')?.textContent ?? '',
    titles: [...document.querySelectorAll('#suche-treffer h2')].map(({ textContent }) => textContent ?? ''),
    marks: [...document.querySelectorAll('#suche-treffer mark')].map(({ textContent }) => textContent ?? ''),
  }));
}

const search = <T>(look: (page: Page) => Promise<T>) => visit(address, { viewport: DESK }, look);
const SLUICE = 'Wie eine Schleuse arbeitet und warum sie so viel Zeit braucht';

describe('the search', () => {
  it.each([
    ['an inflected form', 'Schleusen', SLUICE, 'Schleuse'],
    ['a form that the article inflects', 'Tor', SLUICE, 'Toren'],
    ['an umlaut typed as two letters', 'Haeuschen', SLUICE, 'Häuschen'],
    ['an umlaut left out', 'Hauschen', SLUICE, 'Häuschen'],
    [
      'the end of a compound',
      'Verordnung',
      'Wie eine Seite alles zeigt, was ein Artikel haben kann',
      'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
    ],
  ])('finds %s: %s', async (_, words, title, mark) => {
    const { titles, marks } = await search((page) => ask(page, words));
    expect(titles).toContain(title);
    expect(marks).toContain(mark);
  });

  it('looks into every year at once, or into the one that is chosen', async () => {
    const earlier = 'Wie eine Schleuse im Winter gestrichen wird';
    const [all, chosen] = await search(async (page) => {
      const { titles } = await ask(page, 'Schleuse');
      await page.selectOption('#suche-jahr', '2023');
      await page.waitForFunction(() => document.querySelectorAll('#suche-treffer li').length === 1);
      return [titles, (await answer(page)).titles];
    });
    expect(all).toEqual(expect.arrayContaining([SLUICE, earlier]));
    expect(chosen).toEqual([earlier]);
  });

  it('guesses at no other section in a year that lacks the chosen one', async () => {
    const { titles } = await visit(`${address}?q=Schleuse&ressort=Kultur`, { viewport: DESK }, answer);
    expect(titles).toEqual([]);
  });

  it('finds an author whose letters few can type', async () => {
    const { titles } = await search((page) => ask(page, 'Lukaszewiczowna'));
    expect(titles.length).toBeGreaterThan(1);
  });

  it('says so when there is nothing, however near a single letter may be', async () => {
    const { status, titles } = await search((page) => ask(page, 'Xylophonkonzert'));
    expect(status).toBe('Zu „Xylophonkonzert“ wurde nichts gefunden.');
    expect(titles).toEqual([]);
  });

  it.each(['Quittengeheimnis', 'Mispelmeldung', 'Zwetschgenröster', 'Hagebuttenkompott'])(
    'knows nothing of what is not published: %s',
    async (word) => {
      expect((await search((page) => ask(page, word))).titles).toEqual([]);
    },
  );

  it('finds no furniture', async () => {
    expect((await search((page) => ask(page, 'Lesezeit'))).titles).toEqual([]);
    expect((await search((page) => ask(page, 'Barrierefreiheit'))).titles).toEqual([]);
  });

  it('is narrowed by section and year, and its address can be passed on', async () => {
    const kept = await search(async (page) => {
      expect((await ask(page, 'Setzerei')).titles).toHaveLength(3);
      await page.selectOption('#suche-ressort', 'Kultur');
      await page.waitForFunction(() => document.querySelectorAll('#suche-treffer li').length === 1);
      return page.url();
    });
    expect(new URL(kept).search).toBe('?q=Setzerei&ressort=Kultur');
    const { titles } = await visit(kept, { viewport: DESK }, answer);
    expect(titles).toEqual(['„Kein Wort zu viel“: drei Fragen & drei Antworten']);
  });

  it('needs no mouse', async () => {
    const reached = await search(async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('Setzerei');
      await page.keyboard.press('Enter');
      await answer(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/artikel\//);
      return page.url();
    });
    expect(reached.startsWith(`${site.address}artikel/`)).toBe(true);
  });

  it('runs under the policy of its page and asks nobody else', async () => {
    const asked: string[] = [];
    const complaints: string[] = [];
    await visit(
      address,
      { viewport: DESK },
      (page) => ask(page, 'Setzerei'),
      async (page) => {
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
      },
    );
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
    expect(textOf(site, 'suche/index.html')).toContain(
      "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });

  it('explains itself without a script and leads to the archive', async () => {
    const seen = await visit(address, { viewport: DESK, javaScriptEnabled: false }, async (page) => ({
      explanation: await page.locator('#ohne-suche').isVisible(),
      form: await page.locator('#suche-worte').isVisible(),
      archive: await page.locator('#ohne-suche a').getAttribute('href'),
    }));
    expect(seen).toEqual({ explanation: true, form: false, archive: '/zeitung/archiv/' });
  });
});
