import { expect, test } from 'vitest';
import { CAPITAL, LETTER, LETTER_OR_NUMERAL, NUMERAL } from './letters.ts';

test.each([
  [CAPITAL, /^\p{Lu}$/u],
  [LETTER, /^\p{L}$/u],
  [NUMERAL, /^\p{N}$/u],
  [LETTER_OR_NUMERAL, /^[\p{L}\p{N}]$/u],
])('%s is %s, for each character there is', (kind, pattern) => {
  const own = new RegExp(`^${kind}$`, 'u');
  const others: number[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (own.test(character) !== pattern.test(character)) others.push(code);
  }
  expect(others).toEqual([]);
});
