import { expect, it } from 'vitest';
import { sites } from '../built-site.ts';
import { DESK, PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();
const articles = sites.find(({ url }) => url.endsWith('/zeitung/'))?.address;

it('pull quotes stand in the margin and touch neither the text nor each other', async () => {
  const { quotes, others } = await visit(
    `${articles}artikel/alles-auf-einer-seite/`,
    { viewport: DESK },
    (page) =>
      page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return { what: element.textContent?.trim().slice(0, 40), left, right, top, bottom };
          });
        return { quotes: boxes('.pull-quote'), others: boxes('.article > :not(.pull-quote)') };
      }),
  );
  expect(quotes.length).toBe(2);
  const touching = quotes.flatMap((quote, index) =>
    [...quotes.slice(index + 1), ...others]
      .filter(
        (other) =>
          quote.left < other.right &&
          other.left < quote.right &&
          quote.top < other.bottom &&
          other.top < quote.bottom,
      )
      .map((other) => [quote.what, other.what]),
  );
  expect(touching).toEqual([]);
});

it('a table stands beside a pull quote if it is as wide as the text, and below it if it is wider', async () => {
  const below = await visit(`${articles}artikel/gesetz-mit-langem-namen/`, { viewport: DESK }, (page) =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
      const isBelow = () => box('.table-scroll').top >= box('.pull-quote').bottom;
      const [narrow, cell] = [isBelow(), document.querySelector('td')];
      if (cell) cell.textContent = 'a '.repeat(100);
      return { narrow, wide: isBelow(), isWider: box('.table-scroll').right > box('.article').right + 10 };
    }),
  );
  expect(below).toEqual({ narrow: false, wide: true, isWider: true });
});

it('the caption of a tall lead picture stands in the margin, at the foot of the picture', async () => {
  const places = await visit(`${articles}artikel/wie-eine-schleuse-arbeitet/`, { viewport: DESK }, (page) =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
      const place = () => ({
        isBeside: box('.picture figcaption').left > box('.article').right,
        isAtFoot: Math.abs(box('.picture figcaption').bottom - box('.picture img').bottom) < 1,
      });
      const wide = place();
      document.querySelector('.picture')?.classList.replace('wide', 'tall');
      return { wide, tall: place() };
    }),
  );
  expect(places).toEqual({
    wide: { isBeside: false, isAtFoot: false },
    tall: { isBeside: true, isAtFoot: true },
  });
});

it('the names of sections stay in one piece, however narrow the screen', async () => {
  const lines = await visit(`${articles}`, { viewport: PHONE }, (page) =>
    page.locator('.sections a').evaluateAll((links) =>
      links.map((link) => {
        link.textContent += ' und mehr';
        const words = document.createRange();
        words.selectNodeContents(link);
        return words.getClientRects().length;
      }),
    ),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
});

it('only a paragraph that follows another is indented', async () => {
  const indented = (slug: string) =>
    visit(`${articles}artikel/${slug}/`, { viewport: DESK }, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.article > p')]
          .filter((paragraph) => Number.parseFloat(getComputedStyle(paragraph).textIndent) > 0)
          .map((paragraph) => {
            let before = paragraph.previousElementSibling;
            while (before?.matches('.pull-quote')) before = before.previousElementSibling;
            return [before?.localName, before?.className, paragraph.className];
          }),
      ),
    );
  const found = [
    ...(await indented('alles-auf-einer-seite')),
    ...(await indented('drei-fragen-an-die-setzerin')),
  ];
  expect(new Set(found.map(String))).toEqual(new Set(['p,,', 'p,answer,']));
});

it('a portrait is seen on a phone and on paper, where lists save the pictures of articles', async () => {
  const seen = await visit(`${articles}autoren/schreibkraft/`, { viewport: PHONE }, async (page) => {
    const sizes = () =>
      page.evaluate(() => {
        const { width, height } = document.querySelector('.who img')?.getBoundingClientRect() ?? {};
        return [width, height];
      });
    const onPhone = await sizes();
    await page.emulateMedia({ media: 'print' });
    return { onPhone, onPaper: await sizes() };
  });
  expect(seen).toEqual({ onPhone: [112, 112], onPaper: [112, 112] });
});
