import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { remarkGermanSyntax } from './german-syntax.ts';
import { parseAroundPlain } from './plain-paragraphs.ts';
import { remarkTables } from './tables.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGermanSyntax).use(remarkTables);
const whole = (source: string) => processor.parse(source);

/** What the parser is shown, and whether the outcome is that of the whole text. */
function parsed(source: string) {
  const shown: string[] = [];
  const tree = parseAroundPlain(source, (text) => {
    shown.push(text);
    return whole(text);
  });
  expect(tree).toEqual(whole(source));
  return shown;
}

const HEAD = '---\ntitle: "Titel"\n---';
/** What is shown of it. */
const EMPTY = '---\n\n---';

describe('parseAroundPlain', () => {
  it('shows the parser one letter of a plain paragraph', () => {
    expect(parsed(`${HEAD}\n\nEin Absatz.\n\n„Noch“ einer, 10.000 Zeichen lang.\n\n## Ende\n`)).toEqual([
      `${EMPTY}\n\nE\n\n„\n\n## Ende\n`,
    ]);
  });

  it('shows one letter of each line of a wrapped paragraph', () => {
    expect(parsed(`${HEAD}\n\nEin Absatz,\nder weitergeht.\n\n## Ende\n`)).toEqual([
      `${EMPTY}\n\nE\nd\n\n## Ende\n`,
    ]);
  });

  it.each([
    'Ein *Wort*',
    '- Ein Punkt',
    '1. FC Köln',
    '> Zitat',
    'Ein [Link](a.md)',
    'Zeile  \nUmbruch',
    'Zeile\n# Titel',
    'A &amp; B',
    'Am Ende ',
    ' Eingerückt',
    '| a | b |\n| - | - |',
    'a\n:-',
  ])('shows everything of „%s“', (block) => {
    const rest = `\n\n${block}\n\n## Ende\n`;
    expect(parsed(`${HEAD}${rest}`)).toEqual([`${EMPTY}${rest}`]);
  });

  it.each([
    ['code', '```\n\nEin Absatz.\n\n```\n'],
    ['a comment', '<!--\n\nEin Absatz.\n\n-->\n'],
  ])('shows everything where a paragraph stands in %s', (_, source) => {
    expect(parsed(source).at(-1)).toBe(source);
  });

  it.each([
    ['as it stands', '---\ntitle: a\n\nEin Absatz.\n\nx: $& y\n---\n', '---\n\n\n\n\n\n---\n'],
    ['with nothing in it', '---\n\n---\n\n# Titel\n', '---\n\n---\n\n# Titel\n'],
    ['that ends where its bound has blanks', '---\na: b\n--- \nText\n\n---\n', undefined],
    ['without an end', '---\ntitle: a\n\nx: y\n', undefined],
    ['whose bound is longer', '---\na: b\n----\nText\n', undefined],
    ['that repeats its bound', '---\n-\n---\nText\n', '---\n\n---\nText\n'],
  ])('shows nothing of a head %s', (_, source, shown = source) => {
    expect(parsed(source)).toEqual([shown]);
  });

  it('comes to the same tree whatever stands round plain paragraphs', () => {
    const blocks = fc.constantFrom(
      ...['Ein Absatz.', 'Zwei\nZeilen', '# Titel', '- Punkt', '- Punkt\n\n  weiter', '1. Eins', '> Zitat', '> [!quote] Name\n> Wort'],
      ...['---\na: b\n---', '--- ', '---\n', '```', '~~~', '    vier', '<div>', '<script>', '<!--', '-->', '</script>', '| a | b |\n| - | - |', '[a]: /b', '[a]'],
      ...['---', '***', '===', '*', '\\', '\t', ' ', '\n', '\u2028', '\u00A0', 'A\u2028 B', 'e\u0301', '😀 Wort', 'Ende  ', '**a', 'b**', '&amp;', '"'],
    ); // biome-ignore format: a list reads better in rows
    const texts = fc.array(fc.tuple(blocks, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (parts) => void parsed(parts.flat().join(''))),
      runs(400),
    );
  });
});
