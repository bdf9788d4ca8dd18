import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, pagesOf, sites } from '../built-site.ts';

/** What reader mode may leave out: it repeats text, or leads away from it. */
const FURNITURE = 'aside, nav';

const words = (text: string | null | undefined) =>
  (text ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();

describe.each(sites)('reader mode on $name', (site) => {
  const articles = pagesOf(site).filter(({ isArticle, isMoved }) => isArticle && !isMoved);

  it.each(articles)('keeps the whole of $path', (page) => {
    const { title, text, headings } = readerMode(page);
    const article = page.document.querySelector('article') as Element;
    expect(title).toContain(words(article.querySelector('h1')?.textContent));
    for (const heading of article.querySelectorAll('h2, h3, h4'))
      if (!heading.closest(FURNITURE))
        expect(headings, 'section headings and the titles of info boxes').toContain(
          words(heading.textContent),
        );
    const kept = [...article.querySelectorAll('.standfirst, p, li, td, th, figcaption, blockquote')].filter(
      (element) =>
        !element.closest(FURNITURE) &&
        !element.closest('hgroup') &&
        !/\b(?:byline|dates)\b/.test(element.className),
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const element of kept)
      expect(text, `<${element.localName} class="${element.className}"> is lost`).toContain(
        words(element.textContent),
      );
  });

  it.each(articles.filter(({ document }) => document.querySelector('.pull-quote')))(
    'shows no pull quote of $path twice',
    (page) => {
      const { text } = readerMode(page);
      const quotes = [...page.document.querySelectorAll('.pull-quote-text')].map(({ textContent }) =>
        words(textContent).replace(/^„|“$/g, ''),
      );
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(text.split(quote).length - 1, `„${quote}“`).toBeLessThan(2);
    },
  );
});

function readerMode({ html, url }: BuiltPage): { title: string; text: string; headings: string[] } {
  const { document } = new JSDOM(html, { url }).window;
  const read = new Readability(document).parse();
  if (!read?.content) throw new Error('reader mode finds no article');
  // Text of neighbouring elements is not glued together.
  const shown = new JSDOM(read.content.replace(/></g, '> <')).window.document.body;
  return {
    title: words(read.title),
    text: words(shown.textContent),
    headings: [...shown.querySelectorAll('h2, h3, h4')].map(({ textContent }) => words(textContent)),
  };
}
