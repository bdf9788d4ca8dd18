/** Whatever stands in a file: nothing throws, nothing hangs, and no markup of the writer's reaches the page. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { fold } from '../typography/fold.ts';
import { rendered } from './body.test-support.ts';

const PIECES = [
  '\n', '\n\n', ' ', '    ', '\t', 'Wort', 'Bürger*innen', '1. FC', '23. Oktober', '20:15', '*', '**', '_', '`', '```', '~~~', '#', '## ', '> ', '- ', '+ ', '* ',
  '1. ', '2) ', '|', '|---|', '[', ']', '](', ')', '![', '[!quote] ', '[!info] ', '[!related]\n> - ', '[Er]: ', '[^1]', '<', '>', '<b>', '</b>', '<script>alert(1)</script>', '<!--', '-->',
  '&', '&lt;', '&#60;', '\\', 'javascript:alert(1)', 'https://example.org/', './anderer-artikel.md', './kommt-noch.md', './karte.png', '"x. Foto: y"', 'lang:fr', '"', "'", '„', '“',
  '---', '***', '===', '\u00AD', '\u200B', '\uFEFF', '\u202E', '😀', '\u0308', '\u0000', '\uD800', ']]>', '</p>', '{', '}', ':', '::', '$', '^', '~', 'C:\\_a', '\\\\Server',
]; // biome-ignore format: a list of tokens reads better in rows

const anyMarkdown = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ maxLength: 200, unit: 'binary' }),
);
const SAFE = new Set(
  'P A EM STRONG CODE PRE UL OL LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE HR BR SPAN ASIDE SECTION FIGURE FIGCAPTION IMG PICTURE SOURCE TABLE THEAD TBODY TR TH TD DIV B'.split(
    ' ',
  ),
);

describe('any Markdown', () => {
  it('is rendered or refused, never thrown, to elements of ours alone', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const { html } = rendered(markdown);
        const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
        for (const element of document.body.querySelectorAll('*')) {
          expect(SAFE).toContain(element.tagName);
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on/);
            if (name === 'href') expect(value).not.toMatch(/^[\s\p{Cc}]*(?:javascript|data|vbscript):/iu);
          }
        }
      }),
      runs(1_500),
    );
  });

  it('without any mark of Markdown arrives word for word', () => {
    const words = fc.array(
      fc.constantFrom('Bürger*innen', '20:15', 'Uhr', '3:2', '§ 5', 'a < b', '& c', '[sic]', '(*1950)', 'R&D;', '#Tag', '100 %', 'geht`s', '„ja“', 'C:\\_x', '5 * 3', '…', '~ 5', 'sch***e', 'Wort', '1. FC', '- und', '\n', '+ 3', '23. Oktober', '> 100'),
      { minLength: 1, maxLength: 20 },
    ); // biome-ignore format: a list of words reads better in rows
    fc.assert(
      fc.property(words, (parts) => {
        const markdown = `Der ${parts
          .join(' ')
          .replace(/ ?\n ?/g, '\n')
          .replace(/\n+/g, '\n')} Satz`;
        // Two lines that begin with `>` are a quotation, whoever wrote them.
        fc.pre(!/\n> .*\n(?:.*\n)*> /.test(markdown));
        const { text, errors } = rendered(markdown);
        // What is doubtful is refused with its line, and so not lost either.
        if (errors.length > 0) return;
        expect(fold(text).replace(/\s|-/g, '')).toBe(fold(markdown).replace(/\s|-/g, ''));
      }),
      runs(1_500),
    );
  });
});
