import { describe, expect, it } from 'vitest';
import { dangerIn } from './svg-safety.ts';

const svg = (inner: string, attributes = '') =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;

describe('a drawing is let through', () => {
  it.each([
    ['shapes and text', svg('<rect width="1" height="1"/><text>on a = b, 5 &lt; 6</text>')],
    ['a gradient', svg('<linearGradient id="a"/><rect fill="url(#a)"/><rect style="fill:url(\'#a\')"/>')],
    ['a symbol used twice', svg('<symbol id="s"/><use href="#s"/><use xlink:href="#s"/>')],
    ['an embedded picture', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
    ['a style sheet of its own', svg('<style>.a { fill: red } /* on a: b */</style>')],
    [
      'the document type of drawing programs',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('')}`,
    ],
    ['a comment about scripts', svg('<!-- <script> is not in here -->')],
    [
      'a namespace of another program',
      svg('', ' xmlns:inkscape="http://www.inkscape.org/" inkscape:version="1"'),
    ],
  ])('%s', (_name, drawing) => {
    expect(dangerIn(drawing)).toBeUndefined();
  });
});

describe('anything else is refused', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'Skript'],
    ['a script in capitals', svg('<SCRIPT href="#"/>'), 'Skript'],
    ['a script of another prefix', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'), 'Skript'],
    ['an event handler', svg('', ' onload="alert(1)"'), 'Ereignis-Attribut (onload=…)'],
    ['an event handler over two lines', svg("<rect\nonclick\n=\n'alert(1)'/>"), 'Ereignis-Attribut'],
    ['a web page', svg('<foreignObject/>'), 'fremden Inhalt'],
    [
      'a frame of another namespace',
      svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>'),
      'fremden Inhalt',
    ],
    ['javascript in a link', svg('<a href="javascript:alert(1)"/>'), 'javascript:-Adresse'],
    [
      'javascript in disguise',
      svg('<a xlink:href=" java&#115;c&#x72;ipt&#58;alert(1)"/>'),
      'javascript:-Adresse',
    ],
    ['javascript with a line break', svg('<a href="java\nscript:alert(1)"/>'), 'javascript:-Adresse'],
    ['a picture from another server', svg('<image href="https://example.org/a.png"/>'), 'andere Datei'],
    ['a picture beside it, which browsers would not load', svg('<image href="a.png"/>'), 'andere Datei'],
    ['an embedded drawing', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'), 'andere Datei'],
    ['a fill from another server', svg('<rect fill="url(//example.org/a.svg#b)"/>'), 'andere Datei'],
    ['a style from another server', svg('<style>@import "https://example.org/a.css";</style>'), '@import'],
    ['a style in disguise', svg('<style>&#64;import "a.css";</style>'), '@import'],
    ['a style sheet of XML', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'xml-stylesheet'],
    [
      'a style written in escapes',
      svg('<style>@\\69mport "a.css"; a { fill: u\\72l(b.svg) }</style>'),
      '@import',
    ],
    ['a fill written in escapes', svg('<style>a { fill: u\\72 l(b.svg) }</style>'), 'andere Datei'],
    ['a set of pictures', svg('<style>a { fill: image-set("a.png" 1x) }</style>'), 'andere Datei'],
    ['a document type of the disk', `<!DOCTYPE svg SYSTEM "file:///etc/passwd">${svg('')}`, 'Dokumenttyp'],
    ['a size that overflows', svg('', ' viewBox="0 0 1e9 1e9"'), 'Größe'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'Entität'],
    [
      'an animated address',
      svg('<a><animate attributeName="href" values="javascript:alert(1)"/></a>'),
      'Bewegung',
    ],
  ])('%s', (_name, drawing, danger) => {
    expect(dangerIn(drawing)).toContain(danger);
  });
});

it.each(['<!--', '<!DOCTYPE ', '<a ', 'a="', ' ', 'a', '<![CDATA[', '&#'])(
  'a megabyte of %j is read in time that grows with its length',
  (piece) => {
    expect(dangerIn(svg(`<a ${piece.repeat(1_000_000 / piece.length)}`))).toBeUndefined();
  },
);
