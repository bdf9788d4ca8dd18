import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { calloutsIn, splitSpeaker, withoutOuterMarks } from './callouts.ts';
import { parseText } from './parse.ts';

describe('marks round a whole quotation', () => {
  it.each([
    ['„Ja“', 'Ja'],
    ['"Ja"', 'Ja'],
    ['»Ja«', 'Ja'],
    ['«Ja»', 'Ja'],
    ['“Yes”', 'Yes'],
    ['„A“, sagte er, „B“', '„A“, sagte er, „B“'],
    ['„Ja', '„Ja'],
    ['Ja“', 'Ja“'],
    ['„', '„'],
    ['', ''],
  ])('%s → %s', (text, words) => {
    expect(withoutOuterMarks(text)).toBe(words);
  });
});

describe('a pull quote as it was written', () => {
  const quote = (markdown: string) =>
    calloutsIn(parseText(markdown)).map(({ title, children }) => ({
      words: children.map((node) => textOf(node)),
      ...splitSpeaker(title),
    }));

  it.each([
    [
      '> [!quote] Vera Muster, Ministerin\n> Ja',
      { words: ['Ja'], speaker: 'Vera Muster', role: 'Ministerin' },
    ],
    ['> [!quote] Vera Muster\n> „Ja“', { words: ['„Ja“'], speaker: 'Vera Muster', role: '' }],
    ['>\u00A0[!quote]: Vera Muster\n> Ja', { words: ['Ja'], speaker: 'Vera Muster', role: '' }],
    ['> [!quote] – Vera Muster\n> Ja', { words: ['Ja'], speaker: 'Vera Muster', role: '' }],
    ['> [!quote]\n> Ja', { words: ['Ja'], speaker: '', role: '' }],
    [
      '> [!Quote]Muster, A, B\n>\n> Ja\n>\n> Nein',
      { words: ['Ja', 'Nein'], speaker: 'Muster', role: 'A, B' },
    ],
    [
      '> [!quote] *Vera* Muster\\\n> Ja *und* nein',
      { words: ['Ja und nein'], speaker: 'Vera Muster', role: '' },
    ],
  ])('%j', (markdown, expected) => {
    expect(quote(markdown)).toEqual([expected]);
  });

  it('is none without its mark', () => {
    expect(quote('> Ja\n\nText\n\n- [!quote] A')).toEqual([]);
  });
});
