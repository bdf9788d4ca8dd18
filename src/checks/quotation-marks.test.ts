import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { findLoneMarks, findLoneMarksIn } from './quotation-marks.ts';

const found = (text: string) => findLoneMarks(text).map(({ side, at }) => `${side} ${at}`);

describe('quotation marks', () => {
  it.each([
    ['„Das wissen wir nicht, sagte er.', 'open 0'],
    ['Er sagte: Das wissen wir nicht“, und ging.', 'close 30'],
    ['Er nannte es „neu und ging. Sie nannte es „alt“.', 'open 13'],
    ['"Das wissen wir nicht, sagte er.', 'open 0'],
    ['»Das wissen wir nicht, sagte er.', 'open 0'],
    ['„Er rief ‚Halt und lief“, sagte sie.', 'open 9'],
    ['Er sagte „ja“ und nein“.', 'close 22'],
    ['Er sagte “ja” und nein”.', 'close 22'],
    ['„Das wissen wir nicht", sagte er. "Noch nicht.', 'open 34'],
  ])('finds the lone mark in „%s“', (text, mark) => {
    expect(found(text)).toEqual([mark]);
  });

  it.each([
    '„Das wissen wir nicht“, sagte er.',
    '"Das wissen wir nicht", sagte er.',
    '„Das wissen wir nicht", sagte er.',
    '»Das wissen wir nicht«, sagte er.',
    '«Das wissen wir nicht», sagte er.',
    '“That we do not know”, sagte er.',
    '„Er rief ‚Halt‘ und lief“, sagte sie.',
    '„Er rief ‚Halt’ und lief“, sagte sie.',
    '„Er sagt: „Nein““, hieß es.',
    "Hans' Buch, geht's und die '68er",
    'Hans’ Buch, geht’s und die ’68er ‘n’ Roll',
    'Ein 27"-Monitor und eine 5" lange Schraube',
    '»Spiegel«-Bericht und „taz“-Bericht',
    '("So", sagte er)',
    '„A“/„B“ und „A“–„B“',
    '» mehr dazu',
    ',,Ja“, sagte er.',
    '1.000,, nein',
    'Die "Ja"-Sager und "Nein"-Sager.',
    '„So“: „anders“',
    '"Der "Spiegel" berichtet", sagte er.',
  ])('pairs up the marks in „%s“', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('lets a quotation run over paragraphs', () => {
    expect(
      findLoneMarksIn(['„Erster Absatz.', '„Zweiter Absatz.', 'Dritter Absatz“, sagte er.']).flat(),
    ).toEqual([]);
    expect(
      findLoneMarksIn(['Er sagte: „Erster Absatz.', 'Zweiter Absatz.', 'Dritter Absatz.“']).flat(),
    ).toEqual([]);
  });

  it('does not take a new quotation for the end of one that was left open', () => {
    expect(
      findLoneMarksIn(['„Das wissen wir nicht, sagte Müller.', '„Wir hoffen“, sagte Maier.'])[0],
    ).toHaveLength(1);
    expect(
      findLoneMarksIn(['Der Bär ging an „Nordlicht der Regisseurin. Sie weinte.', '„Schön“, sagte sie.'])[0],
    ).toHaveLength(1);
    expect(
      findLoneMarksIn(['„Wir hoffen. „Aber es dauert.“ Sie wartet.', '„Gut“, sagte er.'])[0],
    ).toHaveLength(1);
    expect(findLoneMarksIn(['„Das wissen wir nicht.', 'Sie nannte das „neu“.'])[0]).toHaveLength(1);
  });

  it('follows a quotation from the text into one that is set off', async () => {
    expect(
      await findingsOf('Er sagte: „Erster Absatz.\n\n> Zweiter Absatz.“\n', ['quotation-marks']),
    ).toEqual([]);
  });

  it('follows marks across emphasis, in headlines and boxes, and stays out of code', async () => {
    const text =
      '---\ntitle: "Der „neue Plan"\n---\n\n„**Nein**“, sagte er. `"`\n\n> [!info] Kasten\n> - Ein „Punkt\n> - Noch „einer“\n';
    expect(await findingsOf(text, ['quotation-marks'])).toEqual([
      '2:13 error quotation-marks Das Anführungszeichen wird nicht geschlossen: „neue Plan…“. Bitte am Ende des Zitats “ setzen.',
      '8:9 error quotation-marks Das Anführungszeichen wird nicht geschlossen: „Punkt…“. Bitte am Ende des Zitats “ setzen.',
    ]);
  });
});
