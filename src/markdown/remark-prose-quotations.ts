import type { Blockquote, Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Gives back to the text a greater-than sign that a hard wrap has put at the start of a line: `mehr als` / `> 100 Menschen` → one
 * paragraph. Only before a number and directly below a paragraph (that of a list's last item, too); a quotation has a blank line before it, or further lines that begin with `>`.
 */
export function remarkProseQuotations() {
  return (tree: Root, file: VFile): undefined => {
    const lines = String(file).split('\n');
    visit(tree, 'blockquote', (quotation, index, parent) => {
      const before = lastParagraph(parent?.children[index === undefined ? -1 : index - 1]);
      const [first, ...rest] = quotation.children;
      if (index === undefined || before === undefined || first?.type !== 'paragraph') return;
      if (!continues(before, quotation) || !startsWithNumber(first) || hasFurtherMarks(quotation, lines))
        return;
      before.children.push({ type: 'text', value: '\n> ' }, ...first.children);
      if (before.position && first.position) before.position.end = first.position.end;
      parent?.children.splice(index, 1, ...rest);
      return index;
    });
  };
}

/** The paragraph itself, or the one that a list ends with. */
function lastParagraph(node: Nodes | undefined): Paragraph | undefined {
  if (node?.type === 'paragraph') return node;
  return node?.type === 'list' || node?.type === 'listItem' ? lastParagraph(node.children.at(-1)) : undefined;
}

function continues(before: Paragraph, quotation: Blockquote): boolean {
  return before.position?.end.line === (quotation.position?.start.line ?? 0) - 1;
}

function startsWithNumber(paragraph: Paragraph): boolean {
  const opening = paragraph.children[0];
  return opening?.type === 'text' && /^\d/.test(opening.value);
}

function hasFurtherMarks({ position }: Blockquote, lines: readonly string[]): boolean {
  return lines
    .slice(position?.start.line, position?.end.line)
    .some((line) => line.trimStart().startsWith('>'));
}
