/** The head of a content file: YAML between two `---` lines, read with the position of every key. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import { forbiddenIn } from './forbidden-yaml.ts';
import { nestedTooDeep } from './nesting.ts';
import { FENCE, shortened, yamlMistake } from './yaml-messages.ts';

/** Line and column, counted from 1 over the whole file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface FrontMatter {
  /** Plain data: strings, numbers, booleans, lists, objects. Timestamps stay strings. With mistakes: the keys that can be read all the same. */
  readonly data: unknown;
  /** Whether it could be told where the head ends and the text begins. */
  readonly isBounded: boolean;
  /** Where the value (or with `atKey` the key) of a path stands; for a path that is missing, its nearest parent. */
  place(path: readonly (string | number)[], atKey?: boolean): Place;
  readonly mistakes: readonly (Place & { message: string })[];
}

/** Reading YAML takes time that grows with the square of its keys. */
const MAX_LINES = 1_000;
const MAX_CHARACTERS = 100_000;

/**
 * Reads the front matter of a file (YAML 1.2, core schema; no tags, no anchors, no duplicate keys).
 * @param example a line as it may stand there
 * Never throws: what is wrong comes back as `mistakes`, at most one a line.
 */
export function readFrontMatter(text: string, example = 'title: "Überschrift"'): FrontMatter {
  const lines = text.split('\n');
  const none = (message: string, line = 1, isBounded = false): FrontMatter => ({
    data: undefined,
    isBounded,
    place: () => ({ line: 1, column: 1 }),
    mistakes: [{ line, column: 1, message }],
  });
  const [first = ''] = lines;
  if (text.trim() === '') return none('Die Datei ist leer. Erwartet wird ein Kopf, darunter der Text.');
  if (!FENCE.test(first)) {
    const came = first.trim() === '' ? 'eine leere Zeile' : `„${first.trim().slice(0, 60)}“`;
    return none(
      `Der Kopf der Datei fehlt: Die erste Zeile muss aus drei Strichen bestehen (---), gekommen ist ${came}. Darunter stehen die Angaben, nach ihnen noch einmal ---. Beispiel: ${example}`,
    );
  }
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (close === -1)
    return none(
      'Der Kopf der Datei ist nicht geschlossen: Nach den Angaben fehlt eine Zeile mit drei Strichen (---).',
    );
  const head = lines.slice(1, close);
  if (head.length > MAX_LINES || head.join('\n').length > MAX_CHARACTERS)
    return none(
      `Der Kopf der Datei ist ${head.length} Zeilen lang; erlaubt sind ${MAX_LINES} Zeilen und ${MAX_CHARACTERS} Zeichen. Fehlt nach den Angaben die Zeile mit drei Strichen (---)?`,
    );
  const opening = head.findIndex((line) => /^[^#\s]|^ +[^#\s]/.test(line));
  if (head[opening]?.startsWith(' '))
    return none(
      `Die Angaben sind eingerückt: „${shortened(head[opening])}“. Jeder Schlüssel beginnt am Zeilenanfang. Beispiel: ${example}`,
      opening + 2,
      true,
    );
  const deep = nestedTooDeep(head);
  if (deep)
    return none(
      `Die Angaben sind hier zu tief verschachtelt: „${shortened(head[deep.line - 1] ?? '')}“. Beispiel: ${example}`,
      deep.line + 1,
      true,
    );
  // Keeping the fence's line as an empty one makes YAML's line numbers those of the file.
  return read(`\n${head.join('\n')}\n`, lines, example);
}

function read(source: string, lines: readonly string[], example: string): FrontMatter {
  const { mistakes, ...whole } = parse(source, lines, example);
  const broken = new Set(mistakes.map(({ line }) => line));
  const { document, at, ...rest } =
    broken.size === 0 ? { ...whole, mistakes } : parse(withoutKeysIn(broken, source), lines, example);
  const places = offsetsIn(document);
  return {
    data: rest.mistakes.length === 0 ? (document.toJS() ?? {}) : undefined,
    isBounded: true,
    place: (path, atKey = false) => at(offsetOf(places, path, atKey) ?? 1),
    mistakes: oneALine(mistakes),
  };
}

/** Empties the lines of every key that has one of these (counted from 1): what else is wrong can be told at the same time then. */
function withoutKeysIn(broken: ReadonlySet<number>, source: string): string {
  const lines = source.split('\n');
  const keys = [...lines.keys()].filter((index) => /^[^\s#-]/.test(lines[index] ?? ''));
  for (const [position, first] of keys.entries()) {
    const behind = keys[position + 1] ?? lines.length;
    const own = Array.from({ length: behind - first }, (_, index) => first + index);
    if (own.some((index) => broken.has(index + 1))) lines.fill('', first, behind);
  }
  return lines.join('\n');
}

function parse(source: string, lines: readonly string[], example: string) {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line, column: Math.max(1, col) };
  };
  const mistakes = [
    ...document.errors.map((error) => yamlMistake(error, at(error.pos[0]), lines, example)),
    ...forbiddenIn(document, example).map(({ offset, message }) => ({ ...at(offset), message })),
  ];
  return { document, at, mistakes };
}

/** A parser that has lost its way reports the same line again and again. */
function oneALine<Mistake extends Place>(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<number>();
  return mistakes.filter(({ line }) => !seen.has(line) && seen.add(line));
}

/** Where the value of a path and its key stand. */
interface Offsets {
  readonly value: number;
  readonly key: number;
}

const pathKey = (path: readonly (string | number)[]) => path.join('\n');

/** All that is kept of the document, which is many times the size of the file. */
function offsetsIn(document: Document): ReadonlyMap<string, Offsets> {
  const offsets = new Map<string, Offsets>();
  const add = (path: readonly (string | number)[], value: unknown, key?: Scalar) => {
    const name = pathKey(path);
    const valueAt = isNode(value) ? value.range?.[0] : undefined;
    const keyAt = key?.range?.[0] ?? valueAt;
    if (keyAt !== undefined && !offsets.has(name)) offsets.set(name, { value: valueAt ?? keyAt, key: keyAt });
    walk(path, value);
  };
  const walk = (path: readonly (string | number)[], node: unknown) => {
    if (isMap(node)) {
      for (const { key, value } of node.items)
        if (isScalar(key)) add([...path, String(key.value)], value, key);
    } else if (isSeq(node)) {
      for (const [index, value] of node.items.entries()) add([...path, index], value);
    }
  };
  walk([], document.contents);
  return offsets;
}

function offsetOf(
  offsets: ReadonlyMap<string, Offsets>,
  path: readonly (string | number)[],
  atKey: boolean,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const found = offsets.get(pathKey(path.slice(0, length)));
    if (found) return atKey ? found.key : found.value;
  }
  return undefined;
}
