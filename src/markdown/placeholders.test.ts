import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { htmlOf, transformBody } from './pipeline.ts';
import { markPlaceholders, placeholdersIn } from './placeholders.ts';

function render(markdown: string): string {
  const file = new VFile(markdown);
  const { tree } = transformBody(parseMarkdown(file), file, {
    published: true,
    page: () => undefined,
    picture: () => ({ problem: '' }),
    link: () => undefined,
  });
  expect(file.messages.map(String)).toEqual([]);
  return htmlOf(markPlaceholders(tree));
}

describe('a placeholder', () => {
  test.each([
    [
      'Verantwortlich: [[Platzhalter: Vorname Nachname]], Anschrift wie oben.',
      '<p>Verantwortlich: <mark class="placeholder">[Vorname Nachname]</mark>, Anschrift wie oben.</p>',
    ],
    ['[[Platzhalter: Name]]', '<p><mark class="placeholder">[Name]</mark></p>'],
    [
      '- **[[Platzhalter: A]]** und [[Platzhalter: B]]',
      '<ul>\n<li><strong><mark class="placeholder">[A]</mark></strong> und <mark class="placeholder">[B]</mark></li>\n</ul>',
    ],
    ['Ein Satz [mit Klammern].', '<p>Ein Satz [mit Klammern].</p>'],
  ])('%s is marked', (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  test('is found with its line, in the head too', () => {
    expect(placeholdersIn('---\ntitle: "[[Platzhalter: Titel]]"\n---\n\nA [[Platzhalter:  b ]]')).toEqual([
      { line: 2, column: 9, what: 'Titel' },
      { line: 5, column: 3, what: 'b' },
    ]);
  });
});
