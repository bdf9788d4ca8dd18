/** Boxes from Markdown to HTML, through the whole pipeline. What is refused stands in `tests/refused/boxes`. */
import { describe, expect, it } from 'vitest';
import { errorsFrom, htmlFrom, rendered } from './body.test-support.ts';

const TEXT = 'Ein Satz.\n\n';
const after = (html: string) => html.replace('<p>Ein Satz.</p>\n', '');

describe('a pull quote', () => {
  it('is hidden from screen readers, names its speaker and sets the quotation marks', () => {
    expect(
      after(
        htmlFrom(`${TEXT}> [!quote] Vera Muster, Ministerin, Partei\n> Das müssen wir noch herausfinden`),
      ),
    ).toBe(
      '<aside class="pull-quote" role="none" aria-hidden="true"><p class="pull-quote-text">„Das müssen wir noch herausfinden“</p>' +
        '<p class="pull-quote-speaker"><span class="speaker-name">Vera Muster</span>, <span class="speaker-role">Ministerin, Partei</span></p></aside>',
    );
  });

  it.each([
    ['„Ja“', '„Ja“'],
    ['"Ja"', '„Ja“'],
    ['Er sagte „Ja“ und ging', '„Er sagte ‚Ja‘ und ging“'],
    ['„Ja“, sagte er, „nein“', '„‚Ja‘, sagte er, ‚nein‘“'],
    ['Sie sagte *ja* und nein', '„Sie sagte <em>ja</em> und nein“'],
    ['Das ist [ein Link](https://example.org/) darin', '„Das ist ein Link darin“'],
    ['[Er] hat […] zugestimmt', '„[Er] hat […] zugestimmt“'],
  ])('%s is set as %s', (words, set) => {
    expect(htmlFrom(`${TEXT}> [!quote] Muster\n> ${words}`)).toContain(
      `<p class="pull-quote-text">${set}</p>`,
    );
  });

  it('of two paragraphs opens in the first and closes in the last', () => {
    const html = htmlFrom(`${TEXT}> [!quote] Muster\n> Erstens.\n>\n> Zweitens.`);
    expect(html).toContain(
      '<p class="pull-quote-text">„Erstens.</p><p class="pull-quote-text">Zweitens.“</p>',
    );
  });
});

describe('an info box', () => {
  it('is a section named by its title, whatever it holds', () => {
    expect(after(htmlFrom(`${TEXT}> [!info] Was ist *der* NIS?\n> Ein Absatz.\n>\n> - eins\n> - zwei`))).toBe(
      '<section class="info-box" aria-labelledby="was-ist-der-nis"><h2 class="info-box-title" id="was-ist-der-nis">Was ist <em>der</em> NIS?</h2>' +
        '<p>Ein Absatz.</p><ul>\n<li>eins</li>\n<li>zwei</li>\n</ul></section>',
    );
  });

  it('may hold a list of one item right below its title', () => {
    expect(htmlFrom(`${TEXT}> [!info] Titel\n> - nur einer`)).toContain('<ul>\n<li>nur einer</li>\n</ul>');
  });

  it('is known whatever the case of its mark', () => {
    expect(htmlFrom(`${TEXT}> [!INFO] Titel\n> Ein Absatz.`)).toContain('class="info-box"');
  });
});

describe('a related box', () => {
  const box = (lines: string) => `${TEXT}> [!related]\n${lines}`;

  it('shows the headlines of the articles', () => {
    expect(
      after(htmlFrom(box('> - [](./anderer-artikel.md)\n> - [Eigener Text](./anderer-artikel.md#teil)'))),
    ).toBe(
      '<aside class="read-also" aria-label="Lesen Sie auch"><p class="read-also-title">Lesen Sie auch</p><ul>' +
        '<li><a href="/artikel/anderer-artikel/">Der andere Artikel</a></li>' +
        '<li><a href="/artikel/anderer-artikel/#teil">Eigener Text</a></li></ul></aside>',
    );
  });

  it('leaves out an article that is not out yet, and itself when none is left', () => {
    const html = htmlFrom(box('> - [](./kommt-noch.md)\n> - [](./anderer-artikel.md)'));
    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(htmlFrom(box('> - [](./kommt-noch.md)'))).toBe('<p>Ein Satz.</p>');
  });
});

describe('an ordinary quotation', () => {
  it.each(['> Ein fremder Satz', '> [Er] sagte nein', '> [sic]'])('%s stays one', (markdown) => {
    expect(htmlFrom(markdown)).toMatch(/^<blockquote>/);
  });
});

it('a coming article may be linked from a draft, not from what readers see', () => {
  const markdown = 'Ein [Link](./kommt-noch.md) steht hier.';
  expect(errorsFrom(markdown, { published: true })[0]).toMatch(/^1:5 .*noch nicht veröffentlicht/);
  expect(errorsFrom(markdown, { published: false })).toEqual([]);
});

it('words are counted without what repeats or leads away', () => {
  const quote = '> [!quote] Vera Muster\n> eins zwei drei';
  const related = '> [!related]\n> - [](./anderer-artikel.md)';
  const info = '> [!info] Titel\n> vier Wörter im Kasten';
  expect(rendered(`eins – zwei, drei\n\n${quote}\n\n${related}\n\n${info}\n\n- noch\n- zwei`).words).toBe(10);
});
