import { describe, expect, test } from 'vitest';
import { fitted, type Room } from './line-breaks.ts';

/** Every letter is one wide, so that a room of width 40 and size 2 holds 20 letters a line. */
const measure = (text: string) => text.length;
const room: Room = { width: 40, height: 8, leading: 1, sizes: [4, 2] };

describe('a headline', () => {
  test('is as large as its room allows', () => {
    expect(fitted('Kurz', room, measure)).toEqual({ lines: ['Kurz'], size: 4 });
    expect(fitted('Ein Satz, der drei Zeilen braucht', room, measure).size).toBe(2);
  });

  test('has lines of even length', () => {
    expect(fitted('zehn zehn zehn eins', { ...room, sizes: [2] }, measure).lines).toEqual([
      'zehn zehn zehn eins',
    ]);
    expect(fitted('eins zwei drei vier fünf', { ...room, sizes: [2] }, measure).lines).toEqual([
      'eins zwei drei',
      'vier fünf',
    ]);
  });

  test('becomes smaller before a word is broken', () => {
    expect(fitted('Zwanzigbuchstabenwor', room, measure)).toEqual({
      lines: ['Zwanzigbuchstabenwor'],
      size: 2,
    });
  });

  test('breaks a word that fits no size at the hints, with a hyphen', () => {
    expect(
      fitted('Kriegs\u00ADdienst\u00ADverweigerungs\u00ADgesetz', { ...room, height: 40 }, measure),
    ).toEqual({
      lines: ['Kriegs\u2010', 'dienst\u2010', 'verweige\u2010', 'rungs\u2010', 'gesetz'],
      size: 4,
    });
    expect(fitted('Kriegs\u00ADdienst\u00ADverweigerungs\u00ADgesetz', room, measure)).toEqual({
      lines: ['Kriegsdienst\u2010', 'verweigerungsgesetz'],
      size: 2,
    });
  });

  test('breaks a word without hints between syllables, and what has none anywhere', () => {
    const { lines } = fitted('Rindfleischetikettierungsgesetz', { ...room, sizes: [2] }, measure);
    expect(lines).toEqual(['Rindfleischetiket\u2010', 'tierungsgesetz']);
    expect(fitted('1'.repeat(25), { ...room, sizes: [2] }, measure).lines).toEqual([
      `${'1'.repeat(19)}\u2010`,
      '111111',
    ]);
  });

  test('that is too long for any size is cut with an ellipsis', () => {
    const { lines, size } = fitted('wort '.repeat(60), room, measure);
    expect(size).toBe(2);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/ …$/);
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(20);
  });
});
