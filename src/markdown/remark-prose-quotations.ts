import type { Blockquote, ListItem, Nodes, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/**
 * Gives back to the text a greater-than sign that is none of a quotation: `mehr als` / `> 100 Menschen` (where a hard wrap has put it
 * at the start of a line) → one paragraph; `>100 Menschen` and `- > 100 Menschen` → the same words. Only before a number and on one line;
 * a quotation has a space behind its mark, and a blank line before it or further lines that begin with `>`.
 */
export function remarkProseQuotations() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    const lines = source.split('\n');
    visit(tree, 'blockquote', (quotation, index, parent) => {
      const before = lastParagraph(parent?.children[index === undefined ? -1 : index - 1]);
      const [first, ...rest] = quotation.children;
      if (index === undefined || first?.type !== 'paragraph' || !startsWithNumber(quotation)) return;
      if (hasFurtherMarks(quotation, lines)) return;
      const mark = source.slice(quotation.position?.start.offset, first.position?.start.offset);
      if (before !== undefined && continues(before, quotation)) {
        before.children.push({ type: 'text', value: `\n${mark}` }, ...first.children);
        if (before.position && first.position) before.position.end = first.position.end;
        parent?.children.splice(index, 1, ...rest);
        return index;
      }
      const isOnItemsLine = parent?.type === 'listItem' && continues(quotation, parent, 0);
      if (mark !== '>' && !isOnItemsLine) return;
      first.children.unshift({ type: 'text', value: mark });
      parent?.children.splice(index, 1, ...quotation.children);
      return index;
    });
  };
}

/** The paragraph itself, or the one that a list ends with. */
function lastParagraph(node: Nodes | undefined): Paragraph | undefined {
  if (node?.type === 'paragraph') return node;
  return node?.type === 'list' || node?.type === 'listItem' ? lastParagraph(node.children.at(-1)) : undefined;
}

/** Whether `next` begins on the line below the end of `before`, or so many lines further down. */
function continues(before: Nodes, next: Nodes, lines = 1): boolean {
  return before.position?.end.line === (next.position?.start.line ?? 0) - lines;
}

/** Whether a quotation or an item opens with a number. */
export function startsWithNumber(block: Blockquote | ListItem | undefined): boolean {
  const [first] = block?.children ?? [];
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  return opening?.type === 'text' && /^\d/.test(opening.value);
}

function hasFurtherMarks({ position }: Blockquote, lines: readonly string[]): boolean {
  return lines
    .slice(position?.start.line, position?.end.line)
    .some((line) => line.trimStart().startsWith('>'));
}
