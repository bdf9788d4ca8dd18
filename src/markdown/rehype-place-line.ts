import type { Root } from 'hast';
import { h } from 'hastscript';

/** `Erster Absatz` → `<p><span class="place">Düsseldorf –</span> Erster Absatz</p>`, where the article names a place. */
export function rehypePlaceLine({ placeLine }: { placeLine?: string }) {
  return (tree: Root): undefined => {
    const first = tree.children.find((node) => node.type === 'element' && node.tagName === 'p');
    if (placeLine === undefined || first?.type !== 'element') return;
    first.children.unshift(h('span', { className: ['place'] }, placeLine), { type: 'text', value: ' ' });
  };
}
