import { describe, expect, it } from 'vitest';
import { FORBIDDEN, HARD, parseHtml, parseXml } from './feed.test-support.ts';
import { escapeXml, htmlText, withoutCdata, withoutControls } from './xml-text.ts';

describe('what no feed may hold', () => {
  it.each([...FORBIDDEN].map((character) => [character.codePointAt(0)?.toString(16), character]))(
    'U+%s is removed',
    (_, character) => {
      expect(withoutControls(`a${character}b`)).toBe('ab');
    },
  );

  it('is no emoji, tab, line end, umlaut, no-break space, joiner or Chinese character', () => {
    const text = '😀👩‍💻\t\n\rÄöß\u00A0\u202F\u200D 漢字';
    expect(withoutControls(text)).toBe(text);
  });

  it('is the second half of a pair as well as the first', () => {
    expect(withoutControls('\uDE00😀\uD83D')).toBe('😀');
  });
});

describe('plain text in XML', () => {
  it('comes back as it was, from text and from attributes', () => {
    const root = parseXml(`<a b="${escapeXml(HARD)}">${escapeXml(HARD)}</a>`).documentElement;
    expect(root.textContent).toBe(HARD);
    expect(root.getAttribute('b')).toBe(HARD);
  });

  it('writes & and < as the RSS Profile recommends', () => {
    expect(escapeXml('a & b < c')).toBe('a &#x26; b &#x3C; c');
  });
});

describe('XML with CDATA', () => {
  it.each([
    ['<a>\n  <![CDATA[R&D <b>]]>\n</a>', 'R&D <b>'],
    ['<a><![CDATA[]]]]><![CDATA[> a <![CDATA[ b]]></a>', ']]> a <![CDATA[ b'],
    ['<a>\n<![CDATA[ a\n b ]]>\n</a>', ' a\n b '],
    ['<a>&lt;![CDATA[x]]&gt; y</a>', '<![CDATA[x]]> y'],
  ])('becomes text, without the line breaks round the sections: %s', (xml, text) => {
    const plain = withoutCdata(xml);
    expect(plain).not.toContain('<![CDATA[');
    expect(parseXml(plain).documentElement.textContent).toBe(text);
  });
});

describe('plain text in HTML', () => {
  it.each([HARD, 'AT&T', 'a <b> c', '&#8222; &nbsp;', '</p>', 'a<!-- b'])('reads the same: %s', (text) => {
    expect(parseHtml(htmlText(text)).textContent).toBe(text);
  });

  it.each(['Schall & Rauch', '„Nein“, sagte er', '5 > 4', "geht's"])(
    'is the text itself wherever it can be, for those who show it as it comes: %s',
    (text) => {
      expect(htmlText(text)).toBe(text);
    },
  );

  it('can be read by people even where it comes as it is', () => {
    expect(htmlText('H&M < C&A')).toBe('H&amp;M &lt; C&amp;A');
  });
});
