/** How deep the front matter nests, told by its characters: the parser recurses, and how deep a stack reaches differs from run to run. */

/** No key of an article nests deeper than three. */
const MAX_DEPTH = 30;
const BLOCK_MARKS = new RegExp(`^[ ]*(?:[-?:][ ]+){${MAX_DEPTH},}`);

/**
 * The first line (counted from 1) whose brackets, list marks or indentation open more than `MAX_DEPTH` levels. Brackets inside of
 * texts are counted too: a text that leaves so many open is no text.
 */
export function nestedTooDeep(lines: readonly string[]): { line: number } | undefined {
  let open = 0;
  const indents: number[] = [];
  for (const [index, line] of lines.entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') open++;
      else if ((character === ']' || character === '}') && open > 0) open--;
      if (open > MAX_DEPTH) return { line: index + 1 };
    }
    if (line.trim() === '') continue;
    const indent = line.search(/[^ ]/);
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > MAX_DEPTH || BLOCK_MARKS.test(line)) return { line: index + 1 };
  }
  return undefined;
}
