/** What YAML's errors say to an editor. */
import type { YAMLError } from 'yaml';

export const FENCE = /^---[ \t]*$/;
export const EXAMPLE = 'Beispiel: title: "Überschrift"';

/** The message for an error of the parser; `line` is the line of the file that it points at. */
export function yamlMessage(error: YAMLError, line: string): string {
  const shown = shortened(line);
  if (FENCE.test(line))
    return `Der Kopf endet hier, aber weiter oben ist ein Anführungszeichen oder eine Klammer nicht geschlossen. ${EXAMPLE}`;
  if (/^\s*\w+:[^\s]/.test(line) && error.code !== 'DUPLICATE_KEY')
    return `Nach dem Doppelpunkt fehlt ein Leerzeichen: „${shown}“. ${EXAMPLE}`;
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `Der Schlüssel steht zweimal im Kopf: „${shown}“. Bitte eine der beiden Angaben streichen.`;
    case 'TAB_AS_INDENT':
      return `Die Zeile ist mit einem Tabulator eingerückt: „${shown}“. Erwartet werden Leerzeichen.`;
    case 'MISSING_CHAR':
      return `Hier fehlt ein schließendes Zeichen (Anführungszeichen oder Klammer): „${shown}“. ${EXAMPLE}`;
    case 'BAD_DQ_ESCAPE':
      return `Ein umgekehrter Schrägstrich hat in Anführungszeichen eine Sonderbedeutung: „${shown}“. Bitte verdoppeln. Beispiel: title: "C:\\\\Ordner"`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `Ein Doppelpunkt oder Fragezeichen im Text stört: „${shown}“. Der Wert gehört in Anführungszeichen. Beispiel: title: "Ukraine: Was wir wissen"`;
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return `Die Zeile passt nicht: „${shown}“. Es fehlt der Doppelpunkt nach dem Schlüssel, oder in der Zeile darüber ist ein Anführungszeichen oder eine Klammer nicht geschlossen. ${EXAMPLE}`;
    default:
      return `Der Kopf ist hier nicht lesbar: „${shown}“. Texte mit Sonderzeichen gehören in gerade Anführungszeichen; Anführungszeichen im Text selbst sind „ und “. Beispiel: title: "„Nein“, sagt Berlin"`;
  }
}

/** As much of a line as a message shows. */
export function shortened(line: string): string {
  return line.trim().slice(0, 80);
}
