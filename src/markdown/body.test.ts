/** Headings, links, pictures, tables, typography: Markdown in, HTML out. What is refused stands in `tests/refused`. */
import { describe, expect, it } from 'vitest';
import { errorsFrom, htmlFrom, rendered, smallWorld } from './body.test-support.ts';
import { renderBody } from './pipeline.ts';

describe('section headings', () => {
  it.each([
    ['## Über die Größe', '<h2 id="ueber-die-groesse">Über die Größe</h2>'],
    ['## „Nein“, sagt Berlin', '<h2 id="nein-sagt-berlin">„Nein“, sagt Berlin</h2>'],
    ['## 10.000 Soldaten', '<h2 id="abschnitt-10000-soldaten">10.000 Soldaten</h2>'],
    ['## 🎉', '<h2 id="abschnitt">🎉</h2>'],
    ['## Quellen', '<h2 id="quellen-1">Quellen</h2>'],
    [
      '### Gleich unter der Überschrift',
      '<h2 id="gleich-unter-der-ueberschrift">Gleich unter der Überschrift</h2>',
    ],
  ])('%s', (markdown, html) => {
    expect(htmlFrom(`Text\n\n${markdown}`)).toContain(html);
  });

  it('never share an id, even where umlauts fall together', () => {
    expect(rendered('## Häuser\n\nA\n\n## Haeuser\n\nB\n\n## Häuser\n\nC').anchors).toEqual([
      'haeuser',
      'haeuser-1',
      'haeuser-1-1',
    ]);
  });

  it('go down one level at a time and up as they like', () => {
    const levels = htmlFrom('A\n\n## 1\n\nA\n\n#### 2\n\nA\n\n#### 3\n\nA\n\n## 4\n\nA').match(/<h\d/g);
    expect(levels).toEqual(['<h2', '<h3', '<h4', '<h2']);
  });

  it('rank a box below the section it stands in', () => {
    const html = htmlFrom('A\n\n> [!info] Oben\n> x\n\n## Abschnitt\n\n> [!info] Darin\n> x');
    expect(html.match(/<h\d/g)).toEqual(['<h2', '<h2', '<h3']);
  });
});

describe('links', () => {
  it.each([
    ['[Text](./anderer-artikel.md)', '<a href="/artikel/anderer-artikel/">Text</a>'],
    ['[](./anderer-artikel.md#teil)', '<a href="/artikel/anderer-artikel/#teil">Der andere Artikel</a>'],
    ['[Text](https://example.org/a_(b))', '<a href="https://example.org/a_(b)">Text</a>'],
    ['[Text](HTTPS://example.org/)', '<a href="HTTPS://example.org/">Text</a>'],
    ['[Text][1]\n\n[1]: https://example.org/', '<a href="https://example.org/">Text</a>'],
    ['[Post](mailto:a@example.org)', '<a href="mailto:a@example.org">Post</a>'],
    ['[Anruf](tel:+49301234)', '<a href="tel:+49301234">Anruf</a>'],
    ['[Feeds](/feeds/)', '<a href="/zeitung/feeds/">Feeds</a>'],
    ['[mot juste](lang:fr)', '<span lang="fr">mot juste</span>'],
    ['["No" *comment*](lang:en-GB)', '<span lang="en-GB">"No" <em>comment</em></span>'],
  ])('%s', (markdown, html) => {
    expect(htmlFrom(markdown)).toContain(html);
  });
});

describe('pictures', () => {
  const picture = '![Was zu "sehen" ist](./karte.png "Die Grenze - hier. Karte: Umbruch")';

  it('become figures with caption and credit, their texts typeset', () => {
    const html = htmlFrom(`Text\n\n${picture}`);
    expect(html).toMatch(/^<p>Text<\/p>\n<figure class="picture">.*<\/figure>$/);
    expect(html).toContain('alt="Was zu „sehen“ ist"');
    expect(html).toContain(
      '<figcaption>Die Grenze\u00A0– hier. <span class="credit">Karte: Umbruch</span></figcaption>',
    );
  });

  it('may follow each other in one block', () => {
    expect(htmlFrom(`Text\n\n${picture}\n${picture}`).match(/<figure/g)).toHaveLength(2);
  });

  it('may stand in an info box', () => {
    expect(htmlFrom(`Text\n\n> [!info] Titel\n> Ein Absatz.\n>\n> ${picture}`)).toMatch(
      /<section.*<figure.*<\/section>/,
    );
  });
});

describe('the place line', () => {
  const placed = (markdown: string) => htmlFrom(markdown, { placeLine: 'Berlin (dpa) –' });
  const PLACE = '<span class="place">Berlin (dpa)\u00A0–</span>';

  it('opens the first paragraph', () => {
    expect(placed('Erster.\n\nZweiter.')).toBe(`<p>${PLACE} Erster.</p>\n<p>Zweiter.</p>`);
  });

  it('passes over a picture and a box that stand before it', () => {
    expect(placed('> [!info] Titel\n> Ein Absatz.\n\nErster.')).toContain(
      `</section>\n<p>${PLACE} Erster.</p>`,
    );
  });

  it('gets a paragraph of its own before a list', () => {
    expect(placed('- eins\n- zwei')).toMatch(new RegExp(`^<p>${PLACE.replace(/[()]/g, '\\$&')}</p><ul>`));
  });
});

describe('tables', () => {
  it('can be scrolled with the keyboard and keep their columns', () => {
    expect(htmlFrom('Text\n\n| Ort | Zahl |\n|---|---:|\n| Köln | 3 \\| 4 |')).toContain(
      '<div class="table-scroll" role="group" tabindex="0" aria-label="Tabelle"><table>\n<thead>\n<tr>\n<th>Ort</th>\n<th class="align-right">Zahl</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Köln</td>\n<td class="align-right">3 | 4</td>',
    );
  });
});

describe('typography', () => {
  it.each([
    ['"**Nein**", sagte er', '<p>„<strong>Nein</strong>“, sagte er</p>'],
    ['"Das *ist* es"', '<p>„Das <em>ist</em> es“</p>'],
    ['`"x" - y` und "z"', '<p><code>"x" - y</code> und „z“</p>'],
    ['[“No”](lang:en), sagte er', '<p><span lang="en">“No”</span>, sagte er</p>'],
    ['- "a"\n- \'b\'', '<ul>\n<li>„a“</li>\n<li>‚b‘</li>\n</ul>'],
    ['23. Oktober\n\n25. Oktober', '<p>23.\u00A0Oktober</p>\n<p>25.\u00A0Oktober</p>'],
  ])('%s', (markdown, html) => {
    expect(htmlFrom(markdown)).toBe(html);
  });

  it('carries a quotation over paragraphs', () => {
    expect(htmlFrom('"Der erste Absatz.\n\n"Der zweite Absatz."')).toBe(
      '<p>„Der erste Absatz.</p>\n<p>„Der zweite Absatz.“</p>',
    );
  });

  it('carries a quotation on behind a picture', () => {
    const picture = '![Alt](./karte.png "Die Grenze. Karte: Umbruch")';
    expect(htmlFrom(`"Der erste Absatz.\n\n${picture}\n\n"Der zweite Absatz."`)).toMatch(
      /^<p>„Der erste.*<p>„Der zweite Absatz.“<\/p>$/s,
    );
  });

  it('leaves code blocks alone', () => {
    expect(htmlFrom('Text\n\n```\n"a" - b...\n```')).toContain('<pre><code>"a" - b...\n</code></pre>');
  });
});

describe('mistakes', () => {
  it('are counted from the first line of the file, front matter included', () => {
    expect(errorsFrom('---\ntitle: "x"\n---\n\nText\n\n<b>fett</b>')[0]).toMatch(/^7:1 HTML/);
  });

  it('are all told, not only the first', () => {
    expect(
      errorsFrom('# Titel\n\n[x](y)\n\n<b>z</b>\n\n> [!foo] a\n> b').map((error) => error.split(' ', 1)[0]),
    ).toEqual(['5:1', '1:1', '3:1', '7:1']);
  });

  it('stop a body from being rendered at all', () => {
    expect(() => renderBody('<b>fett</b>', smallWorld)).toThrow(/HTML ist im Text nicht erlaubt/);
    expect(renderBody('Ein Satz.', smallWorld).words).toBe(2);
  });
});
