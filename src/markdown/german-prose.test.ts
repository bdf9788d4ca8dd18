/** What German prose and Markdown disagree about: the words of every paragraph arrive as written. */
import { describe, expect, it } from 'vitest';
import { fold } from '../typography/fold.ts';
import { rendered } from './body.test-support.ts';

/** Blank space apart, since a hard wrap and the end of a paragraph are both white. */
const words = (text: string) => fold(text).replace(/\s/gu, '');

const AS_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'times, ratios and gender forms': [
    'Um 20:15 Uhr stand es 3:2.',
    'Bürger:innen, Leser*innen und Bürger*innen, Schüler_innen und Lehrer_innen',
    'Kolleg*innen* und Student*in/*innen',
    'Leser* und Bürger* sind',
    'u\u0308*innen u\u0308*innen',
  ],
  'stars that are no emphasis': [
    '5 * 3 = 15 und 2*3*4',
    '* Name geändert',
    '*Name geändert',
    'Alle Namen*\n\n* Namen geändert',
    'Preis*: 5 Euro\n\n*) ohne Versand',
    '(*1950) und (*1952), (* 1960)',
    'f*ck, sch***e und Verf***t, A****h und B****h',
    '*** Eilmeldung ***',
    '(*) und (*), *.doc/*.xls',
    'ein 3-*-Hotel und ein 4-*-Hotel',
    '„*innen“ und „Leser*“ oder "*innen" und "Leser*"',
  ],
  'ordinals and dates at the start of a line': [
    '1. FC Köln gewinnt',
    'Gestern siegte der\n1. FC Köln gegen',
    '1. FC Köln gewinnt.\n\n1. FC Nürnberg verliert.',
    '23. Oktober 2024: Der erste Absatz.\n\n25. Oktober 2024: Der zweite Absatz.',
    '1. Januar: A\n\n2. Januar: B\n\n3. Januar: C',
    '1. Okt.: A\n\n2. Okt.: B',
    '1. 5. 2024: A\n\n2. 5. 2024: B',
    'Zwischen dem\n23. Oktober und dem\n24. Oktober',
    '1984. Ein Roman',
    '23. - 25. Oktober: Messe',
    '12. - 14. Mai\n\n15. - 17. Mai',
    'Im Jahr\n2024. Danach',
    '2. Weltkrieg\n\nEin Absatz\n\n3. Kapitel',
    '1) erstens',
    '(1) erstens',
  ],
  'signs at the start of a line': [
    'Er kam\n- und ging',
    'Es sind\n+ 3 Grad',
    '+ 3 Grad in Köln\n+ 5 Grad in Bonn',
    '-10 Grad',
    '– eins\n– zwei',
    'mehr als\n> 100 Menschen',
    '>100 Menschen',
    '2. > 100 Menschen',
    '- 5 Grad am Morgen',
    '#Hashtag',
    '= 5',
    'Text\n\n-',
    '~ 5',
    ': so',
  ],
  brackets: [
    '[Er]: Nein',
    '[Er]: Nein, niemals',
    '[Er]: Nein\n\nSpäter sagte [Er] dann ja.',
    'Er sagte [sic] und […] schwieg.',
    '[Anm. d. Red.]: Der Name ist bekannt.',
    'Ein Satz[^1] und noch einer[^2].\n\n[^1]: Fußnote\n[^2]: https://example.org/',
    '[x] erledigt',
    '![Bild]',
  ],
  'layout of pasted text': [
    '    ein eingerückter Absatz',
    '\tein Absatz mit Tabulator',
    'Ein Absatz\n    mit Einrückung',
    'Text\n===\nMehr',
    'zwei  \nLeerzeichen',
    'Ende\\',
    'a | b | c',
    '| a | b |',
  ],
  'characters with a meaning elsewhere': [
    '§ 5, §§ 1–3, 100 000, 50 %, 1/2, № 5',
    'a < b & c, I <3 Berlin, 5 < 6 > 4',
    'R&D;, AT&T, Q&A',
    ':smile:, ::, ::: tip',
    '$5 und $6, {Klammer}, ==wichtig==, ~~durch~~, H~2~O, a^2',
    'geht`s und war`s, O`Neill und D`Artagnan',
    '`s ist `ne Menge, Rock `n Roll und `n Ding',
    'www.example.org und foo@bar.de',
    'https://example.org/a_b_c*d*',
    'snake_case_name, _ und __',
    'https://example.org/_a_/*b*/__init__.py, @_anna_, _max_@example.org',
    '😀 👩‍👩‍👧 Wör\u00ADter',
    '... und dann',
  ],
  'Windows paths': [
    'C:\\Ordner\\neu und D:\\x',
    'C:\\_neu\\*alt\\#1',
    'auf \\\\Server\\_Freigabe liegt',
    '\\n und \\Wort',
  ],
};

describe.each(Object.entries(AS_WRITTEN))('keeps %s', (_topic, paragraphs) => {
  it.each(paragraphs.map((paragraph) => [paragraph]))('%j', (paragraph) => {
    const { text, html, errors } = rendered(paragraph);
    expect(errors).toEqual([]);
    expect(words(text)).toBe(words(paragraph));
    expect(html, 'no other markup than paragraphs').not.toMatch(/<(?!\/?p>|br>)/);
  });
});

describe('what an editor does mean as markup', () => {
  it.each([
    [
      '- Helfer\n- mehr als\n> 100 Menschen',
      '<ul>\n<li>Helfer</li>\n<li>mehr als\n> 100 Menschen</li>\n</ul>',
    ],
    [
      '- + 3 Grad\n- - 2 Grad\n- > 100\n- 1. FC Köln',
      '<ul>\n<li>+ 3\u00A0Grad</li>\n<li>- 2\u00A0Grad</li>\n<li>> 100</li>\n<li>1.\u00A0FC Köln</li>\n</ul>',
    ],
    ['Die Zahlen:\n\n- 10.000 Soldaten', '<p>Die Zahlen:</p>\n<ul>\n<li>10.000 Soldaten</li>\n</ul>'],
    [
      '- mehr als\n  + 5 Grad\n- a\n  - 5 Grad',
      '<ul>\n<li>mehr als\n+ 5\u00A0Grad</li>\n<li>a\n- 5\u00A0Grad</li>\n</ul>',
    ],
    [
      'Er kam\n- *und* [ging](https://example.org/) - heim',
      '<p>Er kam\n- <em>und</em> <a href="https://example.org/">ging</a>\u00A0– heim</p>',
    ],
    [
      'der [Bote](https://example.org/)-*Bericht*',
      '<p>der <a href="https://example.org/">Bote</a>-<em>Bericht</em></p>',
    ],
    ['*Er sagte „Ja“ und* „Nein“', '<p><em>Er sagte „Ja“ und</em> „Nein“</p>'],
    ['Die Regel:\n* nie allein', '<p>Die Regel:</p>\n<ul>\n<li>nie allein</li>\n</ul>'],
    ['A\n\u00A0\nB', '<p>A</p>\n<p>B</p>'],
    ['A\n\n##\u00A0B\n\nC', '<p>A</p>\n<h2 id="b">B</h2>\n<p>C</p>'],
    ['**www.example.org**, *„A“*', '<p><strong>www.example.org</strong>, <em>„A“</em></p>'],
    ['\\`x und (`n`) und `a + b`', '<p>`x und (<code>n</code>) und <code>a + b</code></p>'],
    ['\\[Text\\](https://example.org/)', '<p>[Text](https://example.org/)</p>'],
    ['**Bürger**meister', '<p><strong>Bürger</strong>meister</p>'],
    ['**Bürger*innen** und *Leser*innen*', '<p><strong>Bürger*innen</strong> und <em>Leser*innen</em></p>'],
    ['der *Spiegel*-Bericht', '<p>der <em>Spiegel</em>-Bericht</p>'],
    ['_kursiv_', '<p><em>kursiv</em></p>'],
    ['`Code` und (`mehr`)', '<p><code>Code</code> und (<code>mehr</code>)</p>'],
    ['``a`b``', '<p><code>a`b</code></p>'],
    ['\\* kein Stern \\*, 1\\. FC', '<p>* kein Stern *, 1.\u00A0FC</p>'],
    ['\\# Raute und Leser\\*innen, \\[sic\\]', '<p># Raute und Leser*innen, [sic]</p>'],
    ['erste Zeile\\\nzweite Zeile', '<p>erste Zeile<br>\nzweite Zeile</p>'],
    ['- eins\n- zwei', '<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>'],
    ['- nur einer', '<ul>\n<li>nur einer</li>\n</ul>'],
    ['- eins\n  - innen', '<ul>\n<li>eins\n<ul>\n<li>innen</li>\n</ul>\n</li>\n</ul>'],
    ['* eins\n  * innen\n* zwei', '<ul>\n<li>eins\n<ul>\n<li>innen</li>\n</ul>\n</li>\n<li>zwei</li>\n</ul>'],
    ['Die Regel:\n- nie allein', '<p>Die Regel:</p>\n<ul>\n<li>nie allein</li>\n</ul>'],
    ['1. eins\n2. zwei', '<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>'],
    ['3. drei\n4. vier', '<ol start="3">\n<li>drei</li>\n<li>vier</li>\n</ol>'],
    [
      '1. eins\n2. zwei\n\n1. FC Köln',
      '<ol>\n<li>\n<p>eins</p>\n</li>\n<li>\n<p>zwei</p>\n</li>\n</ol>\n<p>1.\u00A0FC Köln</p>',
    ],
    ['Text\n---\nMehr', '<p>Text</p>\n<hr>\n<p>Mehr</p>'],
    ['> Ein fremder Satz', '<blockquote>\n<p>Ein fremder Satz</p>\n</blockquote>'],
    ['<a@b.de>', '<p><a href="mailto:a@b.de">a@b.de</a></p>'],
    ['A&nbsp;B &copy; &amp;', '<p>A\u00A0B © &#x26;</p>'],
  ])('%j', (markdown, html) => {
    expect(rendered(markdown).html).toBe(html);
  });
});
