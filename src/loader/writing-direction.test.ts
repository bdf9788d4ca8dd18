import { expect, it } from 'vitest';
import { turnedDirections } from './writing-direction.ts';

it('tells of each line whose direction is not turned back', () => {
  expect(turnedDirections('a\n\u2067b\nc \u202Ad\u202C \u2066e')).toEqual([
    { line: 2, message: expect.stringContaining('U+2067') },
    { line: 3, message: expect.stringContaining('U+202A') },
  ]);
});

it('lets pass what is turned back, and letters that run the other way by themselves', () => {
  expect(
    turnedDirections('Das Wort \u2067שלום\u2069 und \u202Bمرحبا\u202C\nשלום\nZeile \u200F mit Marke'),
  ).toEqual([]);
});
