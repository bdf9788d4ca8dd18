import type { Element, Root } from 'hast';
import { h } from 'hastscript';

/**
 * `Erster Absatz` → `<p><span class="place">Düsseldorf –</span> Erster Absatz</p>`, where the article names a place. A body that does not
 * begin with running text (a list, a table) gets a paragraph of its own for it.
 */
export function rehypePlaceLine({ placeLine }: { placeLine?: string }) {
  return (tree: Root): undefined => {
    if (placeLine === undefined) return;
    const place = h('span', { className: ['place'] }, placeLine);
    const first = tree.children.find((node): node is Element => node.type === 'element' && isText(node));
    if (first?.tagName === 'p') first.children.unshift(place, { type: 'text', value: ' ' });
    else tree.children.unshift(h('p', place));
  };
}

/** Pictures and boxes may stand before the words that a place line opens. */
function isText({ tagName }: Element): boolean {
  return !['figure', 'aside', 'section', 'hr'].includes(tagName);
}
