/** The head of a content file: YAML between two `---` lines, read with the position of every key. */
import { isMap } from 'yaml';
import { articleForms } from '../model/schema.ts';
import { fencedHead } from './head-fences.ts';
import { type HeadKey, headKeys, keysMeantIn } from './head-keys.ts';
import { nestedTooDeep } from './nesting.ts';
import { type Mistake, offsetOf, offsetsIn, type Place, parseYaml } from './yaml-document.ts';
import { noKey, shortened } from './yaml-messages.ts';

/** The head of a file, as far as it could be read. */
export interface FrontMatter {
  /** Plain data: strings, numbers, booleans, lists, objects. Timestamps stay strings. With mistakes: the keys that can be read all the same. */
  readonly data: unknown;
  /** The file as it was written. */
  readonly written: string;
  /** The same, line by line, with right fences where others were meant: so its text can be parsed. */
  readonly source: string;
  /** Whether it could be told where the head ends and the text begins. */
  readonly isBounded: boolean;
  /** Where the value (or with `atKey` the key) of a path stands; for a path that is missing, its nearest parent. */
  place(path: readonly (string | number)[], atKey?: boolean): Place;
  readonly mistakes: readonly Mistake[];
  /** Keys that may stand in lines that cannot be read: whether they are missing cannot be told. */
  readonly unread: readonly string[];
}

/** Reading YAML takes time that grows with the square of its keys. */
const MAX_LINES = 1_000;
const MAX_CHARACTERS = 100_000;
/** The lines round the head. */
const FENCES = 2;

/**
 * Reads the front matter of a file (YAML 1.2, core schema; no tags, no anchors, no duplicate keys).
 * @param forms the keys that may stand there, the first one as an example of all
 * Never throws: what is wrong comes back as `mistakes`, at most one a line.
 */
export function readFrontMatter(text: string, forms = articleForms): FrontMatter {
  const lines = text.split('\n');
  const example = Object.values(forms)[0]?.example as string;
  const none = (message: string, line = 1, isBounded = false): FrontMatter => ({
    data: undefined,
    written: text,
    source: text,
    isBounded,
    place: () => ({ line: 1, column: 1 }),
    mistakes: [{ line, column: 1, message }],
    unread: [],
  });
  const known = Object.keys(forms).filter((name) => !name.includes('.'));
  const fenced = fencedHead(lines, example, known);
  if ('problem' in fenced) return none(fenced.problem.message);
  const { head, isBounded, mistakes } = fenced;
  const length = head.length - FENCES;
  if (length > MAX_LINES || head.join('\n').length > MAX_CHARACTERS)
    return none(
      `Der Kopf der Datei ist ${length} Zeilen lang; erlaubt sind ${MAX_LINES} Zeilen und ${MAX_CHARACTERS} Zeichen. Fehlt nach den Angaben die Zeile mit drei Strichen (---)?`,
    );
  const opening = head.findIndex((line) => /^[^#\s]|^ +[^#\s]/.test(line));
  if (head[opening]?.startsWith(' '))
    return none(
      `Die Angaben sind eingerückt: „${shortened(head[opening])}“. Jeder Schlüssel beginnt am Zeilenanfang. Beispiel: ${example}`,
      opening + 1,
      true,
    );
  const deep = nestedTooDeep(head);
  if (deep)
    return none(
      `Die Angaben sind hier zu tief verschachtelt: „${shortened(head[deep.line - 1] ?? '')}“. Beispiel: ${example}`,
      deep.line,
      true,
    );
  const whole = parseYaml(head, lines, example);
  const read = whole.mistakes.length === 0 ? told(whole) : readInParts(head, lines, example, known);
  if (mistakes.length > 0)
    return {
      ...read,
      written: text,
      source: withFences(lines, head),
      isBounded,
      // More of the head may stand below what was meant for a fence.
      unread: isBounded ? read.unread : known,
      mistakes: byLine([...mistakes.map((mistake) => ({ ...mistake, column: 1 })), ...read.mistakes]),
    };
  return { ...read, written: text, source: text };
}

/** A fence at the first and the last of the lines above the text. */
function withFences(lines: readonly string[], head: readonly string[]): string {
  const above = head.map((line, index) => (index === 0 || index === head.length - 1 ? '---' : line));
  return [...above, ...lines.slice(head.length)].join('\n');
}

/** A head that cannot be read as a whole: every key is read alone, and what can be read is read together. */
function readInParts(
  head: readonly string[],
  lines: readonly string[],
  example: string,
  known: readonly string[],
): Omit<FrontMatter, 'source' | 'written'> {
  const mistakesOf = ({ lines: own, first }: HeadKey) => {
    const { document, mistakes } = parseYaml(own, lines.slice(first), example);
    const isKey = document.contents === null || isMap(document.contents);
    const line = own.findIndex((line) => line.trim() !== '');
    const found =
      mistakes.length > 0 || isKey
        ? mistakes
        : [{ line: line + 1, column: 1, message: noKey(own[line] ?? '', example) }];
    return found.map((mistake) => ({ ...mistake, line: mistake.line + first }));
  };
  const keys = headKeys(head, known, (key) => mistakesOf(key).length === 0);
  const found = keys.map((key) => ({ key, mistakes: mistakesOf(key) }));
  const mistakes = found.flatMap(({ mistakes }) => mistakes);
  const unread = new Set(found.flatMap(({ key, mistakes }) => (mistakes.length > 0 ? [key] : [])));
  const others = () => parseYaml(without(unread, head), lines, example);
  let read = others();
  if (read.mistakes.length > 0) {
    // What each key alone is fine with, such as standing there twice.
    mistakes.push(...read.mistakes);
    const broken = new Set(read.mistakes.map(({ line }) => line - 1));
    for (const key of keys) if (key.lines.some((_, index) => broken.has(key.first + index))) unread.add(key);
    read = others();
  }
  return told(
    read,
    mistakes,
    keysMeantIn(
      [...unread].flatMap((key) => key.lines),
      known,
    ),
  );
}

function without(keys: ReadonlySet<HeadKey>, head: readonly string[]): string[] {
  const lines = [...head];
  for (const key of keys) lines.fill('', key.first, key.first + key.lines.length);
  return lines;
}

/** What has been read, all that is wrong with it, and what could not be. */
function told(
  { document, at, mistakes: own }: ReturnType<typeof parseYaml>,
  mistakes: readonly Mistake[] = own,
  unread: readonly string[] = [],
): Omit<FrontMatter, 'source' | 'written'> {
  const places = offsetsIn(document);
  return {
    data: own.length === 0 ? (document.toJS() ?? {}) : undefined,
    isBounded: true,
    place: (path, atKey = false) => {
      const offset = offsetOf(places, path, atKey);
      return offset === undefined ? { line: 2, column: 1 } : at(offset);
    },
    mistakes: byLine(mistakes),
    unread,
  };
}

/** A parser that has lost its way reports the same line again and again. */
function byLine(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<number>();
  return mistakes.toSorted((a, b) => a.line - b.line).filter(({ line }) => !seen.has(line) && seen.add(line));
}
