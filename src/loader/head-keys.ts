/** The keys of a head that YAML cannot read as a whole: each is read alone, so that all that is wrong can be told at once. */
import { nearest } from '../model/nearest.ts';

/** The line above the keys, and the one below them. */
export const FENCE = /^---[ \t]*$/;

/** A key with the lines that belong to it. */
export interface HeadKey {
  /** Index of its first line. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** A key at the beginning of a line, with its colon or without. */
const KEY = /^(["']?)([\p{L}\p{N}_]+)\1[ \t\u00A0]*(:)?/u;

/** Whether a line begins with a key that may stand in a head, or with a misspelt one. */
export function isKeyLine(line: string, known: readonly string[]): boolean {
  const [, , name = '', colon] = KEY.exec(line) ?? [];
  return colon !== undefined && (known.includes(name) || nearest(name, known) !== undefined);
}

/**
 * @param lines of the head
 * @param known all keys that may stand there
 * @param isReadable whether its lines alone are a head without mistakes
 * @returns the keys in their order; a line in front of the first key is taken for one
 */
export function headKeys(
  lines: readonly string[],
  known: readonly string[],
  isReadable: (key: HeadKey) => boolean,
): HeadKey[] {
  const keys: { first: number; lines: string[]; isBroken: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const key = keys.at(-1);
    const [, , name = '', colon] = KEY.exec(line) ?? [];
    const isKnown = known.includes(name) || (colon !== undefined && nearest(name, known) !== undefined);
    // „Heute: ein Satz“ behind a text that is not closed is more of that text.
    if (key && colon && !isKnown) key.isBroken ||= !isReadable(key);
    if (!key || isKnown || (colon && !key.isBroken))
      keys.push({ first: index, lines: [line], isBroken: false });
    else key.lines.push(line);
  }
  return keys;
}

/** Which keys may stand in lines that cannot be read: nobody can say that one of these is missing. */
export function keysMeantIn(lines: readonly string[], known: readonly string[]): string[] {
  const words = lines.join('\n').match(/[\p{L}\p{N}_]+/gu) ?? [];
  const first = lines.map((line) => /[\p{L}\p{N}_]+/u.exec(line)?.[0] ?? '');
  return known.filter(
    (key) =>
      words.some((word) => word.toLowerCase() === key.toLowerCase()) ||
      first.some((word) => nearest(word, known) === key),
  );
}
