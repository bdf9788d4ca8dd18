import { describe, expect, it } from 'vitest';
import { isSlug, slugify } from './slugs.ts';

describe('an address made of German words', () => {
  it.each([
    ['Über die Größe!', 'ueber-die-groesse'],
    ['Über die Größe'.normalize('NFD'), 'ueber-die-groesse'],
    ['STRASSE und Straße', 'strasse-und-strasse'],
    ['Pjöngjangs Weg – nach Moskau', 'pjoengjangs-weg-nach-moskau'],
    ['Café Łódź, Ærø, Þingvellir', 'cafe-lodz-aeroe-thingvellir'],
    ["So geht’s, so geht's", 'so-gehts-so-gehts'],
    ['  10.000 Soldaten  ', '10-000-soldaten'],
    ['Leser*innen', 'leser-innen'],
    ['Київ', ''],
    ['🎉', ''],
  ])('%j → %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});

describe('what can be an address', () => {
  it.each(['a', 'ein-artikel', '2024-in-zahlen', 'a1-b2'])('%s can', (text) => {
    expect(isSlug(text)).toBe(true);
    expect(slugify(text)).toBe(text);
  });
  it.each(['', '-a', 'a-', 'a--b', 'A', 'ä', 'a_b', 'a b', 'a.b', 'a/b', '..', 'a\n'])(
    '%j cannot',
    (text) => {
      expect(isSlug(text)).toBe(false);
    },
  );
});
