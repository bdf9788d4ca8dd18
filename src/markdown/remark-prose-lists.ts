import type { List, ListItem, Nodes, Paragraph, Parents, Root } from 'mdast';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;
const MARKER = /^\s*(\d{1,9}[.)]|[-+*])/;

/**
 * Gives back to the text what Markdown took for a list marker. Input → output (as paragraphs):
 * - `23. Oktober 2024 …` and, in the next paragraph, `25. Oktober 2024 …` → the same words, not items 23 and 24;
 * - `1. FC Köln gewinnt` → one paragraph (a numbered list of one item is an ordinal);
 * - `… der` / `1. FC Köln …` broken between two lines → one paragraph;
 * - `* Name geändert`, `+ 3 Grad` → the same words (a list of one item with these markers is a footnote or a sign).
 * Lists of several items numbered in order, or 1. 1. 1., and lists of hyphens stay lists. Must run before anything looks at lists.
 */
export function remarkProseLists() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    visit(tree, 'list', (list, index, parent) => {
      if (index === undefined || parent === undefined) return;
      const markers = list.children.map((item) => markerOf(item, source));
      const before = parent.children[index - 1];
      const interrupts =
        before?.type === 'paragraph' && before.position?.end.line === (list.position?.start.line ?? 0) - 1;
      if (!isProse(list, markers, interrupts)) return;
      const blocks = list.children.flatMap((item, place) => asProse(item, markers[place] as string));
      const first = blocks[0];
      if (interrupts && before.type === 'paragraph' && first?.type === 'paragraph') {
        before.children.push({ type: 'text', value: '\n' }, ...first.children);
        if (before.position && first.position) before.position.end = first.position.end;
        blocks.shift();
      }
      (parent as Parents & { children: Nodes[] }).children.splice(index, 1, ...blocks);
      return index;
    });
  };
}

function markerOf(item: ListItem, source: string): string {
  const start = item.position?.start.offset ?? 0;
  return MARKER.exec(source.slice(start, start + 12))?.[1] ?? '-';
}

function isProse(list: List, markers: readonly string[], interrupts: boolean): boolean {
  const single = list.children.length === 1;
  if (!list.ordered) return single && (markers[0] !== '-' || interrupts);
  if (single) return true;
  const numbers = markers.map((marker) => Number.parseInt(marker, 10));
  const counted = numbers.every((number, place) => number === (numbers[0] as number) + place);
  const lazy = numbers.every((number) => number === 1);
  return !(counted || lazy) || list.children.some((item) => MONTH.test(textStart(item)));
}

function textStart(item: ListItem): string {
  const paragraph = item.children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value : '';
}

function asProse(item: ListItem, marker: string): ListItem['children'] {
  const [first, ...rest] = item.children;
  const start = item.position?.start;
  if (first?.type !== 'paragraph') {
    return [
      { type: 'paragraph', children: [{ type: 'text', value: marker }], position: item.position },
      ...item.children,
    ];
  }
  // Into the words themselves, not beside them: the typographer sets the space in „23. Oktober“ within one text node.
  const [opening, ...others] = first.children;
  const words: Paragraph['children'] =
    opening?.type === 'text'
      ? [{ ...opening, value: `${marker} ${opening.value}`, position: spanning(start, opening) }, ...others]
      : [{ type: 'text', value: `${marker} `, position: spanning(start, item) }, ...first.children];
  return [{ type: 'paragraph', children: words, position: spanning(start, first) }, ...rest];
}

function spanning(start: Point | undefined, node: Nodes): Position | undefined {
  return start && node.position ? { start, end: node.position.end } : undefined;
}
