/** `[[Platzhalter: Name]]`: what an adopter of the paper still has to fill in, visible to everybody who reads the page. */
import type { Element, ElementContent, Root, Text } from 'hast';
import { visit } from './visit.ts';

const PLACEHOLDER = /\[\[Platzhalter:\s*([^\]\s][^\]\n]*)\]\]/g;

/** Placeholders of a text with their lines, counted from 1, and columns. */
export function placeholdersIn(source: string): { line: number; column: number; what: string }[] {
  return source.split('\n').flatMap((text, index) =>
    [...text.matchAll(PLACEHOLDER)].map(({ index: at, 1: what = '' }) => ({
      line: index + 1,
      column: at + 1,
      what: what.trim(),
    })),
  );
}

/** Lines that mean to hold a placeholder and would be printed as they are: nothing else begins with two brackets. */
export function misspeltPlaceholdersIn(source: string): { line: number; column: number }[] {
  return source.split('\n').flatMap((text, index) => {
    const at = text
      .replace(PLACEHOLDER, (whole) => ' '.repeat(whole.length))
      .search(/\[\[|\[\s*platzhalter/i);
    return at === -1 ? [] : [{ line: index + 1, column: at + 1 }];
  });
}

/** `<p>[[Platzhalter: Name]]</p>` → `<p><mark>[Name]</mark></p>`, in place. */
export function markPlaceholders(tree: Root): Root {
  visit(tree, 'text', (node, index, parent) => {
    const parts = markedText(node.value);
    if (!parent || index === undefined || parts.every(({ type }) => type === 'text')) return undefined;
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
  return tree;
}

/** Text → text and marks; a text without placeholders comes back alone. */
function markedText(value: string): ElementContent[] {
  // An odd place holds what the brackets held.
  return value.split(PLACEHOLDER).flatMap((part, index): (Element | Text)[] => {
    if (index % 2 === 1)
      return [
        {
          type: 'element',
          tagName: 'mark',
          properties: { className: ['placeholder'] },
          children: [{ type: 'text', value: `[${part.trim()}]` }],
        },
      ];
    return part === '' && value !== '' ? [] : [{ type: 'text', value: part }];
  });
}
