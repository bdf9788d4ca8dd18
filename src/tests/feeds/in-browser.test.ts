/** A feed that somebody opens in a browser is a readable page, by CSS alone. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../browser/visit.ts';
import { enough, sites } from '../built-site.ts';

const SHOWN = {
  'rss.xml': ['rss', 'channel', 'title', 'description', 'item', 'pubDate'],
  'atom.xml': ['feed', 'title', 'subtitle', 'entry', 'summary', 'published'],
};
const PHONE = { width: 320, height: 800 };

const visit = useBrowser();

describe.each(sites)('a feed of $name in a browser', (site) => {
  it.each(Object.entries(SHOWN))(
    '%s shows headlines and standfirsts, and no raw HTML',
    async (file, names) => {
      const shown = await visit(site.address + file, {}, (page) => page.evaluate(shownElements));
      expect([...new Set(shown.map(({ name }) => name))].sort()).toEqual([...names].sort());
      expect(shown.filter(({ name }) => name === 'title').length).toBeGreaterThanOrEqual(enough(site, 3));
      expect(shown.map(({ text }) => text).join('\n')).not.toMatch(/<(?:p|figure|a|img)\b/);
    },
  );

  it.each(Object.keys(SHOWN))('%s puts titles first and fits a phone, by day and by night', async (file) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { colorScheme, viewport: PHONE };
      const seen = await visit(site.address + file, options, (page) => page.evaluate(appearance));
      expect(seen).toEqual({ width: PHONE.width, titlesFirst: true, isDark: colorScheme === 'dark' });
    }
  });
});

/** Runs in the browser: which elements can be seen, with their own text. */
function shownElements(): { name: string; text: string }[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => element.getClientRects().length > 0)
    .map(({ localName, textContent, children }) => ({
      name: localName,
      text: children.length === 0 ? (textContent ?? '') : '',
    }));
}

/** Runs in the browser: how wide, in which order and how bright the page is. */
function appearance(): { width: number; titlesFirst: boolean; isDark: boolean } {
  const root = document.documentElement;
  const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1;
  const lightness = (colour: string) =>
    (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  const { backgroundColor, color } = getComputedStyle(root);
  return {
    width: root.scrollWidth,
    titlesFirst:
      top('channel > title, feed > title') < top('channel > description, feed > subtitle') &&
      top('item > title, entry > title') < top('item > description, entry > summary'),
    isDark: lightness(backgroundColor) < lightness(color),
  };
}
