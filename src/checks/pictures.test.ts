import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { troubleWithAlt } from './pictures.ts';

describe('pictures', () => {
  it.each([
    ['truppen.svg', './truppen.svg', 'Eine Unterschrift.'],
    ['truppen', './truppen.svg', 'Eine Unterschrift.'],
    ['IMG_4711', './bilder/IMG-4711.jpg', 'Eine Unterschrift.'],
    ['Eine Unterschrift', './truppen.svg', 'Eine Unterschrift. Foto: Name'],
  ])('refuses the alternative text „%s“ of %s', (alt, src, caption) => {
    expect(troubleWithAlt(alt, src, caption)).toBeDefined();
  });

  it.each([
    ['', './truppen.svg', 'Eine Unterschrift.'],
    ['Soldaten auf einem Platz', './truppen.svg', 'Eine Unterschrift.'],
    ['Truppen im Schnee', './truppen-im-schnee.svg', 'Eine Unterschrift.'],
  ])('accepts „%s“ of %s', (alt, src, caption) => {
    expect(troubleWithAlt(alt, src, caption)).toBeUndefined();
  });

  it('looks at the lead picture and at those in the text', async () => {
    const text =
      '---\nimage: { src: ./a.svg, alt: "a.svg", caption: "C.", credit: "D" }\n---\n\nText.\n\n![Eine Karte](b.svg "Eine Karte. Karte: X")\n';
    expect((await findingsOf(text, ['pictures'])).map((line) => line.slice(0, 20))).toEqual([
      '2:29 error pictures ',
      '7:1 error pictures D',
    ]);
  });
});
