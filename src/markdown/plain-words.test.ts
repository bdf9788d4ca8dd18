import fc from 'fast-check';
import type { BlockContent, PhrasingContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { remark } from 'remark';
import { expect, test } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { plainWords } from './plain-words.ts';

const piece = fc.constantFrom(
  ...['Wort', 'a', 'B ', ' ', '„Wort“', '1. ', '2024', '- ', '+ ', '--', ': ', ':-', '(', ')', '"', "'", '!', '?', '.', '…', '/', '@', '$'],
  ...['#', '*', '_', '`', '<', '>', '[', ']', '\\', '&amp;', '&', '=', '~~', '|', '\n', '\t', 'www.', 'http://a.b', 'ä', '😀'],
); // biome-ignore format: a list reads better in rows
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((parts): PhrasingContent => ({ type: 'text', value: parts.join('') }));
const phrase = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constant<PhrasingContent>({ type: 'break' }),
  text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
  text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  text.map((child): PhrasingContent => ({ type: 'link', url: 'https://a.b/c', children: [child] })),
  fc.constant<PhrasingContent>({ type: 'image', url: 'a.png', alt: 'A' }),
);
const phrases = fc.array(phrase, { minLength: 1, maxLength: 5 });
const block = fc.oneof(
  phrases.map((children): BlockContent => ({ type: 'paragraph', children })),
  phrases.map((children): BlockContent => ({ type: 'heading', depth: 2, children })),
  phrases.map(
    (children): BlockContent => ({
      type: 'list',
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }],
    }),
  ),
  phrases.map(
    (children): BlockContent => ({
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
    }),
  ),
);

test('come out as they would without being looked at first', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
      const written = (...more: (typeof plainWords)[]) =>
        remark()
          .data('toMarkdownExtensions', [gfmTableToMarkdown(), ...more])
          .stringify({ type: 'root', children });
      expect(written(plainWords)).toBe(written());
    }),
    runs(1000),
  );
});
