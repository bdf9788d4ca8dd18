import { describe, expect, it } from 'vitest';
import { controlCharacters, decodeText } from './text-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the bytes of a file', () => {
  it.each([
    ['as they are', 'Grüße, „ja“ 😀\n', 'Grüße, „ja“ 😀\n'],
    ['without a byte order mark', '\uFEFFText', 'Text'],
    ['with one kind of line end', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['with two blank lines of Windows', 'a\r\n\r\nb', 'a\n\nb'],
    ['empty', '', ''],
  ])('are read %s', (_name, written, text) => {
    expect(decodeText(bytes(written))).toEqual({ text });
  });

  it('keep their decomposed umlauts: typography composes them, places stay right', () => {
    expect(decodeText(bytes('u\u0308ber'))).toEqual({ text: 'u\u0308ber' });
  });

  it.each([
    ['UTF-16 in the other order', Uint8Array.of(0xfe, 0xff, 0, 0x41), 1],
    ['a NUL in the third line', bytes('a\nb\nc\0'), 3],
    ['Latin-1 in the second line', Uint8Array.of(0x61, 0x0a, 0xfc, 0x0a, 0xe4), 2],
    ['a surrogate written as UTF-8', Uint8Array.of(0x61, 0xed, 0xa0, 0x80), 1],
    ['an overlong slash', Uint8Array.of(0x0a, 0xc0, 0xaf), 2],
  ])('are refused: %s', (_name, written, line) => {
    expect(decodeText(written)).toMatchObject({ mistake: { line } });
  });

  it.each([
    ['Latin-1', Uint8Array.of(0x66, 0xfc, 0x72), 'für'],
    ['Latin-1 in one line of UTF-8', Uint8Array.of(0xc3, 0xbc, 0x0d, 0x0a, 0xfc), 'ü\nü'],
    ['UTF-16', Buffer.from('\uFEFFfür „uns“', 'utf16le'), 'für „uns“'],
    ['UTF-16 without a mark', Buffer.from('für „uns“', 'utf16le'), 'für „uns“'],
    ['UTF-16 without a mark in the other order', Buffer.from('für „uns“', 'utf16le').swap16(), 'für „uns“'],
    ['a NUL', bytes('f\0ür'), 'für'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x01), undefined],
  ])('are read all the same, to tell what else is wrong: %s', (_name, written, meant) => {
    expect(decodeText(written)).toEqual({
      mistake: expect.anything(),
      ...(meant !== undefined && { meant }),
    });
  });
});

it('invisible characters are told line by line', () => {
  const found = controlCharacters('gut\nein \u0084Wort\u0093\n\tgut\nZeile\u000BZeile');
  expect(found.map(({ line }) => line)).toEqual([2, 4]);
  expect(found[0]?.message).toContain('U+0084');
});
