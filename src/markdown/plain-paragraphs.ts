/** Paragraphs of plain words, which are most of an article: a parser of Markdown need not read them letter by letter. */
import type { Nodes, Root } from 'mdast';
import { lineStarts } from './line-starts.ts';

/** What means something to Markdown within a line, and blanks that it drops or that count for more than one character. */
const MARKS = '\\n\\r\\t\\0&*<>[\\]\\\\_`|~';
/** A line that begins with a letter or what may stand before one, holds no marks, and does not end with a space. */
const LINE = `[\\p{L}„“"‚»(](?:[^${MARKS}]*[^ ${MARKS}])?`;
const PLAIN = new RegExp(`^${LINE}(?:\\n${LINE})*$`, 'u');

/** The front matter between its bounds. */
const HEAD = /(?<=^---\n)(?:(?!---[ \t]*\n).*\n)+(?=---\n)/;
const FENCE = '---\n';

/**
 * Parses Markdown as `parse` does, but shows it nothing of the front matter, and only the first letter of each line of plain paragraphs
 * between blank lines. Lines stay where they are, so that all else has its line and column; offsets and the words themselves are put back.
 */
export function parseAroundPlain(source: string, parse: (text: string) => Root): Root {
  const head = HEAD.exec(source)?.[0] ?? '';
  const [start, end] = [FENCE.length, FENCE.length + head.length];
  const blocks = `${source.slice(0, start)}${head.replace(/.+/g, '')}${source.slice(end)}`.split('\n\n');
  const plain = new Map<number, string>();
  let line = 1;
  const shown = blocks.map((block, index) => {
    // Neither the head nor a last block, which no blank line need end.
    const isPlain = index > 0 && index < blocks.length - 1 && PLAIN.test(block);
    if (isPlain) plain.set(line, block);
    line += block.split('\n').length + 1;
    return isPlain ? block.replace(/(?<=^.).+/gmu, '') : block;
  });
  if (plain.size === 0 && head === '') return parse(source);
  const tree = parse(shown.join('\n\n'));
  // What stands within code, for instance, has come back as something else.
  return putBack(tree, head, plain, lineStarts(source)) ? tree : parse(source);
}

/** Whether the head and all plain paragraphs have come back as such. */
function putBack(
  tree: Root,
  head: string,
  plain: ReadonlyMap<number, string>,
  starts: readonly number[],
): boolean {
  const [first] = tree.children;
  if (head !== '') {
    if (first?.type !== 'yaml') return false;
    first.value = head.slice(0, -1);
  }
  let count = 0;
  for (const node of tree.children) {
    const words = plain.get(node.position?.start.line ?? 0);
    if (words === undefined || node.type !== 'paragraph' || !node.position) continue;
    const [text, ...others] = node.children;
    if (text?.type !== 'text' || !text.position || others.length > 0) continue;
    const column = words.length - words.lastIndexOf('\n');
    text.value = words;
    node.position.end.column = column;
    text.position.end.column = column;
    count++;
  }
  setOffsets(tree, starts);
  return count === plain.size;
}

function setOffsets(node: Nodes, starts: readonly number[]): void {
  for (const point of node.position ? [node.position.start, node.position.end] : [])
    point.offset = (starts[point.line - 1] as number) + point.column - 1;
  if ('children' in node) for (const child of node.children) setOffsets(child, starts);
}
