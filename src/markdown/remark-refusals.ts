import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { reportError } from './report.ts';

/**
 * Refuses what has no place in an article's body, each with its line: raw HTML, comments and scripts, `# Überschrift` (the headline
 * stands in `title`), headings below `####`, and an article without words.
 */
export function remarkRefusals() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'html', (node) => {
      const shown = node.value.replace(/\s+/g, ' ').slice(0, 60);
      reportError(
        file,
        node,
        'markdown',
        node.value.startsWith('<!--')
          ? `Kommentare wie „${shown}“ werden nicht veröffentlicht und dürfen nicht im Text stehen. Bitte streichen.`
          : `HTML ist im Text nicht erlaubt: „${shown}“. Ist ein Kleiner-Zeichen gemeint, davor einen Rückstrich setzen: \\<`,
      );
    });
    visit(tree, 'heading', (node) => {
      if (node.depth === 1) {
        reportError(
          file,
          node,
          'markdown',
          'Die Überschrift steht im Kopf (title). Zwischentitel beginnen mit zwei Rauten. Beispiel: ## Zwischentitel',
        );
      } else if (node.depth > 4) {
        reportError(
          file,
          node,
          'markdown',
          `Zwischentitel haben zwei bis vier Rauten, hier sind es ${node.depth}. Beispiel: ### Zwischentitel`,
        );
      } else if (node.children.length === 0) {
        reportError(file, node, 'markdown', 'Der Zwischentitel ist leer. Beispiel: ## Zwischentitel');
      }
    });
    if (
      tree.children.every(
        (node) => node.type === 'yaml' || node.type === 'heading' || node.type === 'thematicBreak',
      )
    ) {
      reportError(
        file,
        tree.children.at(-1) ?? tree,
        'markdown',
        'Der Artikel hat keinen Text. Erwartet wird nach dem Kopf mindestens ein Absatz.',
      );
    }
  };
}
