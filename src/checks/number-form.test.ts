import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { findLongNumbers, findPlainThousands } from './number-form/amounts.ts';

const found = async (text: string) =>
  (await findingsOf(text, ['number-form'])).map((line) => line.replace(/^(\S+) warning number-form /, '$1 '));

describe('form of numbers', () => {
  it.each([
    ['Es kamen 10000 Soldaten.', '1:10 „10000“ ist schwer zu lesen. Besser mit Punkt: 10.000.'],
    ['Es kamen 1250000 Soldaten.', '1:10 „1250000“ ist schwer zu lesen. Besser mit Punkt: 1.250.000.'],
    ['Es kamen 3000 Soldaten und 10.000 Helfer.', '1:10 „3000“ steht neben „10.000“'],
    ['Es kamen 10 000 Soldaten, insgesamt 10.000.', '1:10 „10 000“ steht neben „10.000“'],
    ['Ein Abstand von 1000 Metern, danach 2.400.', '1:17 „1000“ steht neben „2.400“'],
    ['Es kamen mehr als 1500, dann 6.000 Helfer.', '1:19 „1500“ steht neben „6.000“'],
    ['14.000 Autos fahren dort, darunter 1100 Lastwagen.', '1:36 „1100“ steht neben „14.000“'],
    ['Im Jahr davor waren es 1040, 2023 sogar 2.310.', '1:24 „1040“ steht neben „2.310“'],
    ['Es gibt 20 000 Jobs und 10.000 Bewerber.', '1:9 „20 000“ steht neben „10.000“'],
    [
      'Die Polizei zählte 900, die Veranstalter sprachen von 1500, nicht 10.000.',
      '1:55 „1500“ steht neben „10.000“',
    ],
    ['Das Ziel lag bei 400 000, fertig wurden 251.900.', '1:18 „400 000“ steht neben „251.900“'],
    ['Es fehlen 1 900 Plätze bei 7.400 Kindern.', '1:11 „1 900“ steht neben „7.400“'],
    ['Mit 2000 Sandsäcken und 13.000 Litern.', '1:5 „2000“ steht neben „13.000“'],
    ['Die 1180 Plätze kosten 10.000 Euro.', '1:5 „1180“ steht neben „10.000“'],
    ['Ihm fehlten 1.8 Punkte.', '1:13 „1.8“'],
    ['1340 Gulden im Jahr, heute 15.000 Euro.', '1:1 „1340“ steht neben „15.000“'],
    ['Beginn 10:30 Uhr.\n\nEnde 12.30 Uhr.', '1:8 „10:30“ steht neben „12.30“'],
    ['Um 10:30 Uhr, 11:30 Uhr.\n\nEnde 12.30 Uhr.', '3:6 „12.30“ steht neben „10:30“'],
    ['Geöffnet von 10–12 Uhr.', '1:10 „von 10–12“: Nach „von“ wird ausgeschrieben. Besser: von 10 bis 12.'],
    [
      'Zwischen 10-12 Prozent.',
      '1:1 „Zwischen 10-12“: Nach „Zwischen“ wird ausgeschrieben. Besser: Zwischen 10 und 12.',
    ],
    [
      'Sie stieg um 1.5 Prozent.',
      '1:14 „1.5“: Vor den Nachkommastellen steht im Deutschen ein Komma. Besser: 1,5.',
    ],
  ])('finds the slip in „%s“', async (text, message) => {
    const [first, ...others] = await found(text);
    expect(first?.startsWith(message), first).toBe(true);
    expect(others).toEqual([]);
  });

  it.each([
    'Es kamen 3000 Soldaten, später 4000.',
    'Es waren 11.000 Menschen, weniger als 2013, und mehr als 1990 waren es auch.',
    'Im Jahr 2024 kamen 10.000 Soldaten, seit 1989 und 2001.',
    'Sie zog 1990 Menschenmengen die Stille vor, 10.000 Mal.',
    '10.000 Menschen kamen um 1700 Wien zu sehen, das im Jahr 1800 Hauptstadt war.',
    'Er wohnt in 50667 Köln, Hauptstraße 5, 10115 Berlin, D-20095 Hamburg.',
    'Telefon 030 12345678, Tel. 12345678, Nr. 12345, Az. 12345/24, +49 30 1234567.',
    'Der Peugeot 3008 kostet 30.000 Euro, die 5000-Meter-Läufer.',
    'Von 10 bis 12 Uhr, 10–12 Uhr, 2019–2024, zwischen 10 und 12 Prozent.',
    'Um 10.30 Uhr und 12.45 Uhr kostet es 1,5 Prozent.',
    'Um 10:30 Uhr siegte sie mit 2:11.30 Minuten.',
    'Es kamen 10.000 Gäste, Tel. 211 123 456, IBAN DE12 345 678 und 412 100 andere Dinge.',
    'Das Konto 1234567 und der Code 123456.',
    'Die Tabelle:\n\n| Jahr | Zahl |\n|---|---|\n| 2024 | 10000 |\n',
  ])('leaves „%s“ alone', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('tells amounts from years', () => {
    expect(findPlainThousands('2000 Menschen im Jahr 2000, rund 1800')).toHaveLength(2);
    expect(findLongNumbers('50667 Köln')).toHaveLength(1);
  });
});
