import type { Root } from 'hast';
import { betweenSyllables } from '../typography/soft-hyphens.ts';
import { visit } from './visit.ts';

/** What is set in large letters, or in a margin: lines of few words. */
const LARGE = /^(?:h[2-6]|aside)$/;

/**
 * Lets very long words break where they would be wider than a phone: `<h2>Bundesverfassungsgericht` → `<h2>Bundes\u00ADver\u00ADfas…`.
 * Running text is left to the browser: its letters are small, and whoever copies it wants the words as they were written.
 */
export function rehypeSoftHyphens() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node) => {
      if (!LARGE.test(node.tagName)) return node.tagName === 'section' ? undefined : 'skip';
      visit(node, 'text', (text) => {
        text.value = betweenSyllables(text.value);
        return undefined;
      });
      return 'skip';
    });
  };
}
