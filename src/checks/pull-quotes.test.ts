import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { mentions, surnamesOf } from './pull-quote-speakers.ts';
import { troubleWithSpeaker, troubleWithWords } from './pull-quotes.ts';

const TEXT =
  'Die Ministerin sprach am Mittwoch. „Wir sehen die Lage nicht als Gefahr, sondern als Aufgabe“, sagte Muster.';

describe('pull quotes', () => {
  it.each([
    'Wir sehen die Lage nicht als Gefahr, sondern als Aufgabe',
    '„Wir sehen die Lage nicht als Gefahr, sondern als Aufgabe.“',
    'wir sehen die Lage […] als Aufgabe',
    'Wir sehen die Lage nicht als Gefahr',
  ])('lets „%s“ pass', (words) => {
    expect(troubleWithWords(words, [TEXT])).toBeUndefined();
  });

  it.each([
    ['Wir sehen die Situation nicht als Gefahr', '„Situation“ statt „Lage“'],
    ['Wir sehen die Lage als Gefahr', '„nicht“ fehlt'],
  ])('names the words of „%s“ that differ', (words, difference) => {
    const trouble = troubleWithWords(words, [TEXT]);
    expect(trouble?.message).toContain('Das Zitat steht so nicht im Text');
    expect(trouble?.message).toContain('Nächste Stelle: „');
    expect(trouble?.message).toContain(`Abweichung: ${difference}.`);
  });

  it('proposes the mark where words are left out', () => {
    const passages = ['Wir haben gestern Abend lange in Berlin über den neuen Plan beraten.'];
    expect(troubleWithWords('Wir haben lange über den neuen Plan beraten', passages)?.message).toContain(
      'Auslassungen mit […] kennzeichnen: „Wir haben […] lange […] über den neuen Plan beraten“.',
    );
  });

  it('puts no full stop behind a quotation that ends with one', () => {
    expect(troubleWithWords('Wir sehen die Situation nicht als Gefahr!', [TEXT])?.message).toContain(
      'im Text: „Wir sehen die Situation nicht als Gefahr!“ Nächste Stelle',
    );
  });

  it('says so where nothing in the text is like it', () => {
    expect(troubleWithWords('Morgen fliegen alle Vögel fort', [TEXT])?.message).toContain(
      'Auch etwas Ähnliches steht dort nicht',
    );
  });

  it.each([
    ['Lloyd Austin', ['Austin']],
    ['Prof. Dr. Claus Muster', ['Muster']],
    ['Max Muster Jr.', ['Muster']],
    ['Papst Muster II.', ['Muster']],
    ['Max Muster (SPD)', ['Muster']],
    ['Ursula von der Muster', ['Muster']],
    ['Max Muster – Fachmann', ['Muster']],
    ['Max Muster zur Lage', ['Muster']],
    ['Max Muster und Eva Beispiel', ['Muster', 'Beispiel']],
    ['Auswärtiges Amt', ['Amt']],
    ['Bürgermeister von 1919', ['Bürgermeister']],
    ['Muster 05', ['Muster']],
    ['Ein Sprecher des Ministeriums', ['Ministerium']],
    ['Der Sprecher des Auswärtigen Amtes', ['Amt']],
    ['Max von der Musters', ['Musters']],
    ['', []],
    ['(SPD)', []],
  ])('reads the surname of „%s“', (speaker, names) => {
    expect(surnamesOf(speaker)).toEqual(names);
  });

  it.each([
    ['Das sind Austins Worte.', 'Austin', true],
    ['Das sind Fritz’ Worte.', 'Fritz', true],
    ['Er sprach im Auswärtigen Amt.', 'Amt', true],
    ['Er sprach im Namen des Amtes.', 'Amt', true],
    ['Er sprach im Amtszimmer.', 'Amt', false],
    ['Der Polizeisprecher kam.', 'Sprecher', false],
    ['Austen kam.', 'Austin', false],
    ['Der Austin-Besuch endet.', 'Austin', true],
    ['Max Müller-Muster sprach.', 'Müller', false],
    ['Max Müller-Muster sprach.', 'Muster', false],
    ['Max Müller-Muster sprach.', 'Müller-Muster', true],
    ['Lars O’Muster sprach.', 'Muster', false],
    ['Der Ex-Kanzler sprach.', 'Kanzler', true],
    ['Die Mustermann AG schwieg.', 'Muster', false],
  ])('in „%s“ looks for %s', (text, name, found) => {
    expect(mentions(text, name)).toBe(found);
  });

  it('are not put together from items of a list or from sections', async () => {
    const box = '> [!quote] Muster\n> Wir kommen alle. Wir bleiben lange.\n';
    const findings = (text: string) => findingsOf(`Das sagte Muster.\n\n${text}\n\n${box}`, ['pull-quotes']);
    expect(await findings('Wir kommen alle.\n\nWir bleiben lange.')).toEqual([]);
    for (const text of [
      '- Wir kommen alle.\n- Wir bleiben lange.',
      'Wir kommen alle.\n\n## Neu\n\nWir bleiben lange.',
    ])
      expect(await findings(text)).toHaveLength(1);
  });

  it('are no questions of an interview', async () => {
    const article = (genre: string, words: string) =>
      `---\ngenre: ${genre}\n---\n\n**Frau Muster, kommt das ganze Dorf?**\n\nJa, das ganze Dorf.\n\n> [!quote] Eva Muster\n> ${words}\n`;
    const findings = (...of: Parameters<typeof article>) => findingsOf(article(...of), ['pull-quotes']);
    expect(await findings('interview', 'Das ganze Dorf')).toEqual([]);
    expect(await findings('news', 'Kommt das ganze Dorf?')).toEqual([]);
    expect(await findings('interview', 'Kommt das ganze Dorf?')).toEqual([
      expect.stringMatching(/^10:3 error pull-quotes Das steht nur in einer Frage der Redaktion/),
    ]);
  });

  it.each([
    ['Anne Muster', 'Bürgermeisterin Anna Muster kam.', 1],
    ['Peter Muster', 'Die Ministerin, Anna Muster, kam.', 1],
    ['Anna Muster', 'Bürgermeisterin Anna Muster kam.', 0],
    ['Peter Muster', 'Bürgermeisterin Anna Muster kam mit Peter Muster.', 0],
    ['Peter Muster', 'Bürgermeisterin Muster kam.', 0],
    ['Alex Muster', 'Bürgermeister Alexander Muster kam.', 0],
    ['A. Muster', 'Bürgermeisterin Anna Muster kam.', 0],
    ['Ministerin Muster', 'Bürgermeisterin Anna Muster kam.', 0],
  ])('doubts the first name of %s where the text says „%s“', async (speaker, text, count) => {
    const body = `${text} „Wir kommen alle“, heißt es.\n\n> [!quote] ${speaker}\n> Wir kommen alle\n`;
    const found = await findingsOf(body, ['pull-quotes']);
    expect(found).toHaveLength(count);
    if (count) expect(found[0]).toMatch(/^3:12 warning pull-quotes Im Text heißt jemand „.* Anna Muster“/);
  });

  it('misses a name', () => {
    expect(troubleWithSpeaker('', TEXT)).toContain('fehlt der Name');
    expect(troubleWithSpeaker('Eva Mustar', TEXT)).toContain('„Mustar“ kommt im Text nicht vor');
    expect(troubleWithSpeaker('Eva Muster', TEXT)).toBeUndefined();
  });

  it('points at the words in the file', async () => {
    const text = `---\ntitle: "Titel"\n---\n\n${TEXT}\n\n> [!quote] Eva Mustar, Ministerin\n> Wir sehen die Situation nicht als Gefahr\n\n> [!quote]\n> Wir sehen die Lage nicht als Gefahr\n\n> [!quote] Muster\n> „“\n`;
    expect((await findingsOf(text, ['pull-quotes'])).map((line) => line.slice(0, 70))).toEqual([
      '7:12 error pull-quotes „Mustar“ kommt im Text nicht vor, nur im Zitatk',
      '8:17 error pull-quotes Das Zitat steht so nicht im Text: „Wir sehen di',
      '10:1 error pull-quotes Dem Zitatkasten fehlt der Name: Wer sagt das? B',
      '13:12 error pull-quotes Der Zitatkasten ist leer. Unter den Namen gehö',
    ]);
  });

  it('leaves boxes that are empty or hold a list to the rule that refuses them', async () => {
    const findings = (box: string) => findingsOf(`${TEXT}\n\n> [!quote] Muster\n${box}`, ['pull-quotes']);
    expect(await findings('')).toEqual([]);
    expect(await findings('> - Wir sehen die Situation\n> - nicht als Gefahr\n')).toEqual([]);
    expect(await findings('> Wir sehen die Situation nicht als Gefahr\n')).toHaveLength(1);
  });

  it('takes a line break in the box for a space', async () => {
    const box = '> [!quote] Muster\n> Wir sehen die Lage\\\n> nicht als Gefahr\n';
    expect(await findingsOf(`${TEXT}\n\n${box}`, ['pull-quotes'])).toEqual([]);
  });

  it('compares with paragraphs, lists and info boxes, not with captions, headings and other pull quotes', async () => {
    const quote = (words: string) => `> [!quote] Muster\n> ${words}\n`;
    const article = (body: string) => `Das sagte Muster.\n\n${body}\n\n${quote('Ganz und gar neue Wege')}`;
    for (const body of [
      '„Ganz und gar neue Wege.“',
      '- „Ganz und gar neue Wege“',
      '> [!info] Kasten\n> „Ganz und gar neue Wege.“',
    ])
      expect(await findingsOf(article(body), ['pull-quotes'])).toEqual([]);
    for (const body of [
      '## Ganz und gar neue Wege',
      quote('Ganz und gar neue Wege'),
      '![Ganz und gar neue Wege](a.png "Ganz und gar neue Wege")',
    ])
      expect((await findingsOf(article(body), ['pull-quotes'])).length).toBeGreaterThan(0);
  });
});
