/** Where the text of a file begins whose head is not closed. */
import { isKeyLine } from './head-keys.ts';

/** What is part of a head, or of a value in it: a remark, a list, a line that is indented. */
const OF_HEAD = /^(?:\s|#|- )/;
/** Right below another line of the head perhaps a key that nobody knows. */
const UNKNOWN_KEY = /^[a-z]\w*:/;

/**
 * @param lines of the file
 * @param from the first line of the head
 * @param close the line that closes it or, if its lower fence is missing, may be one of the text; -1 if there is none
 * @param known all keys that may stand in a head
 * @returns the index of the first line of the text, if it begins above that line
 */
export function textUnderKeys(
  lines: readonly string[],
  from: number,
  close: number,
  known: readonly string[],
): number | undefined {
  const end = close === -1 ? lines.length : close;
  let open = '';
  for (let at = from; at < end; at += 1) {
    const line = lines[at] as string;
    if (open !== '') {
      open = stillOpen(open, line);
      // What no line closes is a mistake of its own: a blank line ends it.
      if (open !== '' && line.trim() === '') open = '';
      continue;
    }
    if (line.trim() === '') continue;
    const isUnderLine = lines[at - 1]?.trim() !== '';
    if (OF_HEAD.test(line) || isKeyLine(line, known) || (isUnderLine && UNKNOWN_KEY.test(line))) {
      open = stillOpen('', line.replace(/^[^:]*:/, ''));
      continue;
    }
    if (at === from || keysFollow(lines, at, end, known)) continue;
    // A head has no paragraphs: where there is a fence below, a line alone may be a slip.
    if (close === -1 ? at > 0 : hasParagraphs(lines, at, end)) return at;
  }
  return undefined;
}

/** Whether more of the head stands below a line that is none of it: then it is a mistake in the head. */
function keysFollow(lines: readonly string[], at: number, end: number, known: readonly string[]): boolean {
  for (let next = at + 1; next < end && lines[next]?.trim() !== ''; next += 1)
    if (isKeyLine(lines[next] as string, known)) return true;
  return false;
}

function hasParagraphs(lines: readonly string[], at: number, end: number): boolean {
  const isAfterBlank = lines[at - 1]?.trim() === '';
  return (
    isAfterBlank ||
    lines.slice(at, end).some((line, index, all) => line.trim() === '' && all[index + 1]?.trim())
  );
}

/** The quotation mark or brackets that a value leaves open at the end of a line. */
function stillOpen(open: string, line: string): string {
  let left = open;
  const text = (open === '' ? line.trim() : line).replace(/\\./g, '');
  for (const [index, character] of Array.from(text).entries()) {
    if (left === '"' || left === "'") {
      if (character === left) left = '';
    } else if ((character === '"' || character === "'") && (index === 0 || left !== '')) left = character;
    else if (character === '[' || character === '{') {
      if (index === 0 || left !== '') left += character;
    } else if ((character === ']' || character === '}') && left !== '') left = left.slice(0, -1);
  }
  return left;
}
