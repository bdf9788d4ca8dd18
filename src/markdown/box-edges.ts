/** Where boxes and quotations begin and end: with a blank line, which Markdown itself does not ask for. */
import type { Blockquote, Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { isCalloutKind } from './callouts.ts';
import { reportError } from './report.ts';
import { visit } from './visit.ts';

/** A mark further down in a box or quotation: the box that it opens has been drawn into the one above. */
export function refuseMarksInside(tree: Root, lines: readonly string[], file: VFile): void {
  visit(tree, 'paragraph', ({ position }, _index, parent) => {
    if (!position || !parent?.position || !isBoxOrQuotation(parent)) return;
    const first = Math.max(position.start.line, parent.position.start.line + 1);
    for (let line = first; line <= position.end.line; line++) {
      const mark = /^[\s>]*(?=\[!(\p{L}+)\])/u.exec(lines[line - 1] ?? '');
      if (!mark || !isCalloutKind((mark[1] as string).toLowerCase())) continue;
      const at = { line, column: mark[0].length + 1 };
      reportError(file, at, 'boxes', 'Vor diesem Kasten fehlt eine Leerzeile (ohne „>“).');
    }
  });
}

function isBoxOrQuotation({ type }: Node): boolean {
  return type === 'blockquote' || type === 'callout';
}

/** A line without `>` below a block quote still belongs to it: editors do not mean that. */
export function refuseLazyLines(node: Blockquote, lines: readonly string[], file: VFile): void {
  const { start, end } = node.position ?? {};
  if (!start || !end) return;
  for (let line = start.line + 1; line <= end.line; line++) {
    const text = lines[line - 1] ?? '';
    if (text.trim() === '' || text.slice(start.column - 1).startsWith('>') || /^[\s>]*>/.test(text)) continue;
    reportError(
      file,
      { line, column: 1 },
      'boxes',
      `Nach dem Kasten oder Zitat fehlt eine Leerzeile: „${text.trim().slice(0, 60)}“ würde hineingezogen. Soll die Zeile dazugehören, beginnt auch sie mit „> “.`,
    );
    return;
  }
}
