import { expect, it } from 'vitest';
import { excessIn } from './bounds.ts';

const below = (line: string) => `Text.\n\n${line}\n\nMehr.`;

it.each([
  ['as many lines as no article has', 'Wort.\n'.repeat(10_001), 10_001, 'Der Artikel hat 10002 Zeilen'],
  ['quotations in quotations', below('> '.repeat(51)), 3, 'mehr als 50 Ebenen tief'],
  ['a marker far to the right', below(`${' '.repeat(101)}- Punkt`), 3, 'mehr als 50 Ebenen tief'],
  ['marks in one passage', below('['.repeat(5001)), 3, 'mehr als 5000 Zeichen wie'],
  ['marks in all', `${'*'.repeat(5000)}\n\n`.repeat(11), 21, 'mehr als 50000 Zeichen wie'],
  ['letters without a space', below('a'.repeat(5001)), 3, 'mehr als 5000 Zeichen ohne ein Leerzeichen'],
])('finds %s at their line', (_case, text, line, message) => {
  expect(excessIn(text)).toEqual({ line, message: expect.stringContaining(message) });
});

it.each([
  ['lines', 'Wort.\n'.repeat(9999)],
  ['levels', '> '.repeat(50)],
  ['places to the right', `${' '.repeat(100)}- Punkt`],
  ['marks in one passage', '['.repeat(5000)],
  ['marks in all', `${'*'.repeat(5000)}\n\n`.repeat(10)],
  ['letters', `${'a'.repeat(5000)} ${'a'.repeat(5000)}`],
])('lets pass as many %s as are allowed', (_case, text) => {
  expect(excessIn(text)).toBeUndefined();
});
