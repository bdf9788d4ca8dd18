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

test.each([
  [
    'Grundwassermessstellenverzeichnis wird veröffentlicht',
    'Grundwas-ser-mess-stel-len-ver-zeichnis wird veröffentlicht',
  ],
  ['Bundesverfassungsgericht urteilt', 'Bundes-ver-fas-sungs-gericht urteilt'],
  ['Streit über Kriegs|dienstverweigerungsrecht', 'Streit über Kriegs-dienstverweigerungsrecht'],
  ['Wirtschaftsminister', 'Wirtschafts-minister'],
  ['Verteidigungsplan', 'Verteidigungsplan'],
  ['Nordrhein-westfälische Landesregierung', 'Nordrhein-westfälische Landesregierung'],
])('lets a long word without hints break between syllables, away from its ends: %s', (title, parted) => {
  expect(withSoftHyphens(title).replaceAll('\u00AD', '-')).toBe(parted);
});
