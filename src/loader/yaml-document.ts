/** YAML with the place of every key and of everything that is wrong. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import { forbiddenIn } from './forbidden-yaml.ts';
import { yamlMistake } from './yaml-messages.ts';

/** Line and column, counted from 1 over the whole file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong at a place, in German. */
export interface Mistake extends Place {
  readonly message: string;
}

/**
 * YAML 1.2, core schema.
 * @param head its lines
 * @param lines of the file, from the head's first one on, to be shown with what is wrong
 * @param example a line as it may stand there
 */
export function parseYaml(head: readonly string[], lines: readonly string[], example: string) {
  // What is not closed is told where its text ends, not behind remarks and empty lines.
  const source = head.join('\n').replace(/(?:\n(?:[ \t]*|#.*))+$/, '');
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
  const mistakes: Mistake[] = [
    ...document.errors.map((error) => yamlMistake(error, at(error.pos[0]), lines, example)),
    ...forbiddenIn(document, source, example).map(({ offset, message }) => ({ ...at(offset), message })),
  ];
  return { document, at, mistakes };
}

/** Where the value of a path and its key stand. */
interface Offsets {
  readonly value: number;
  readonly key: number;
}

const pathKey = (path: readonly (string | number)[]) => path.join('\n');

/** All that is kept of the document, which is many times the size of the file. */
export function offsetsIn(document: Document): ReadonlyMap<string, Offsets> {
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

/** Where the value of a path (or with `atKey` its key) stands; for a path that is missing, its nearest parent. */
export function offsetOf(
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
