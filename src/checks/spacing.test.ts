import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { findSpacingSlips } from './spacing.ts';

const slips = (text: string) => findSpacingSlips(text).map(({ start, message }) => `${start} ${message}`);

describe('spacing', () => {
  it.each([
    ['Er kam , sah und ging.', '6 Vor „,“ steht ein Leerzeichen zu viel.'],
    ['Kam er ? Ja.', '6 Vor „?“ steht ein Leerzeichen zu viel.'],
    ['Das ist offen ;Müller schwieg.', '13 Vor „;“ steht ein Leerzeichen zu viel.'],
    ['Das Ende .', '8 Vor „.“ steht ein Leerzeichen zu viel.'],
    ['„Nein“ , sagte er.', '6 Vor „,“ steht ein Leerzeichen zu viel.'],
    ['Er kam,sah und ging.', '6 Nach „,“ fehlt ein Leerzeichen.'],
    ['„Nein“,sagte er.', '6 Nach „,“ fehlt ein Leerzeichen.'],
    ['Das ist das Ende.Der Minister ging.', '16 Nach „.“ fehlt ein Leerzeichen.'],
    ['Es war im Jahr 2024.Der Minister ging.', '19 Nach „.“ fehlt ein Leerzeichen.'],
    ['Am 3.Oktober wird gefeiert.', '4 Nach „.“ fehlt ein Leerzeichen.'],
    ['Kommt er?Niemand weiß es.', '8 Nach „?“ fehlt ein Leerzeichen.'],
    ['„Das ist das Ende.“Der Minister ging.', '18 Nach dem schließenden'],
    ['Kam er?Ja.', '6 Nach „?“ fehlt ein Leerzeichen.'],
    ['Er kam .Sie ging.', '6 Vor „.“ steht ein Leerzeichen zu viel.'],
    ['Zwei  Wörter.', '4 Hier stehen zwei Leerzeichen'],
    ['Zwei  Wörter,  und  noch  mehr.', '4 Hier stehen zwei Leerzeichen'],
    ['Das Ende.. Der Anfang.', '8 Hier stehen zwei Punkte'],
    ['Der Minister (SPD kam.', '13 Die Klammer „(“ wird nicht geschlossen.'],
    ['Der Minister SPD) kam.', '16 Die Klammer „)“ wurde nicht geöffnet.'],
    ['Der Minister ( SPD) kam.', '13 Nach der öffnenden Klammer'],
    ['Man stimmte ab ( 55,8 Prozent Ja).', '15 Nach der öffnenden Klammer'],
    ['Der Minister(SPD) kam.', '12 Vor der öffnenden Klammer'],
    ['Er sagte „ Nein“.', '9 Zwischen Anführungszeichen'],
    ['Er sagte „Nein “.', '14 Zwischen Anführungszeichen'],
    ['Er kam– wie immer – zu spät.', '6 Ein Gedankenstrich'],
    ['Er kam –wie immer – zu spät.', '6 Ein Gedankenstrich'],
    ['Er rodete drei Hektar Müller-Thurgau:vierzig Jahre alte Stöcke.', '36 Nach „:“ fehlt ein Leerzeichen.'],
    ['Es waren 72Prozent dafür.', '11 Zwischen Zahl und Wort fehlt ein Leerzeichen.'],
    ['Er sagte:Das war es.', '8 Nach „:“ fehlt ein Leerzeichen.'],
    ['Er sagte:„Das war es.“', '8 Nach „:“ fehlt ein Leerzeichen.'],
    ['Er kam,, sah und ging.', '6 Die Satzzeichen'],
  ])('finds the slip in „%s“', (text, found) => {
    const [first, ...others] = slips(text);
    expect(first?.startsWith(found), first).toBe(true);
    expect(others).toEqual([]);
  });

  it.each([
    'Das Feld „xml:base“ und 3 * ( 1 + 2).',
    'Lehrer:innen, Bürger:innenhaushalt, jede:r, Kauf:frau, Stadt:Land und re:publica.',
    'Sie kostet 3,5 Prozent, z.B. oder d.h. und u.a. in der EU.',
    'Der FC siegte 2 : 1 und 2:1 :-) oder ;) oder :D',
    'Um 20:15 Uhr gingen Bürger:innen und Schüler(innen) weg.',
    'Ein Punkt (siehe auch:) und noch einer, und 2.) dies.',
    'Gründe: 1) der Preis, 2) die Zeit, a) das Wetter.',
    'Nun ja … er kam... und ging. „Ach …“',
    'Die Domain \uFFFC\uFFFC\uFFFC ist da.',
    'St.Pölten und U.S.A. und Dr.Müller, Nr.5, Mio.',
    'Die „taz“-Reporterin, der „Spiegel“, die (k)eine Antwort, (Ver-)Kauf.',
    'Das Zitat […] geht weiter [sic], so [Er] sagte.',
    'Gehen Sie ins Kino? – Ja!',
    'Von 2019–2024, Nord–Süd und Ost- und West.',
    'Die Zahl 1.000,50 und 1,2,3. 50Hertz, 20Minuten, die 3Euro-Frage und 1Live.',
    '„Was?“, fragte er. „Nein!“, rief sie.',
    'Er kam usw., dann ging er.',
    'Wahl in Köln (Nordrhein-Westfalen (NRW)).',
    'Ein Satz\nmit Umbruch.',
    'Haus A, B und C; dann D.',
    '1.FC',
    'Das Urteil (Az. 1 BvL 4/18), das Jahr (1998), die Seite (S. 8) und ein Lachen 8)',
  ])('leaves „%s“ alone', (text) => {
    expect(slips(text)).toEqual([]);
  });

  it('stays out of addresses and code, and names line and column', async () => {
    const text =
      '# Titel\n\nSiehe https://example.org/a,b..c(d und `x ,y`.\n\n> [!info] Kasten\n> - Ein Punkt , und\n>   weiter  hier\n';
    expect((await findingsOf(text, ['spacing'])).map((line) => line.slice(0, 40))).toEqual([
      '6:14 warning spacing Vor „,“ steht ein L',
      '7:11 warning spacing Hier stehen zwei Le',
    ]);
  });

  it('reads a link without words as the headline that will stand there', async () => {
    const text = '# Titel\n\nMehr dazu steht in [](anderer.md). Auch in [](dritter.md), wie gesagt.\n';
    expect(await findingsOf(text, ['spacing'])).toEqual([]);
  });
});
