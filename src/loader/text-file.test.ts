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
});

it('invisible characters are told line by line', () => {
  const found = controlCharacters('gut\nein \u0084Wort\u0093\n\tgut\nZeile\u000BZeile');
  expect(found.map(({ line }) => line)).toEqual([2, 4]);
  expect(found[0]?.message).toContain('U+0084');
});
