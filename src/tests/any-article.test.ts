import fc from 'fast-check';
import type { Root } from 'hast';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../feeds/atom.ts';
import { paperChannel } from '../feeds/channel.ts';
import { feedItem } from '../feeds/item.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { rssFeed } from '../feeds/rss.ts';
import { articleData } from '../metadata/article-data.ts';
import { graph, jsonLdText } from '../metadata/json-ld.ts';
import { article } from '../model/article.test-support.ts';
import type { Article } from '../model/article.ts';
import { runs } from './fuzz.ts';

/** What has broken feeds and pages elsewhere, mixed into anything. */
const trouble = fc.constantFrom(
  '</script>', ']]>', '<![CDATA[', '<!--', '&amp;', '&#0;', '👩‍🚒', '"', "'", '|', '\u00ad', '0815', '1e5',
); // biome-ignore format: a list of characters
/** Seldom, or hardly an article would pass the schema. */
const refused = fc.constantFrom('\u0000', '\u0008', '\u202e', '\ud800', '\ufffe');
const text = fc
  .array(
    fc.oneof(
      { arbitrary: trouble, weight: 20 },
      { arbitrary: refused, weight: 1 },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 20 },
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' '))
  .filter((value) => value.trim() !== '');

/** Articles of any strings that the schema lets pass; what it refuses (control characters, overrides of direction) never comes so far. */
const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    title: text,
    standfirst: text,
    kicker: text,
    place: text,
    disclosure: text,
    correction: text,
    source: text,
  })
  .map(({ correction, source, ...plain }) =>
    accepted({
      ...plain,
      corrections: [{ date: '2024-10-24T09:00:00+02:00', text: correction }],
      sources: [{ title: source, publisher: plain.kicker, url: 'https://example.org/?a=1&b=2' }],
    }),
  )
  .filter((made) => made !== undefined);

function accepted(frontMatter: Record<string, unknown>): Article | undefined {
  try {
    return article(frontMatter);
  } catch (error) {
    if (error instanceof Error && error.name === 'ZodError') return undefined;
    throw error;
  }
}

function bodyOf(words: string): Root {
  return {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: words }] }],
  };
}

/** The text that a parser must give back: without what no XML document may hold. */
function inXml(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

describe('any strings in front matter and text', () => {
  it('give feeds that are well-formed and hold the headline as it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, text, async (any, words) => {
        const item = feedItem(any, bodyOf(words), undefined);
        for (const xml of [
          await rssFeed(paperChannel, [item]),
          atomFeed(paperChannel, '/atom.xml', [item]),
        ]) {
          const { window } = new JSDOM(xml, { contentType: 'text/xml' });
          const { document } = window;
          expect(document.querySelectorAll('item, entry')).toHaveLength(1);
          const shown = document.querySelector('item > title, entry > title')?.textContent ?? '';
          expect(shown.replace(/\s+/g, ' ').trim()).toBe(inXml(item.title).replace(/\s+/g, ' ').trim());
          window.close();
        }
        const [entry] = JSON.parse(jsonFeed(paperChannel, '/feed.json', [item])).items;
        expect(entry.title).toBe(item.title);
      }),
      runs(60),
    );
  });

  it('give structured data that parses, says the same and cannot end its element', () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const json = jsonLdText(graph(articleData(any, 100)));
        expect(json).not.toMatch(/<\/?script|<!--/i);
        expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(any.title).slice(1, -1));
      }),
      runs(300),
    );
  });
});
