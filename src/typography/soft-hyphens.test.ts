import { expect, test } from 'vitest';
import { withoutHints, withSoftHyphens } from './soft-hyphens.ts';

test.each([
  ['Donau|dampf|schiff', 'Donau\u00ADdampf\u00ADschiff', 'Donaudampfschiff'],
  ['Über|größe', 'Über\u00ADgröße', 'Übergröße'],
  ['Politik | Sport', 'Politik | Sport', 'Politik | Sport'],
  ['a| b |c', 'a| b |c', 'a| b |c'],
  ['|Anfang und Ende|', '|Anfang und Ende|', '|Anfang und Ende|'],
  ['a||b', 'a||b', 'a||b'],
  ['3|4', '3|4', '3|4'],
])('reads a bar in %s as a hint only between two letters', (title, hyphenated, plain) => {
  expect(withSoftHyphens(title)).toBe(hyphenated);
  expect(withoutHints(title)).toBe(plain);
});
