import type { Blockquote, List, ListItem, Nodes, Paragraph, Parents, Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { startsWithNumber } from './remark-prose-quotations.ts';
import { visit } from './visit.ts';

const MONTH =
  /^(?:(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b|(?:Jan|Jän|Feb|Febr|Mrz|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez)\.)/;
const MARKER = /^\s*(\d{1,9}[.)]|[-+*])/;

type Blocks = ListItem['children'];

/**
 * Gives back to the text what Markdown took for a list marker. Input → output (as paragraphs):
 * - `23. Oktober 2024 …` and, in the next paragraph, `25. Oktober 2024 …` → the same words, not items 23 and 24;
 * - `1. FC Köln gewinnt` → one paragraph (a numbered list of one item is an ordinal);
 * - `… der` / `1. FC Köln …` broken between two lines → one paragraph;
 * - `1. FC Köln` and, in the next paragraph, `1. FC Nürnberg` → the same words, not items 1 and 2;
 * - `1. 5. 2024 …` → a date, not a list in a list;
 * - `* Name geändert` → the same words (one item with a star is a footnote), `+ 3 Grad` too (a plus is always a sign), `- 5 Grad` as well
 *   (one item with a hyphen and a number), unless a colon or the title of a box announces a list;
 * - `23. - 25. Oktober`, `- + 3 Grad` → the same words: nobody begins a list on the line of another list's item.
 * Two or more items numbered in order and lists of hyphens or stars stay lists. Must run before anything looks at lists.
 */
export function remarkProseLists() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    visit(tree, 'list', (list, index, parent) => {
      if (index === undefined || parent === undefined) return;
      const isOnItemsLine = parent.type === 'listItem' && isOnLineOf(parent, list);
      const before = parent.children[index - 1];
      // Indented below an item, a hyphen or a star is meant as a list, unless a number has been wrapped there.
      const isNested = parent.type === 'listItem' && !list.ordered && !isOnItemsLine;
      if (isNested && markerOf(list.children[0], source) !== '+' && !startsWithNumber(list.children[0]))
        return;
      const isAnnounced = before?.type === 'paragraph' && announces(before);
      const above =
        before?.type === 'paragraph' && continues(before, list) && !isAnnounced ? before : undefined;
      const blocks =
        isOnItemsLine && !list.ordered
          ? itemsAsProse(list, source)
          : asWritten(list, source, { interrupts: above !== undefined, isAnnounced });
      if (blocks.length === 1 && blocks[0] === list) return;
      const [first] = blocks;
      if (above && first?.type === 'paragraph') {
        above.children.push({ type: 'text', value: '\n' }, ...first.children);
        if (above.position && first.position) above.position.end = first.position.end;
        blocks.shift();
      }
      (parent as Parents & { children: Nodes[] }).children.splice(index, 1, ...blocks);
      return index + blocks.filter(({ type }) => type === 'list').length;
    });
  };
}

/** Whether a list begins on the line below a paragraph. */
export function continues(before: Paragraph, list: List): boolean {
  return before.position?.end.line === (list.position?.start.line ?? 0) - 1;
}

/** What follows a colon, or the first line of a box (`[!info] Titel`), is a list even if it has one item. */
export function announces({ children, position }: Paragraph): boolean {
  const [first] = children;
  const last = children.at(-1);
  const isMark =
    first?.type === 'text' && first.value.startsWith('[!') && position?.start.line === position?.end.line;
  return isMark || (last?.type === 'text' && last.value.trimEnd().endsWith(':'));
}

/** The list itself, or the paragraphs and shorter lists that it is made of. */
function asWritten(
  list: List,
  source: string,
  { interrupts, isAnnounced }: { interrupts: boolean; isAnnounced: boolean },
): Blocks {
  const marked = list.children.map((item) => ({ item, marker: markerOf(item, source) }));
  const [first] = marked;
  const prose = () => itemsAsProse(list, source);
  if (marked.every(({ item }) => item.children.length === 0)) return prose();
  if (!list.ordered) {
    const isAlone = marked.length === 1 && !isAnnounced;
    const isSignAlone = first?.marker === '*' || startsWithNumber(first?.item);
    return first?.marker === '+' || (isAlone && (interrupts || isSignAlone)) ? prose() : [list];
  }
  if (marked.some(({ item }) => isDate(item))) return prose();
  const runs = countedRuns(marked);
  return runs.length === 1 && marked.length > 1
    ? [list]
    : runs.flatMap((run) =>
        run.length > 1
          ? [listOf(list, run)]
          : run.flatMap(({ item, marker }) => asProse(item, marker, source)),
      );
}

interface Marked {
  readonly item: ListItem;
  /** `3.`, `3)`, `-`. */
  readonly marker: string;
}

function markerOf(item: ListItem | undefined, source: string): string {
  const start = item?.position?.start.offset ?? 0;
  return MARKER.exec(source.slice(start, start + 12))?.[1] ?? '-';
}

/** Items 1, 2, 1 → [1, 2] and [1]. */
function countedRuns(marked: readonly Marked[]): Marked[][] {
  const runs: Marked[][] = [];
  let expected: number | undefined;
  for (const item of marked) {
    const number = Number.parseInt(item.marker, 10);
    if (number === expected) runs.at(-1)?.push(item);
    else runs.push([item]);
    expected = number + 1;
  }
  return runs;
}

function listOf(list: List, run: readonly Marked[]): List {
  const children = run.map(({ item }) => item);
  const position = spanning(children[0]?.position?.start, children.at(-1));
  return { ...list, start: Number.parseInt((run[0] as Marked).marker, 10), children, position };
}

/** `23. Oktober`, `23. Okt.`, `23. 10. 2024`, `23. - 25. Oktober`: the number of the item is that of a day. */
function isDate(item: ListItem): boolean {
  const [first] = item.children;
  if (first?.type === 'list' && isOnLineOf(item, first))
    return first.ordered === true || first.children.some(isDate);
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  return text?.type === 'text' && MONTH.test(text.value);
}

function isOnLineOf(item: ListItem, { position }: Nodes): boolean {
  return position?.start.line === item.position?.start.line;
}

function itemsAsProse(list: List, source: string): Blocks {
  return list.children.flatMap((item) => asProse(item, markerOf(item, source), source));
}

function asProse(item: ListItem, marker: string, source: string): Blocks {
  return behindMarker(marker, item, contentOf(item, source));
}

/** What an item holds; marks on its own line are given back too: of `1. 5. 2024` the `5.`, of `1. > 100` the sign. */
function contentOf(item: ListItem, source: string): Blocks {
  const [first, ...rest] = item.children;
  if (first === undefined || !isOnLineOf(item, first)) return item.children;
  if (first.type === 'list') return [...itemsAsProse(first, source), ...rest];
  if (first.type === 'blockquote' && startsWithNumber(first))
    return [...behindMarker('>', first, first.children), ...rest];
  return item.children;
}

/** The blocks with the marker as their first word. */
function behindMarker(marker: string, item: ListItem | Blockquote, blocks: Blocks): Blocks {
  const [first, ...rest] = blocks;
  const start = item.position?.start;
  if (first?.type !== 'paragraph') {
    return [
      { type: 'paragraph', children: [{ type: 'text', value: marker }], position: item.position },
      ...blocks,
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

function spanning(start: Point | undefined, node: Nodes | undefined): Position | undefined {
  return start && node?.position ? { start, end: node.position.end } : undefined;
}
