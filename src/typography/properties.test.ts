import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { fold } from './fold.ts';
import { type Segment, typeset, typesetBlock, typesetBlocks } from './typeset.ts';

/** Pieces that set the rules against each other far more often than random letters would. */
const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '„',
    '“',
    '”',
    '‚',
    '‘',
    '’',
    '»',
    '«',
    '›',
    '‹',
    '´',
    '`',
    ',,',
    "''",
    ',',
    '.',
    '...',
    '…',
    '....',
  ],
  ...[
    '-',
    '--',
    '–',
    '—',
    ' - ',
    ' -- ',
    ' ',
    '\n',
    '\u00A0',
    '\u202F',
    '\u200B',
    '\uFEFF',
    '\u00AD',
    '|',
    '\uFFFC',
  ],
  ...[
    'z.',
    'B.',
    'd.',
    'h.',
    'Dr.',
    'Nr.',
    '§',
    '5',
    '10',
    '68er',
    '1949',
    '2024',
    'km',
    '%',
    'Mio.',
    'Euro',
    'Uhr',
  ],
  ...[
    's',
    'n',
    'Hans',
    'Buch',
    'geht',
    'O',
    'Neill',
    'nein',
    'Oktober',
    'Mo',
    'Fr',
    'www.',
    'a@b.de',
    'https://x.de/',
  ],
  ...[
    'a',
    'u',
    '\u0308',
    'ä',
    '(',
    ')',
    '[',
    ']',
    '<',
    '=',
    '/',
    ':',
    '!',
    '😀',
    '\ud83d',
    '\ude00',
    '\u0000',
    '\r',
  ],
);
const hard = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const any = fc.oneof(hard, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), utf16());
const block: fc.Arbitrary<Segment[]> = fc.array(
  fc.oneof(
    hard.map((text) => ({ text })),
    fc.constantFrom('code', '', '\n', '"').map((opaque) => ({ opaque })),
  ),
  { maxLength: 6 },
);

/** Strings of arbitrary code units, halves of surrogate pairs among them. */
function utf16(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
}

const textOf = (segment: Segment) => ('text' in segment ? segment.text : segment.opaque);

describe('typesetting is safe by construction', () => {
  test('loses and adds nothing but what fold treats as one', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(fold(typeset(text))).toBe(fold(text));
      }),
      runs(4_000),
    );
  });

  test('changes nothing when it is applied twice', () => {
    fc.assert(
      fc.property(any, (text) => {
        const once = typeset(text);
        expect(typeset(once)).toBe(once);
      }),
      runs(4_000),
    );
  });

  test('keeps every run of a block apart, and opaque parts as they are', () => {
    fc.assert(
      fc.property(block, (segments) => {
        const set = typesetBlock(segments);
        expect(set.map(textOf).map(fold)).toEqual(segments.map(textOf).map(fold));
        expect(set.filter((segment) => 'opaque' in segment)).toEqual(
          segments.filter((part) => 'opaque' in part),
        );
      }),
      runs(4_000),
    );
  });

  test('changes nothing when it is applied twice to neighbouring paragraphs', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const once = typesetBlocks(blocks);
        expect(typesetBlocks(once)).toEqual(once);
      }),
      runs(4_000),
    );
  });

  test('never changes letters, figures or the number of white-space characters', () => {
    fc.assert(
      fc.property(any, (text) => {
        const source = text.replace(/[\u200B\uFEFF]/g, '').normalize('NFC');
        const set = typeset(text);
        expect(set.replace(/[^\p{L}\p{N}]/gu, '')).toBe(source.replace(/[^\p{L}\p{N}]/gu, ''));
        expect(set.match(/\s/gu)?.length).toBe(source.match(/\s/gu)?.length);
      }),
      runs(4_000),
    );
  });
});

describe('fold', () => {
  test('changes nothing when it is applied twice', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      runs(4_000),
    );
  });

  test.each([
    ['keeps words apart', 'ein Wort', 'einWort'],
    ['keeps figures', '10–12', '10–13'],
    ['keeps the case of letters', 'Er', 'er'],
    ['keeps commas', 'ja, nein', 'ja nein'],
    ['keeps quotation marks', 'die „Zeit“', 'die Zeit'],
    ['keeps hyphens', 'Mund-Art', 'MundArt'],
    ['keeps the number of dots', 'ja...', 'ja..'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test.each([
    ['no-break spaces', 'z. B. 5 km', 'z.\u202FB. 5\u00A0km'],
    ['quotation marks of any form', '"so" ,,so\'\' »so«', '„so“ „so“ „so“'],
    ['apostrophes', "geht's", 'geht’s'],
    ['dashes', 'so -- 10-12', 'so – 10–12'],
    ['ellipses', 'ja...', 'ja…'],
    ['soft hyphens', 'Donau\u00ADdampfer', 'Donaudampfer'],
    ['composed and decomposed letters', 'Ga\u0308ste', 'Gäste'],
  ])('treats %s as one', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});
