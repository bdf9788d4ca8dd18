import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { longQuotations } from './quoted-headlines.ts';

const BODY = 'Die Ministerin sprach. „Wir sehen die Lage nicht als Gefahr“, sagte sie.\n';
const found = (title: string) => findingsOf(`---\ntitle: '${title}'\n---\n\n${BODY}`, ['quoted-headlines']);

describe('quotations in headlines', () => {
  it.each([
    ['Ministerin: „Wir sehen die Situation nicht als Gefahr“', '2:36 error'],
    ['Ministerin: „Wir sehen die Lage als Gefahr“', '2:'],
    ['„Das Land wird nicht untergehen“', '2:10 error'],
    ['"Wir sehen die Lage immer als Gefahr", sagt die Ministerin', '2:29 error'],
  ])('refuses %s', async (title, start) => {
    const [first, ...others] = await found(title);
    expect(first?.startsWith(start), first).toBe(true);
    expect(others).toEqual([]);
  });

  it.each([
    'Ministerin: „Wir sehen die Lage nicht als Gefahr“',
    '„Sehen die Lage nicht als Gefahr“',
    'Die „ganz neue Gefahr“ wächst',
    'Der Film „Die große lange Nacht“ kommt',
    'Ohne Zitat',
  ])('accepts %s', async (title) => {
    expect(await found(title)).toEqual([]);
  });

  it('only warns where the words may be the title of a work', async () => {
    expect((await found('Neu: „Der lange Weg der Birnen“'))[0]).toMatch(/^2:15 warning/);
  });

  it('only warns where the sentence asked for other endings', async () => {
    const text = (words: string) =>
      `---\nstandfirst: "Sie spricht von einem „${words}“."\n---\n\n„Das ist ein schwarzer Tag für die ganze Stadt“, sagt sie.\n`;
    const level = async (words: string) =>
      (await findingsOf(text(words), ['quoted-headlines'])).map((line) => line.split(' ')[1]);
    expect(await level('schwarzen Tag für die ganze Stadt')).toEqual(['warning']);
    expect(await level('schwarzen Tag für die gesamte Stadt')).toEqual(['error']);
  });

  it('lets a name stand in another case', async () => {
    const text = (body: string) =>
      `---\nstandfirst: "Der „Verein zur Erforschung der Meere“ wächst."\n---\n\n${body}\n`;
    const found = (body: string) => findingsOf(text(body), ['quoted-headlines']);
    expect(await found('Die Mitglieder des Vereins zur Erforschung der Meere jubeln.')).toEqual([]);
    expect(await found('Die Mitglieder des „Vereins zur Erforschung der Meere“ jubeln.')).toHaveLength(1);
    expect(await found('Die Mitglieder des Vereins zur Erforschung der Flüsse jubeln.')).toHaveLength(1);
  });

  it('only warns where little is alike and no sentence is quoted', async () => {
    const text = '---\nkicker: "„Ein Tier ohne Scheu“"\n---\n\nZeigt ein Rüde keine Scheu, wird er erlegt.\n';
    expect((await findingsOf(text, ['quoted-headlines']))[0]).toMatch(/^2:15 warning/);
  });

  it('looks into standfirst, kicker and section headings', async () => {
    const text = `---\nkicker: "„Wir sehen die Not nicht“"\nstandfirst: "Sie sagte „Wir sehen die Not nicht“."\n---\n\n${BODY}\n## „Wir sehen die Not nicht“\n`;
    expect((await findingsOf(text, ['quoted-headlines'])).map((line) => line.split(':')[0])).toEqual([
      '2',
      '3',
      '8',
    ]);
  });

  it.each([
    ['Muster: „Wir kommen alle morgen“', 0],
    ['Muster über Beispiel: „Wir kommen alle morgen“', 0],
    ['Beispiel: „Wir kommen alle morgen“', 1],
    ['Beispiel zur Lage: „Wir kommen alle morgen“', 1],
    ['„Wir kommen alle morgen“, sagt Karl Beispiel', 1],
    ['Das Dorf: „Wir kommen alle morgen“', 0],
    ['Kritik an Beispiel: „Wir kommen alle morgen“', 0],
    ['Muster an Beispiel: „Wir kommen alle morgen“', 0],
    ['Antwort auf Beispiel: „Wir kommen alle morgen“', 0],
    ['Es eilt. Beispiel: „Wir kommen alle morgen“', 1],
  ])('in „%s“ hears who speaks', async (title, count) => {
    const body = '„Wir kommen alle morgen“, sagte Eva Muster. „Ja“, sagte Karl Beispiel. Das Dorf wartet.';
    const found = await findingsOf(`---\ntitle: '${title}'\n---\n\n${body}\n`, ['quoted-headlines']);
    expect(found).toHaveLength(count);
    if (count)
      expect(found[0]).toMatch(/^2:\d+ error quoted-headlines Im Text sagt das jemand anderes: „Eva M/);
  });

  it('counts words', () => {
    expect(longQuotations('„eins zwei drei“ und „eins zwei drei vier“')).toEqual([
      { words: 'eins zwei drei vier', start: 22 },
    ]);
  });
});
