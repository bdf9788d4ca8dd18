/** What YAML's errors say to an editor. */
import type { YAMLError } from 'yaml';
import type { Finding } from '../model/finding.ts';

type Place = Pick<Finding, 'line' | 'column'>;

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
  const line = lines[place.line - 1] ?? '';
  const next = lines[place.line] ?? '';
  // The parser takes an indented line for more of the value above it.
  if (IMPLICIT_KEY.has(error.code) && INDENTED_KEY.test(next) && !hasTwoColons(line))
    return {
      line: place.line + 1,
      column: next.search(/\S/) + 1,
      message: indentedKey(lines.slice(0, place.line + 1), example),
    };
  const isIndented =
    error.code === 'BAD_INDENT' && error.message.startsWith('All ') && INDENTED_KEY.test(line);
  return {
    ...place,
    message: isIndented
      ? indentedKey(lines.slice(0, place.line), example)
      : yamlMessage(error, line, example),
  };
}

const INDENTED_KEY = /^ +[\w"']+:/;

/** `title: Wahl: Berlin stimmt ab` */
function hasTwoColons(line: string): boolean {
  return /:\s.*:(?:\s|$)/.test(line.replace(/"[^"]*"|'[^']*'/g, ''));
}

/** @param lines down to the one that is indented */
function indentedKey(lines: readonly string[], example: string): string {
  const shown = shortened(lines.at(-1) ?? '');
  const key = lines.findLast((line) => /^[^\s#]/.test(line)) ?? '';
  return /:\s*$/.test(key)
    ? `Die Zeile ist anders eingerückt als die anderen Angaben unter „${shortened(key)}“: „${shown}“. Erwartet werden gleich viele Leerzeichen vor jeder.`
    : `Die Zeile ist eingerückt: „${shown}“. Jeder Schlüssel beginnt am Zeilenanfang. Beispiel: ${example}`;
}

/** A line that is no key at all. */
export function noKey(line: string, example: string): string {
  return /^\s*\w+:[^\s]/.test(line)
    ? `Nach dem Doppelpunkt fehlt ein Leerzeichen: „${shortened(line)}“. Beispiel: ${example}`
    : misplaced(shortened(line), example);
}

function yamlMessage(error: YAMLError, line: string, example: string): string {
  const shown = shortened(line);
  const [key] = example.split(':') as [string];
  if (/^\s*\w+:[^\s]/.test(line) && error.code !== 'DUPLICATE_KEY') return noKey(line, example);
  if (/^\s*- /.test(line) && error.code === 'BLOCK_AS_IMPLICIT_KEY' && !hasTwoColons(line))
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
    case 'BAD_INDENT':
      if (error.message.startsWith('Missing ,'))
        return `Vor dieser Zeile fehlt ein Komma: „${shown}“. In eckigen und geschweiften Klammern trennt es die Angaben.`;
      return /:.*["'[{]/.test(line)
        ? `Hier fehlt ein schließendes Zeichen (Anführungszeichen oder Klammer): „${shown}“. Beispiel: ${example}`
        : noKey(line, example);
    case 'MULTILINE_IMPLICIT_KEY':
      return noKey(line, example);
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
