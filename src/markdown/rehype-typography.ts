import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Segment, typeset, typesetBlocks } from '../typography/typeset.ts';

const INLINE = new Set(['a', 'b', 'br', 'code', 'em', 'i', 'img', 'span', 'strong', 'sub', 'sup']);
const OPAQUE = new Set(['code', 'pre']);

/** One run of a block with the text node that it came from, if it may be changed. */
type Run = { readonly segment: Segment; readonly node?: Text };

/**
 * Sets German typography in everything that readers see: `<p>"Nein", sagte er - z. B.` → `<p>„Nein“, sagte er – z. B.`.
 * Quotation marks are resolved over a whole block, across emphasis and links, and over paragraphs that follow each other; code and
 * addresses are left alone; alternative texts are set as well. Must run behind all that reads words as they were written, such as ids.
 */
export function rehypeTypography() {
  return (tree: Root): undefined => setContainer(tree);
}

function setContainer(container: Root | Element): undefined {
  const flow: Run[][] = [];
  for (const child of container.children) {
    if (child.type !== 'element' || OPAQUE.has(child.tagName)) continue;
    if (child.tagName === 'p') {
      flow.push(runsOf(child));
      continue;
    }
    setElement(child);
    // A quotation may run on behind a pull quote in the margin or a picture, never past a heading, a list or a box.
    if (child.tagName !== 'aside' && child.tagName !== 'figure') setBlocks(flow.splice(0));
  }
  setBlocks(flow);
}

function setElement(element: Element): void {
  const runs = runsOf(element);
  if (runs.some(({ segment }) => 'text' in segment && segment.text.trim() !== '')) setBlocks([runs]);
  setContainer(withoutInline(element));
}

/** The block elements within an element, for the walk downwards. */
function withoutInline(element: Element): Element {
  return { ...element, children: element.children.filter((child) => !isInline(child)) };
}

function isInline(node: RootContent | ElementContent): boolean {
  return node.type !== 'element' || INLINE.has(node.tagName);
}

function setBlocks(blocks: readonly (readonly Run[])[]): void {
  const set = typesetBlocks(blocks.map((runs) => runs.map(({ segment }) => segment)));
  for (const [block, runs] of blocks.entries()) {
    for (const [index, { node }] of runs.entries()) {
      const segment = set[block]?.[index];
      if (node && segment && 'text' in segment) node.value = segment.text;
    }
  }
}

function runsOf(element: Element): Run[] {
  return element.children.filter(isInline).flatMap((node): Run[] => {
    if (node.type === 'text') return [{ segment: { text: node.value }, node }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [{ segment: { opaque: '\n' } }];
    if (node.tagName === 'img') {
      node.properties.alt = typeset(String(node.properties.alt ?? ''));
      return [];
    }
    // A passage in another language keeps its own marks.
    if (OPAQUE.has(node.tagName) || node.properties.lang !== undefined)
      return [{ segment: { opaque: textOf(node) } }];
    return runsOf(node);
  });
}
