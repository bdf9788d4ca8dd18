import type { Emphasis, InlineCode, Nodes, Parents, PhrasingContent, Root, Strong } from 'mdast';
import type { VFile } from 'vfile';
import { findAddresses } from '../typography/addresses.ts';
import { visit } from './visit.ts';

/**
 * Gives back to the text what Markdown took for marks of emphasis or code, though they stand where none begins or ends:
 * - `https://example.org/_foo_/`, `@_anna_`, `_max_@example.org`: a part of an address or a name;
 * - `(*) und (*)`, `*.doc/*.xls`: nothing begins with a closing bracket or a file's ending;
 * - `„*innen“ und „Leser*“`: nothing begins in one quotation and ends in another;
 * - `` `s ist `ne Menge ``: code does not end right before a letter; these are apostrophes.
 */
export function remarkProseMarks() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    visit(tree, ['emphasis', 'strong', 'inlineCode'], (node, index, parent) => {
      if (index === undefined || !parent || !isProse(node, parent.children[index - 1], source))
        return undefined;
      const siblings = (parent as Parents & { children: Nodes[] }).children;
      siblings.splice(index, 1, ...asWritten(node, source));
      joinTexts(siblings);
      // What it held is looked at again; the text before it has grown.
      return Math.max(0, index - 1);
    });
  };
}

/** A closing quotation mark before any that opens. */
const ENDS_QUOTATION = /^[^"„“]*(?:“|[\p{L}\p{N}.!?]"(?=[\s,.;:!?)])).*["„]/su;

function isProse(node: Emphasis | Strong | InlineCode, before: Nodes | undefined, source: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'inlineCode') return /^`[^`]/.test(source.slice(start)) && isWordAt(source, end);
  const inner = source.slice(start, end).replace(/^[*_]+|[*_]+$/g, '');
  return (
    source[start - 1] === '@' ||
    source[end] === '@' ||
    /^(?:[)\]}]|\.\p{L})/u.test(inner) ||
    ENDS_QUOTATION.test(inner) ||
    isInAddress(source, before?.type === 'text' ? (before.position?.start.offset ?? start) : start, start)
  );
}

/** No further back is looked for its beginning. */
const LONGEST_ADDRESS = 200;

function isWordAt(source: string, offset: number): boolean {
  return /^[\p{L}\p{N}]/u.test(source.slice(offset, offset + 2));
}

/**
 * Whether the mark stands inside an address, not before one: `**www.example.org**` is emphasis.
 * @param from where the text before the mark begins: behind a link, whose own address is none of it
 */
function isInAddress(source: string, from: number, offset: number): boolean {
  const before = source.slice(Math.max(from, offset - LONGEST_ADDRESS), offset);
  const begin = offset - (/\S*$/.exec(before)?.[0].length ?? 0);
  const word = /^\S*/.exec(source.slice(begin, offset + LONGEST_ADDRESS))?.[0] ?? '';
  return findAddresses(word).some(({ start, end }) => start + begin < offset && offset < end + begin);
}

/** The node's own marks as text round what it holds. */
function asWritten(node: Emphasis | Strong | InlineCode, source: string): PhrasingContent[] {
  const { start, end } = node.position as NonNullable<typeof node.position>;
  if (node.type === 'inlineCode')
    return [{ type: 'text', value: source.slice(start.offset, end.offset), position: { start, end } }];
  const mark = source.slice(start.offset, (start.offset ?? 0) + (node.type === 'strong' ? 2 : 1));
  const text = (at: typeof start) => ({
    type: 'text' as const,
    value: mark,
    position: { start: at, end: at },
  });
  return [text(start), ...node.children, text(end)];
}

/** One text where several follow each other: rules of typography look at one node at a time. */
function joinTexts(nodes: Nodes[]): void {
  for (let index = nodes.length - 1; index > 0; index--) {
    const [before, node] = [nodes[index - 1], nodes[index]];
    if (before?.type !== 'text' || node?.type !== 'text') continue;
    before.value += node.value;
    if (before.position && node.position) before.position.end = node.position.end;
    nodes.splice(index, 1);
  }
}
