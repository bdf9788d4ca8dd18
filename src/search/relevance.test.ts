import { describe, expect, test } from 'vitest';
import { exactness, isMeant, withoutGuesses } from './relevance.ts';

const hit = (...words: string[]) => ({
  raw_content: `Ein ${words.join(' ')} steht`,
  locations: words.map((_, at) => at + 1),
});

describe('a hit is meant', () => {
  test.each([
    ['Haus', 'Häuser', true],
    ['Häuser', 'Haus', true],
    ['Haeuser', 'Häuser', true],
    ['Grosse', 'Größe', true],
    ['Groesse', 'Größe', true],
    ['Lodz', 'Łódź', true],
    ['Soldat', 'Soldaten.', true],
    ['Themen', 'Thema', true],
    ['Museen', 'Museum', true],
    ['Lehrer', 'Lehrerinnen', true],
    ['Lehrerinnen', 'Lehrer', true],
    ['Minister', 'US-Verteidigungsminister', true],
    ['E-Mail', 'E-Mail-Adresse', true],
    ['email', 'E-Mail-Adresse', true],
    ['EU-Kommission', 'EU-Kommission', true],
    ['49-Euro-Ticket', '49-Euro-Ticket', true],
    ['Xylophonkonzert', 'X', false],
    ['Verfassungsschutz', 'Verlauf', false],
    ['Malmö', 'malen', false],
    ['Straßenbahn', 'Straße', false],
    ['Zeitung', 'Zeit', false],
    ['Haus Soldaten', 'Haus', false],
  ])('for „%s“ by „%s“: %s', (query, word, meant) => {
    expect(isMeant(query, hit(word))).toBe(meant);
  });
});

test('a hit is the better, the more words it holds as they were written', () => {
  expect(exactness('Wahl', hit('Wahl', 'wählt'))).toBe(1);
  expect(exactness('Wahl', hit('wählt'))).toBe(0);
  expect(exactness('große Häuser', hit('Große', 'Häuser,'))).toBe(2);
});

test('what an index guesses is left out, however much it is, and the best come first', async () => {
  const found = (score: number, word: string) => ({
    id: word,
    score,
    data: async () => ({ ...hit(word), url: `/${word}/`, meta: { title: word, ressort: '', datum: '' } }),
  });
  const guesses = Array.from({ length: 1000 }, () => found(9, 'Straße'));
  const lists = [[found(3, 'Straßenbahn')], guesses, [], [found(5, 'Straßenbahnen'), found(1, 'Straße')]];
  const kept = await withoutGuesses('Straßenbahn', lists);
  expect(kept.map(({ score }) => score)).toEqual([5, 3, 1]);
});
