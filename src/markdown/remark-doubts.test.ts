import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { smallWorld } from './body.test-support.ts';
import { parseMarkdown } from './parse.ts';
import { transformBody } from './pipeline.ts';

function warnings(markdown: string): string[] {
  const file = new VFile(`Ein Absatz.\n\n${markdown}\n`);
  transformBody(parseMarkdown(file), file, smallWorld);
  return file.messages.map(({ line, column, fatal, reason }) => `${line}:${column} ${fatal} ${reason}`);
}

describe('what Markdown and a German editor may read differently', () => {
  it.each([
    ['**Frage:**Antwort', '3:1', 'Die Sternchen erscheinen im Text'],
    ['Er sagte **„Ja“**laut', '3:1', 'Die Sternchen erscheinen im Text'],
    ['Er kam\n- so sagte er\n- und ging', '4:1', 'Hier wird aus einem Satz eine Liste'],
    ['Er traf *Eva*\n- „so“ hieß es\n- Und ging', '4:1', 'Hier wird aus einem Satz eine Liste'],
    [
      '> [!info] Titel\n> Er kam,\n> - so sagte er\n> - und ging',
      '5:3',
      'Hier wird aus einem Satz eine Liste',
    ],
    ['Er kam  \nund ging  \nheim', '3:7', 'Die Zeile endet auf Leerzeichen'],
    ['> Er kam   \n> und ging', '3:9', 'Die Zeile endet auf Leerzeichen'],
    ['Die Ziele:\n• mehr\n• weniger', '3:1', 'Diese Zeilen werden zu einem einzigen Absatz'],
    ['> [!info] Titel\n> a) mehr\n> b) weniger', '3:3', 'Diese Zeilen werden zu einem einzigen Absatz'],
    ['1.) mehr\n2.) weniger', '3:1', 'Diese Zeilen werden zu einem einzigen Absatz'],
    ['-\u00A0mehr\n-\u00A0weniger', '3:1', 'Diese Zeilen werden zu einem einzigen Absatz'],
    ['1.mehr\n2.weniger', '3:1', 'Diese Zeilen werden zu einem einzigen Absatz'],
    ['Das Geld der Gemein-\nde reicht', '3:14', 'Der Trennstrich am Ende der Zeile .*„Gemein-“'],
    ['> [!info] Titel\n> Die Gemein-\n> de zahlt', '4:7', 'Der Trennstrich am Ende der Zeile'],
    ['o\tmehr\no\tweniger', '3:1', 'Diese Zeilen werden zu einem einzigen Absatz'],
    ['Ort\tZahl\nKöln\t3', '3:1', 'Diese Zeilen .*: Tabulatoren'],
    ['**Frage:** Und?\n**Antwort:** Ja.', '3:1', 'Diese Zeilen .*: Soll jede'],
    ['Ort: Köln\nZeit: 20 Uhr', '3:1', 'Diese Zeilen .*: Soll jede'],
    ['- mehr\n* weniger\n+ nichts', '4:1', 'Diese Zeilen .*: Sie beginnen'],
    [
      '- mehr\n- weniger\nDer Text geht weiter.',
      '5:1',
      'Nach der Liste fehlt eine Leerzeile: „Der Text geht w',
    ],
    ['1. mehr\n2. weniger\n„So ist es“, sagte er.', '5:1', 'Nach der Liste fehlt eine Leerzeile'],
    ['~~~\nText\n\nText\n~~~', '3:1', 'Zwischen diesen Tilden'],
  ])('is told of %j', (markdown, place, reason) => {
    expect(warnings(markdown)).toEqual([expect.stringMatching(`^${place} false ${reason}`)]);
  });

  it.each([
    ...['**Frage:** Antwort', 'A****h und B****h', 'sch***e', '** Eilmeldung **', '2**3**4', '`**x:**y`'],
    ...['Wir wollen:\n- mehr\n- weniger', 'Wir wollen das.\n- mehr\n- weniger', '„So.“\n- mehr\n- weniger', 'Zutaten\n- Milch\n- Brot', '**Ziele**\n- mehr\n- weniger'],
    ...['Wir wollen\n\n- mehr\n- weniger', '> [!info] Titel\n> - mehr\n> - weniger', '- Ziele\n  - mehr\n  - weniger', 'Er kam\n– so sagte er\n– und ging'],
    ...['Haupt-\nund Nebensatz', 'Nordrhein-\nWestfalen', 'Die Haupt- und\nNebensätze', 'Er kam -\nund ging', '1.mehr\nund weniger'],
    ...['Sah ein Knab  \nEin Röslein', 'Er kam\\\nund ging', 'Er kam \nund ging', '> [!info] Titel  \n> und mehr'],
    ...['• mehr\n\n• weniger', '• mehr\nund weniger', 'Anna · Eva\n· Karl', 'z. B. a) mehr\nund b) weniger'],
    ...['Ort: Köln', 'Er sagte: Nein.\nDann ging er: heim.', '**Frage:** Und?\n\n**Antwort:** Ja.', '- Ort: Köln\n- Zeit: 20 Uhr', 'Er wusste nun, woran es lag und liegt: Das\nDorf schwieg.'],
    ...['Ort\tZahl', '\tEin Absatz,\n\tder eingerückt ist', '| a\t| b |\n|---|---|\n| c\t| d |'],
    ...['- mehr\n  Und dann\n- weniger', '- mehr\nund dann', '- mehr als sonst gibt es hier an\nFesttagen und an Markttagen.', '- mehr\n\nDer Text geht weiter.'],
    ...['```\nText\n```', '~~~ js\nText\n~~~'],
  ])('is not told of %j', (markdown) => {
    expect(warnings(markdown)).toEqual([]);
  }); // biome-ignore format: a list reads better in rows
});
