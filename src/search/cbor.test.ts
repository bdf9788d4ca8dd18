import { expect, it } from 'vitest';
import { arrayOf, itemsAt, numberItem, textAt, textItem } from './cbor.ts';

it('reads what it has written', () => {
  const words = ['', 'Wort', 'Straße '.repeat(40)];
  const bytes = arrayOf(words.map(textItem));
  expect(itemsAt(bytes).map((item) => textAt(item))).toEqual(words);
});

it('takes nothing for text that is none', () => {
  expect(() => textAt(numberItem(7))).toThrow('no text at 0');
  expect(() => textAt(Uint8Array.of())).toThrow('byte 255 at 0');
});
