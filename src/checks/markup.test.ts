import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { findMarkup } from './markup/find-markup.ts';

const HEAD =
  'standfirst: "Ein Vorspann, der die Nachricht in einem ganzen Satz zusammenfasst."\nsection: politik\nauthors: [redaktion]\npublished: 2024-10-23T17:30:00+02:00\n';

describe('markup of other programs', () => {
  it.each([
    ['Das stimmt[^1].', '[^1]'],
    ['Siehe [[Anderer Artikel]] dort.', '[[Anderer Artikel]]'],
    ['![[bild.png]]', '![[bild.png]]'],
    ['Siehe [hier] (https://example.org/).', '[hier] (https://example.org/)'],
    ['Siehe (hier)[https://example.org/].', '(hier)[https://example.org/]'],
    ['Siehe [hier][1] und dort.', '[hier][1]'],
    ['[1]: https://example.org/', '[1]: https://example.org/'],
    ['Das ist ~~falsch~~ richtig.', '~~falsch~~'],
    ['Das ist ==wichtig==.', '==wichtig=='],
    ['{{ artikel.titel }}', '{{ artikel.titel }}'],
    ['{% include "x" %}', '{% include "x" %}'],
    ['Ein {++neuer++} Satz', '{++neuer++}'],
    ['Titel {#id .klasse}', '{#id .klasse}'],
    ['[caption id="1"]Text', '[caption id="1"]'],
    ['[TOC]', '[TOC]'],
    [':::info', ':::info'],
    ['[ ] prüfen', '[ ] '],
    ['Ein Titel\n===', '==='],
    ['| a | b |\n| 1 | 2 |', '| a | b | | 1 | 2 |'],
    ['Das ist **fett und nie zu Ende.', '**fett und nie zu Ende.'],
    ['Das ist __fett__ nicht.', '__fett__ nicht.'],
    ['import X from "./x.astro"', 'import X from "./x.astro"'],
    ['M&uuml;nchen', '&uuml;'],
    ['5&nbsp km', '&nbsp'],
    ['Die B+APw-rger', 'B+APw-rger'],
    ['Er sagte +IB4-nein.', '+IB4-nein.'],
    ['Nach M?nchen', 'M?nchen'],
    ['Nach K??ln und', 'K??ln'],
    ['Das stimmt.[1]', '[1]'],
    ['[12] Interview im Mai', '[12]'],
    ['Das ist [b]wichtig.', '[b]'],
    ['Siehe [url=https://example.org]hier', '[url=https://example.org]'],
    ['Das\n+---+---+\n', '+---+---+'],
    ['M\\u00fcnchen', '\\u00fc'],
    ['M=C3=BCnchen', '=C3=BC'],
    ['Ein Satz Fehler! Textmarke nicht definiert. steht hier.', 'Fehler! Textmarke nicht definiert'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
    ['TODO: Zahl prüfen', 'TODO'],
  ])('%j holds some', (text, shown) => {
    expect(findMarkup(text).map(({ message }) => message)).toEqual([
      expect.stringContaining(`: „${shown}“ erschiene so`),
    ]);
  });

  it.each([
    'Leser*innen und Bürger*innen, sch***e, 4-*-Hotel, (*1950)',
    '„Das [sic] ist […] so“, sagte [die Ministerin].',
    '„Das ist so [...]“ (https://example.org/)',
    'Das Zitat [sic] (https://example.org/) steht dort.',
    '„[Er][…] ging“',
    'Es gilt a = b == c und x ~ y, 2 ** 3 = 8.',
    'Snake_case, __init__.py steht so in Code?'.replace('__init__', '_init_'),
    'Kommt er? ja. Kommt er?Ja. Wirklich?!',
    'Ein Plus+ABC-Abo, die +IBM-Chefs+, 5+A4-Seiten, B+AR-Brille',
    'Absatz [1] bis [3]',
    'A & B, AT&T, a&b;',
    'Die Menge {1, 2} und {a}',
    'Name: ________',
    '||: Wiederholung :||',
    'Fehler! Das war einer.',
    'Aktenzeichen 3 K 12/24 | Seite 2',
    'E=D4=F5',
    '1 < 2 > 0',
    '[Anm. d. Red.: Der Name ist geändert.]',
    '[1]: Nein, niemals.',
    'Import und Export from hier',
  ])('%j holds none', (text) => {
    expect(findMarkup(text, true)).toEqual([]);
  });

  it.each(['**Ein** Titel', 'Ein [Titel](x)', '<b>Ein</b> Titel'])(
    '%j has no effect in a headline',
    (text) => {
      expect(findMarkup(text, false)).toEqual([]);
      expect(findMarkup(text, true)[0]?.message).toContain('Im Kopf stehen Texte ohne Auszeichnung');
    },
  );

  it('is told with its place; code, addresses and what is escaped are left alone', async () => {
    const file = `---\ntitle: "Ein **fetter** Titel"\n${HEAD}---\n\nDas stimmt[^1], nicht \`[^2]\`, \\[^3] und https://example.org/?a={{b}}.\n`;
    expect(await findingsOf(file, ['markup'])).toEqual([
      '2:13 warning markup Im Kopf stehen Texte ohne Auszeichnung: „**fetter**“ erschiene so, wie es hier steht. Bitte streichen.',
      '9:11 warning markup Fußnoten gibt es hier nicht: „[^1]“ erschiene so, wie es hier steht. Quellen gehören in den Kopf (sources), Erklärungen in den Text.',
    ]);
  });

  it('is told of names in the front matter too', async () => {
    const file = `---\ntitle: "Ein Titel"\n${HEAD}topics: ["<b>Wahl</b>", Berlin]\nsources: [{ title: "[[Bericht]]" }]\n---\n\nText.\n`;
    expect((await findingsOf(file, ['markup'])).map((line) => line.slice(0, 40))).toEqual([
      '7:10 warning markup topics: Im Kopf steh',
      '7:10 warning markup topics: Im Kopf steh',
      '8:20 warning markup sources: Doppelte ec',
    ]);
  });

  it('placeholders keep an article back, a draft may hold them', async () => {
    const file = (more: string) =>
      `---\ntitle: "Ein Titel"\n${HEAD}${more}---\n\nEs sind [[Platzhalter: Zahl]] Tore.\n`;
    const message = expect.stringContaining('Der Platzhalter ist noch einzusetzen: „[[Platzhalter: Zahl]]“');
    expect(findMarkup('[[Platzhalter: Zahl]]')).toEqual([{ start: 0, end: 21, level: 'error', message }]);
    expect(await findingsOf(file(''), ['markup'])).toEqual([expect.stringContaining('9:9 error markup')]);
    expect(await findingsOf(file('draft: true\n'), ['markup'])).toEqual([
      expect.stringContaining('10:9 warning markup'),
    ]);
  });
});
