/** The head of a content file: YAML between two `---` lines, read with the position of every key. */
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

/** Line and column, counted from 1 over the whole file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface FrontMatter {
  /** Plain data: strings, numbers, booleans, lists, objects. Timestamps stay strings. */
  readonly data: unknown;
  /** Where the value (or with `atKey` the key) of a path stands; for a path that is missing, its nearest parent. */
  place(path: readonly (string | number)[], atKey?: boolean): Place;
  readonly mistakes: readonly (Place & { message: string })[];
}

const FENCE = /^---[ \t]*$/;
const EXAMPLE = 'Beispiel:\n---\ntitle: "Überschrift"\n---';

/**
 * Reads the front matter of a file (YAML 1.2, core schema; no tags, no aliases, no duplicate keys).
 * Never throws: what is wrong comes back as `mistakes`.
 */
export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  const none = (line: number, message: string): FrontMatter => ({
    data: undefined,
    place: () => ({ line: 1, column: 1 }),
    mistakes: [{ line, column: 1, message }],
  });
  if (text.trim() === '') return none(1, 'Die Datei ist leer. Erwartet wird ein Artikel mit Kopf und Text.');
  if (!FENCE.test(lines[0] as string)) {
    return none(
      1,
      `Der Kopf des Artikels fehlt: Die erste Zeile muss --- sein, gekommen ist „${(lines[0] as string).slice(0, 60)}“. ${EXAMPLE.replaceAll('\n', ' / ')}`,
    );
  }
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (close === -1) {
    return none(1, 'Der Kopf des Artikels ist nicht geschlossen: Nach den Angaben fehlt eine Zeile mit ---.');
  }
  // Keeping the fence's line as an empty one makes YAML's line numbers those of the file.
  const source = `\n${lines.slice(1, close).join('\n')}\n`;
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line, column: Math.max(1, col) };
  };
  const mistakes = [
    ...document.errors.map((error) => ({
      ...at(error.pos[0]),
      message: yamlMessage(error, lines[at(error.pos[0]).line - 1] ?? ''),
    })),
    ...forbidden(document).map(({ offset, message }) => ({ ...at(offset), message })),
  ];
  const place = (path: readonly (string | number)[], atKey = false) =>
    at(offsetOf(document, path, atKey) ?? 1);
  return { data: mistakes.length === 0 ? (document.toJS() ?? {}) : undefined, place, mistakes };
}

/** Aliases and tags can make data explode or run code; a newspaper article needs neither. */
function forbidden(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Alias: (_, node) => {
      found.push({
        offset: node.range?.[0] ?? 0,
        message: `Verweise wie *${node.source} sind im Kopf nicht erlaubt. Beginnt der Text mit einem Stern, gehört er in Anführungszeichen.`,
      });
    },
    Node: (_, node) => {
      if (!node.tag?.startsWith('tag:yaml.org,2002:') && node.tag) {
        found.push({
          offset: node.range?.[0] ?? 0,
          message: `Die Auszeichnung ${node.tag} ist im Kopf nicht erlaubt. Beginnt der Text mit einem Ausrufezeichen, gehört er in Anführungszeichen.`,
        });
      }
    },
  });
  return found;
}

function yamlMessage(error: YAMLError, line: string): string {
  const shown = line.trim().slice(0, 80);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `Der Schlüssel steht zweimal im Kopf: „${shown}“. Bitte eine der beiden Zeilen streichen.`;
    case 'TAB_AS_INDENT':
      return `Die Zeile ist mit einem Tabulator eingerückt: „${shown}“. Erwartet werden Leerzeichen.`;
    case 'MISSING_CHAR':
      return `Hier fehlt ein schließendes Zeichen (Anführungszeichen oder Klammer): „${shown}“. Beispiel: title: "Überschrift"`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `Ein Doppelpunkt im Text stört: „${shown}“. Der Wert gehört in Anführungszeichen. Beispiel: title: "Ukraine: Was wir wissen"`;
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
      return `Die Einrückung passt nicht, oder ein Anführungszeichen fehlt: „${shown}“. Jeder Schlüssel beginnt am Zeilenanfang. Beispiel: title: "Überschrift"`;
    default:
      return `Der Kopf ist hier nicht lesbar: „${shown}“. Texte mit Sonderzeichen gehören in Anführungszeichen, Anführungszeichen im Text werden zu „ “. Beispiel: title: "Überschrift"`;
  }
}

function offsetOf(
  document: Document,
  path: readonly (string | number)[],
  atKey: boolean,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step,
      );
      if (pair) {
        const node = atKey || !isNode(pair.value) || !pair.value.range ? pair.key : pair.value;
        if (isNode(node) && node.range) return node.range[0];
      }
    } else if (typeof step === 'number') {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
  }
  return undefined;
}
