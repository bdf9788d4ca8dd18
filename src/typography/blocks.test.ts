import { describe, expect, test } from 'vitest';
import { type Segment, typesetBlock, typesetBlocks } from './typeset.ts';

const visible = (segments: readonly Segment[]) =>
  segments.map((segment) => ('text' in segment ? segment.text : `{${segment.opaque}}`)).join('|');

/** `{…}` is opaque, `|` parts two runs of text. */
const parse = (block: string): Segment[] =>
  block
    .split(/(\{[^}]*\})|\|/u)
    .filter((part) => part !== undefined)
    .map((part) => (part.startsWith('{') ? { opaque: part.slice(1, -1) } : { text: part }));

describe('quotations over a whole block', () => {
  test.each([
    ['open in one run and close in another', '"|Nein|", sagte er', '„|Nein|“, sagte er'],
    ['open inside emphasis and close outside', '|"Nein, |nie"', '|„Nein, |nie“'],
    ['hold an inner quotation with emphasis', '"Er sagte \'|nein|\' dazu"', '„Er sagte ‚|nein|‘ dazu“'],
    ['hold code', '"|{x}|" ist Code', '„|{x}|“ ist Code'],
    ['do not mind marks in code', '"Nein|{"}|"', '„Nein|{"}|“'],
    ['do not mind empty opaque parts', '"|{}|Nein|{}|"', '„|{}|Nein|{}|“'],
    ['begin after a line break', 'Er sagte:|{\n}|"Nein"', 'Er sagte:|{\n}|„Nein“'],
    ['end before a line break', '"Nein"|{\n}|sagte er', '„Nein“|{\n}|sagte er'],
    ['set an apostrophe between two runs', "|Hans|' Buch, |geht|'s", '|Hans|’ Buch, |geht|’s'],
    ['set an apostrophe after code', "{x}|'s Wert", '{x}|’s Wert'],
    ['keep inches after code', '{27}| cm, 27"', '{27}| cm, 27"'],
    ['stay as they are when one is missing', '"|Nein|, sagte er', '"|Nein|, sagte er'],
    ['keep two apostrophes in two runs apart', "so '|' so", "so '|' so"],
  ])('%s', (_, source, set) => {
    expect(visible(typesetBlock(parse(source)))).toBe(visible(parse(set)));
  });
});

describe('other rules in a block', () => {
  test.each([
    ['set a dash in a run of its own', '|ja| - |nein|', '|ja|\u00A0– |nein|'],
    ['set no dash across runs', 'ja -|- nein', 'ja -|- nein'],
    ['see the unit in the next run', '5 |km|', '5\u00A0|km|'],
    ['do not set three dots across runs', 'ja.|..', 'ja.|..'],
    ['leave code alone', '{10-12 Uhr ...}', '{10-12 Uhr ...}'],
    ['know the word before code', 'so - |{x}| - so', 'so\u00A0– |{x}|\u00A0– so'],
  ])('%s', (_, source, set) => {
    expect(visible(typesetBlock(parse(source)))).toBe(visible(parse(set)));
  });

  test('hand on opaque segments with everything a caller has put on them', () => {
    const picture = { opaque: '', node: { type: 'image' } };
    expect(typesetBlock([{ text: 'a' }, picture])[1]).toBe(picture);
  });
});

describe('quotations over several paragraphs', () => {
  const set = (...paragraphs: string[]) =>
    typesetBlocks(paragraphs.map((text) => [{ text }])).map((block) => visible(block));

  test('open in each paragraph and close in the last', () => {
    expect(set('Er sagte: "Erstens.', '"Zweitens.', '"Drittens."')).toEqual([
      'Er sagte: „Erstens.',
      '„Zweitens.',
      '„Drittens.“',
    ]);
  });

  test('may open in the first paragraph only', () => {
    expect(set('"Erstens.', 'Zweitens.', 'Drittens", sagte er.')).toEqual([
      '„Erstens.',
      'Zweitens.',
      'Drittens“, sagte er.',
    ]);
  });

  test('may begin after another quotation in the same paragraph', () => {
    expect(set('"Ja", rief er. "Und zwar', '"sofort."')).toEqual(['„Ja“, rief er. „Und zwar', '„sofort.“']);
  });

  test('are not guessed when a paragraph between holds quotations of its own', () => {
    const paragraphs = ['Er sagte: "Nein.', 'Sie sagte "ja" dazu.', 'Danach kam "das Ende".'];
    expect(set(...paragraphs)).toEqual([paragraphs[0], 'Sie sagte „ja“ dazu.', 'Danach kam „das Ende“.']);
  });

  test('come to rest: what is set is read again before it is handed on', () => {
    const once = typesetBlock([{ text: '‹n`' }, { text: '2024’' }]);
    expect(typesetBlock(once)).toEqual(once);
  });

  test('are not guessed when nothing closes them', () => {
    expect(set('Er sagte: "Nein.', 'Mehr nicht.')).toEqual(['Er sagte: "Nein.', 'Mehr nicht.']);
  });
});
