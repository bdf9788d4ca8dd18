import { describe, expect, it } from 'vitest';
import type { BodyContext } from '../markdown/body-context.ts';
import { renderBody } from '../markdown/pipeline.ts';
import { parseHtml } from './feed.test-support.ts';
import { feedHtml } from './feed-body.ts';

const BASE = 'https://umbruch.example/zeitung/artikel/schleuse/';
const photo = {
  file: 'articles/tor.jpg',
  name: 'tor-0123456789',
  format: 'jpeg',
  width: 2400,
  height: 1200,
} as const;
const context: BodyContext = {
  placeLine: 'Düsseldorf\u00A0–',
  published: true,
  page: (path) => `/zeitung${path}`,
  picture: () => photo,
  link: (target) => ({ path: `/zeitung/artikel/${target.replace('.md', '/')}`, title: 'Der andere Artikel' }),
};

/** Markdown → what a feed carries of it. */
function feedOf(markdown: string): string {
  return feedHtml(renderBody(`---\ntitle: T\n---\n\n${markdown}\n`, context).tree, BASE);
}

describe('the body in a feed', () => {
  it('keeps paragraphs, the place line, emphasis, lists and quotations', () => {
    expect(feedOf('Ein **Satz** und *noch* einer.')).toBe(
      '<p>Düsseldorf\u00A0– Ein <strong>Satz</strong> und <em>noch</em> einer.</p>',
    );
    expect(feedOf('Text.\n\n1. a\n2. b\n\n> Ein Satz.')).toMatch(
      /<ol>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ol>\s*<blockquote>\s*<p>Ein Satz\.<\/p>\s*<\/blockquote>/,
    );
  });

  it('keeps headings, without their ids and anchors', () => {
    expect(feedOf('Text.\n\n## Über die Größe\n\nText.')).toContain('<h2>Über die Größe</h2>');
  });

  it('keeps long words of headings without the breaks that the page gives them', () => {
    expect(feedOf('Text.\n\n## Bundesverfassungsgericht\n\nText.')).toContain(
      '<h2>Bundesverfassungsgericht</h2>',
    );
  });

  it('keeps tables with their alignment', () => {
    const body = parseHtml(feedOf('Text.\n\n| a | b |\n|---|---:|\n| 1 | 2 |'));
    expect(
      [...body.querySelectorAll('th, td')].map((cell) => [cell.textContent, cell.getAttribute('align')]),
    ).toEqual([
      ['a', null],
      ['b', 'right'],
      ['1', null],
      ['2', 'right'],
    ]);
  });

  it('keeps an info box with title, text and list between two lines', () => {
    const html = feedOf(
      'Text.\n\n> [!info] Was ist eine Schleuse?\n> Eine Kammer.\n>\n> - mit Toren\n\nEnde.',
    );
    expect(parseHtml(html).textContent?.replace(/\s+/g, ' ')).toBe(
      'Düsseldorf – Text. Was ist eine Schleuse?Eine Kammer. mit Toren Ende.',
    );
    expect(html).toMatch(
      /<hr \/><h\d>Was ist eine Schleuse\?<\/h\d>[\s\S]*<\/ul>\s*<hr \/>\s*<p>Ende\.<\/p>/,
    );
  });

  it('leaves pull quotes and related boxes out: they repeat, or change with every release', () => {
    const html = feedOf(
      '„Wir warten“, sagt Probst.\n\n> [!quote] Probst, Wärterin\n> Wir warten\n\nMitte.\n\n> [!related]\n> - [](anderer.md)\n\nEnde.',
    );
    expect(html.match(/Wir warten/g)).toHaveLength(1);
    expect(html).not.toMatch(/Wärterin|Der andere Artikel|Lesen Sie auch/);
    expect(html).toContain('Ende.');
  });

  it('shows a picture as one JPEG or PNG with its size, caption and credit', () => {
    const [figure] = parseHtml(
      feedOf('Text.\n\n![Ein Tor](./tor.jpg "Das Tor steht offen. Foto: Probst & Söhne")'),
    ).querySelectorAll('figure');
    const picture = figure?.querySelector('img');
    expect(picture?.outerHTML).toBe(
      '<img src="https://umbruch.example/bilder/tor-0123456789-1200.jpg" alt="Ein Tor" width="1200" height="600">',
    );
    expect(figure?.textContent).toBe('Das Tor steht offen. Foto: Probst & Söhne');
    expect(figure?.querySelector('source')).toBeNull();
  });

  it.each([
    ['another article', '[x](anderer.md)', 'https://umbruch.example/zeitung/artikel/anderer/'],
    ['a page of the site', '[x](/feeds/)', 'https://umbruch.example/zeitung/feeds/'],
    ['a place in the same article', '[x](#was-bleibt)', `${BASE}#was-bleibt`],
    [
      'another site, with umlauts',
      '[x](https://example.org/Köln?a=1&b=2)',
      'https://example.org/K%C3%B6ln?a=1&b=2',
    ],
    ['an e-mail address', '[x](mailto:a@example.org)', 'mailto:a@example.org'],
  ])('leads to %s from wherever it is read', (_, markdown, address) => {
    expect(
      parseHtml(feedOf(`Text ${markdown}.\n\n## Was bleibt\n\nText.`))
        .querySelector('a')
        ?.getAttribute('href'),
    ).toBe(address);
  });

  it('has no relative address, no srcset, no class, no style and no script of any kind', () => {
    const html = feedOf(
      'Text [x](anderer.md#y), [y](/feeds/), [z](#was-bleibt) und [mot](lang:fr).\n\n## Was bleibt\n\n![Ein Tor](./tor.jpg "Das Tor. Foto: Probst")\n\n> [!info] Tor\n> Ein Tor [im Text](anderer.md).',
    );
    for (const element of parseHtml(html).querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(['href', 'src', 'alt', 'width', 'height', 'start', 'align'], element.outerHTML).toContain(
          name,
        );
        if (name === 'href' || name === 'src') expect(value).toMatch(/^(?:https:\/\/|mailto:)/);
      }
  });

  it('never closes a CDATA section by what an article says', () => {
    const html = feedOf('Im Text steht ]]> und `a[b[0]]>1`.');
    expect(html).not.toContain(']]>');
    expect(parseHtml(html).textContent).toContain('Im Text steht ]]> und a[b[0]]>1.');
  });

  it('shows German prose as written', () => {
    expect(feedOf('Um 20:15 Uhr kommen Bürger:innen: 3:2, a < b & c, `x < y`.')).toBe(
      '<p>Düsseldorf\u00A0– Um 20:15\u00A0Uhr kommen Bürger:innen: 3:2, a &#x3C; b &#x26; c, <code>x &#x3C; y</code>.</p>',
    );
  });
});
