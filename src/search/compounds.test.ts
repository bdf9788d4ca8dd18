import { describe, expect, test } from 'vitest';
import { compoundEnds } from './compounds.ts';

const words = [
  'essen',
  'übertragen',
  'zuständig',
  'Bund',
  'Verfassung',
  'Gericht',
  'Schule',
  'Hof',
  'Pflicht',
  'Haus',
  'Häuser',
  'Kirche',
  'Turm',
  'Grenze',
];
const endsOf = compoundEnds(words);

describe('a compound', () => {
  test.each([
    ['Bundesverfassungsgericht', ['verfassungsgericht', 'gericht']],
    ['Bundesverfassungsgerichts', ['verfassungsgerichts', 'gerichts']],
    ['Verfassungsgericht', ['gericht']],
    ['Schulpflicht', ['pflicht']],
    ['Kirchturm', ['turm']],
    ['Gerichtshäuser', ['hauser']],
    ['Grenzhaus', ['haus']],
    ['Gerichtszuständigkeitsübertragung', ['zustandigkeitsubertragung', 'ubertragung']],
  ])('%s ends in %j', (word, ends) => {
    expect(endsOf(word)).toEqual(ends);
  });

  test.each(['Verfassung', 'Gericht', 'Haus', 'Bundes', 'Xylophon', 'Gerichtessen', 'schulhof'])(
    '%s is none',
    (word) => {
      expect(endsOf(word)).toEqual([]);
    },
  );
});
