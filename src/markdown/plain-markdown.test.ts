import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { transformBody } from './pipeline.ts';
import { plainMarkdown } from './plain-markdown.ts';

const base = 'https://example.org/zeitung/artikel/x/';

function plain(markdown: string): string {
  const file = new VFile(markdown);
  const { tree } = transformBody(parseMarkdown(file), file, {
    published: true,
    placeLine: 'Berlin\u00A0–',
    page: (path) => `/zeitung${path}`,
    picture: () => ({ file: 'a/b.png', name: 'b-0123', format: 'png', width: 800, height: 600 }),
    link: (target) =>
      target === 'geheim.md'
        ? 'hidden'
        : { path: `/zeitung/artikel/${target.slice(0, -3)}/`, title: 'Titel' },
  });
  expect(file.messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  return plainMarkdown(tree, base);
}

/** What stands behind the place line's paragraph. */
const rest = (markdown: string) => plain(`Anfang.\n\n${markdown}`).split('\n\n').slice(1).join('\n\n').trim();

describe('the Markdown twin of a body', () => {
  test('begins with the place line and is typeset', () => {
    expect(plain('"Nein", sagte er - z. B. heute.')).toBe(
      'Berlin\u00A0– „Nein“, sagte er\u00A0– z.\u202FB. heute.\n',
    );
  });

  test.each([
    ['## Was offen ist', '## Was offen ist'],
    ['- **fett**\n- *kursiv*\n\n1. eins\n2. zwei', '- **fett**\n- *kursiv*\n\n1. eins\n2. zwei'],
    ['- eins\n  - innen\n- zwei', '- eins\n  - innen\n- zwei'],
    ['> Ein fremder Satz.', '> Ein fremder Satz.'],
    ['Sie suchte das [mot juste](lang:fr).', 'Sie suchte das mot juste.'],
    ['[Hier](https://example.com/a_b) und `a < b`.', '[Hier](https://example.com/a_b) und `a < b`.'],
    [
      'Siehe [](b.md), [Feeds](/feeds/).',
      'Siehe [Titel](https://example.org/zeitung/artikel/b/), [Feeds](https://example.org/zeitung/feeds/).',
    ],
    ['2 \\* 3 und \\_so\\_', '2 \\* 3 und \\_so\\_'],
    ['| Tag | Seiten |\n|---|---:|\n| Mo | 12 |', '| Tag | Seiten |\n| --- | -----: |\n| Mo  |     12 |'],
    [
      '![Zwei Kreise](./b.png "Kreise. Grafik: Umbruch")',
      '![Zwei Kreise](https://example.org/bilder/b-0123-800.png)\n\n*Kreise. Grafik: Umbruch*',
    ],
    [
      '> [!info] Was ist das?\n> Ein Kasten.\n>\n> - mit Liste',
      '> **Was ist das?**\n>\n> Ein Kasten.\n>\n> - mit Liste',
    ],
  ])('%j becomes %j', (markdown, twin) => {
    expect(rest(markdown)).toBe(twin);
  });

  test('leaves furniture out: what stands in the text already, and links to further articles', () => {
    const markdown =
      'Er sagte „Nein, niemals“.\n\n> [!quote] Er\n> Nein, niemals\n\n> [!related]\n> - [](geheim.md)\n> - [](b.md)';
    expect(rest(markdown)).toBe('Er sagte „Nein, niemals“.');
  });
});
