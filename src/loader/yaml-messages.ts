/** What YAML's errors say to an editor. */
import type { YAMLError } from 'yaml';
import type { Finding } from '../model/finding.ts';

type Place = Pick<Finding, 'line' | 'column'>;

export const FENCE = /^---[ \t]*$/;

/** What the parser says where a line looks like a key and cannot be one. */
const IMPLICIT_KEY = new Set<string>(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

/**
 * @param place where the parser lost its way, in lines and columns of the file
 * @param lines of the file
 * @param example a line as it may stand in the head: `title: "Überschrift"`
 */
export function yamlMistake(
  error: YAMLError,
  place: Place,
  lines: readonly string[],
  example: string,
): Place & { message: string } {
  const next = lines[place.line] ?? '';
  // The parser takes an indented line for more of the value above it.
  if (IMPLICIT_KEY.has(error.code) && /^ +[\w"']+:/.test(next))
    return {
      line: place.line + 1,
      column: next.search(/\S/) + 1,
      message: `Die Zeile ist eingerückt: „${shortened(next)}“. Jeder Schlüssel beginnt am Zeilenanfang. Beispiel: ${example}`,
    };
  return { ...place, message: yamlMessage(error, lines[place.line - 1] ?? '', example) };
}

function yamlMessage(error: YAMLError, line: string, example: string): string {
  const shown = shortened(line);
  const [key] = example.split(':') as [string];
  if (FENCE.test(line))
    return `Der Kopf endet hier, aber weiter oben ist ein Anführungszeichen oder eine Klammer nicht geschlossen. Beispiel: ${example}`;
  if (/^\s*\w+:[^\s]/.test(line) && error.code !== 'DUPLICATE_KEY')
    return `Nach dem Doppelpunkt fehlt ein Leerzeichen: „${shown}“. Beispiel: ${example}`;
  if (/^\s*- /.test(line) && error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return `Der Punkt der Liste ist anders eingerückt als der davor: „${shown}“. Erwartet werden gleich viele Leerzeichen vor jedem Strich.`;
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `Der Schlüssel steht zweimal im Kopf: „${shown}“. Bitte eine der beiden Angaben streichen.`;
    case 'TAB_AS_INDENT':
      return `Die Zeile ist mit einem Tabulator eingerückt: „${shown}“. Erwartet werden Leerzeichen.`;
    case 'BAD_DQ_ESCAPE':
      return `Ein umgekehrter Schrägstrich hat in Anführungszeichen eine Sonderbedeutung: „${shown}“. Bitte verdoppeln. Beispiel: ${key}: "C:\\\\Ordner"`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `Ein Doppelpunkt oder Fragezeichen im Text stört: „${shown}“. Der Wert gehört in Anführungszeichen. Beispiel: ${key}: "Ukraine: Was wir wissen"`;
    case 'MISSING_CHAR':
      return /["'[{]/.test(line.slice(line.indexOf(':') + 1)) && line.includes(':')
        ? `Hier fehlt ein schließendes Zeichen (Anführungszeichen oder Klammer): „${shown}“. Beispiel: ${example}`
        : misplaced(shown, example);
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return misplaced(shown, example);
    default:
      return /[[{]/.test(line)
        ? `Die Liste ist hier nicht lesbar: „${shown}“. Zwischen zwei Angaben steht ein Komma, Texte stehen in geraden Anführungszeichen. Beispiel: sources: [{ title: "Titel", publisher: "Name" }]`
        : `Der Kopf ist hier nicht lesbar: „${shown}“. Texte mit Sonderzeichen gehören in gerade Anführungszeichen; Anführungszeichen im Text selbst sind „ und “. Beispiel: ${key}: "„Nein“, sagt Berlin"`;
  }
}

function misplaced(shown: string, example: string): string {
  return `Die Zeile passt nicht: „${shown}“. Es fehlt der Doppelpunkt nach dem Schlüssel, in der Zeile darüber ist ein Anführungszeichen oder eine Klammer nicht geschlossen, oder es fehlen davor die drei Striche (---), nach denen der Text beginnt. Beispiel: ${example}`;
}

/** As much of a line as a message shows. */
export function shortened(line: string): string {
  return line.trim().slice(0, 80);
}
