import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { remarkGermanSyntax } from './german-syntax.ts';
import { mayHoldTable, remarkTables } from './tables.ts';

const parser = unified().use(remarkParse).use(remarkGermanSyntax);
const withTables = unified().use(remarkParse).use(remarkGermanSyntax).use(remarkTables);

it.each(['| a |\n| - |', 'a | b\n--|--', 'a\n:-', 'a\n-:', '> a\n> :-:'])(
  'looks for tables in „%s“',
  (text) => {
    expect(mayHoldTable(text)).toBe(true);
    expect(JSON.stringify(withTables.parse(text))).toContain('"table"');
  },
);

it('looks for none where there is none', () => {
  const parts = fc.constantFrom(
    'a',
    'Wort',
    ' ',
    '\n',
    '-',
    '--',
    ':',
    '> ',
    '- ',
    '\\',
    '`',
    '*',
    '[',
    ']',
    '&#124;',
  );
  const texts = fc.array(parts, { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!mayHoldTable(text));
      expect(parser.parse(text)).toEqual(withTables.parse(text));
    }),
    runs(1000),
  );
});
