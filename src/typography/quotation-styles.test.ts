/** The same text, whatever marks it was typed with, comes out the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { typeset } from './typeset.ts';

const word = fc.constantFrom(
  ...['der', 'Rat', 'sagte', 'geht’s', 'O’Neill', 'Ku’damm', 'U-Bahn', '(am Dienstag)', 'Haus', 'Jahres'],
  ...['uns', '20 Uhr', 'z. B.', 'Dr. Müller', '2024', 'bis'],
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const inner = fc.tuple(words, fc.constantFrom('', '!', '?')).map(([text, end]) => `‚${text}${end}‘`);
const quotation = fc
  .tuple(
    words,
    fc.option(fc.tuple(inner, words), { nil: undefined }),
    fc.constantFrom('', '.', '!', '?', ' …'),
  )
  .map(([first, rest, end]) => `„${[first, ...(rest ?? [])].join(' ')}${end}“`);
const sentence = fc.oneof(
  fc.tuple(quotation, words).map(([said, by]) => `${said}, ${by}.`),
  fc.tuple(words, quotation).map(([by, said]) => `${by}: ${said}`),
  fc.tuple(quotation, words, quotation).map(([one, by, other]) => `${one}, ${by}, ${other}.`),
  fc.tuple(words, quotation, words).map(([before, said, after]) => `${before} ${said} ${after}.`),
  fc.tuple(quotation, words).map(([said, by]) => `(${said}) ${by}.`),
  words.map((text) => `Der „Bote“-Bericht ${text}.`),
);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));

/** What stands in place of „ “ ‚ ‘ ’. */
const STYLES: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  'straight marks': ['"', '"', "'", "'", "'"],
  'English marks': ['“', '”', '‘', '’', '’'],
  guillemets: ['»', '«', '›', '‹', '’'],
  'French guillemets': ['«', '»', '‹', '›', '’'],
  'German marks, closed with straight ones': ['„', '"', '‚', "'", "'"],
  'German marks, closed with English ones': ['„', '”', '‚', '’', '’'],
  'commas and apostrophes': [',,', "''", "'", "'", "'"],
  'double marks only': ['"', '"', '"', '"', "'"],
  'accents for apostrophes': ['"', '"', "'", "'", '´'],
  'the right marks': ['„', '“', '‚', '‘', '’'],
};

test.each(Object.entries(STYLES))('a text with %s is set as if it had the right ones', (_, style) => {
  const typed = (set: string) => set.replace(/[„“‚‘’]/g, (mark) => style['„“‚‘’'.indexOf(mark)] as string);
  fc.assert(
    fc.property(text, (set) => {
      expect(typeset(typed(set))).toBe(typeset(set));
    }),
    runs(200),
  );
});
