import { expect, test } from 'vitest';
import { withoutFunctionWords } from './function-words.ts';

test.each([
  ['Die Zukunft der  Bahn', 'Zukunft Bahn'],
  ['Für und WIDER', 'WIDER'],
  ['wer mit wem', 'wer wem'],
  // Nothing else is there to be asked for, or all of it counts.
  ['Ich und du', 'du'],
  ['ich über uns', 'ich über uns'],
  ['"Tag der Arbeit"', '"Tag der Arbeit"'],
  ['', ''],
])('„%s“ is looked for as „%s“', (query, wanted) => {
  expect(withoutFunctionWords(query)).toBe(wanted);
});
