/** More of a head below the head, as copying or a stray line of strokes leaves it: it would be published as text. */
import { FENCE, headKeys, isKeyLine } from './head-keys.ts';

interface SecondHead {
  /** Index of its first key. */
  readonly first: number;
  /** Index of the fence below it. */
  readonly close: number;
  /** Whether it goes on with the first: none of its keys stands there already. */
  readonly goesOn: boolean;
}

/**
 * @param lines of the file
 * @param from the first line of the head
 * @param close the line that closes it
 * @param known all keys that may stand there
 */
export function secondHead(
  lines: readonly string[],
  from: number,
  close: number,
  known: readonly string[],
): SecondHead | undefined {
  const at = lines.findIndex((line, index) => index > close && line.trim() !== '');
  const first = FENCE.test(lines[at] ?? '') ? at + 1 : at;
  if (at === -1 || !isKeyLine(lines[first] ?? '', known)) return undefined;
  const blank = lines.findIndex((line, index) => index > first && line.trim() === '');
  const end = lines.findIndex((line, index) => index > first && FENCE.test(line));
  if (end === -1 || (blank !== -1 && blank < end)) return undefined;
  const keysIn = (start: number, stop: number) =>
    headKeys(lines.slice(start, stop), known, () => true).map(
      ({ lines: [line = ''] }) => /\w+/.exec(line)?.[0],
    );
  const own = new Set(keysIn(from, close));
  return { first, close: end, goesOn: !keysIn(first, end).some((key) => own.has(key)) };
}
