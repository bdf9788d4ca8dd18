import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/** `C:\Ordner\_neu` or `\\Server\Freigabe`, up to the next space. */
const PATH = /(?<![\p{L}\p{N}])[A-Za-z]:\\\S+|(?<![^\s(„"'])\\\\[\p{L}\p{N}]\S*/gu;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/**
 * Keeps the backslashes of Windows paths, which Markdown takes for escapes: `C:\_neu`, `\\Server\Freigabe` arrive as written.
 * Everywhere else `\*` still is a plain star.
 */
export function remarkWindowsPaths() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    if (!source.includes('\\')) return;
    visit(tree, 'text', (node) => {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return;
      node.value = withPaths(node.value, source.slice(start.offset, end.offset));
    });
  };
}

/**
 * @param text what Markdown made of the source
 * @param source the same stretch as written
 */
function withPaths(text: string, source: string): string {
  let whole = text;
  for (const [path] of source.matchAll(PATH)) {
    const unescaped = path.replace(ESCAPE, '$1');
    // A function: `$` in a path must not mean anything.
    if (unescaped !== path) whole = whole.replace(unescaped, () => path);
  }
  return whole;
}
