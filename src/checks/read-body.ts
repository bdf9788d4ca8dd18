/** The body of an article, block by block, with what the rules want to know of each. */
import type { Blockquote, Image, Link, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { type Callout, readCallout } from '../markdown/callouts.ts';
import { lineStarts } from '../markdown/line-starts.ts';
import { OBJECT_REPLACEMENT } from '../typography/characters.ts';
import { type Block, isPassage, makeBlock, type Part, type Piece, type Room } from './block.ts';

/** A pull quote, info box or list of related articles, with what it holds as blocks. */
export interface Box {
  readonly callout: Callout;
  readonly title: Block;
  readonly blocks: readonly Block[];
}

/** What the walk through a body has gathered so far. */
interface Gathered {
  readonly source: string;
  readonly lines: readonly number[];
  readonly blocks: Block[];
  readonly boxes: Box[];
  readonly beginnings: Set<Block>;
  readonly bold: Set<Block>;
  readonly pictures: Image[];
  readonly links: Link[];
  /** Whether the next passage does not go on with the one before. */
  isBeginning: boolean;
}

/** Reads a body once, from top to bottom. */
export function readBody(tree: Root, source: string): Gathered {
  const gathered: Gathered = {
    source,
    lines: lineStarts(source),
    blocks: [],
    boxes: [],
    beginnings: new Set(),
    bold: new Set(),
    pictures: [],
    links: [],
    isBeginning: false,
  };
  walk(gathered, tree.children, 'text');
  return gathered;
}

function walk(to: Gathered, nodes: readonly RootContent[], room: Room): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
        addBlock(to, 'heading', room, node.children, node);
        to.isBeginning = true;
        break;
      case 'paragraph': {
        const block = addBlock(to, 'paragraph', room, node.children, node);
        if (isBold(node)) to.bold.add(block);
        break;
      }
      case 'list':
        for (const item of node.children) walkApart(to, item.children, room);
        break;
      case 'table':
        for (const cell of node.children.flatMap((row) => row.children)) {
          to.isBeginning = true;
          addBlock(to, 'cell', room, cell.children, cell);
        }
        to.isBeginning = true;
        break;
      case 'blockquote':
        addQuotation(to, node, room);
        break;
    }
  }
}

/** Walks what stands for itself: neither what comes before nor what comes after goes on with it. */
function walkApart(to: Gathered, nodes: readonly RootContent[], room: Room): void {
  to.isBeginning = true;
  walk(to, nodes, room);
  to.isBeginning = true;
}

/** An ordinary quotation, or a box. */
function addQuotation(to: Gathered, node: Blockquote, room: Room): void {
  const callout = readCallout(node);
  if (!callout) {
    walkApart(to, node.children, room === 'text' ? 'quotation' : room);
    return;
  }
  const kind = callout.kind === 'quote' || callout.kind === 'related' ? callout.kind : 'info';
  const title = addBlock(to, kind === 'quote' ? 'speaker' : 'box-title', kind, callout.title, node);
  const first = to.blocks.length;
  // The text goes on behind a pull quote or a list of links.
  if (kind === 'info') walkApart(to, callout.children, kind);
  else walk(to, callout.children, kind);
  to.boxes.push({ callout, title, blocks: to.blocks.slice(first) });
}

function addBlock(to: Gathered, part: Part, room: Room, nodes: readonly PhrasingContent[], at: Nodes): Block {
  const pieces: Piece[] = [];
  gather(nodes, pieces, false);
  const start = at.position?.start ?? { line: 1, column: 1 };
  const block = makeBlock(part, room, pieces, to.source, to.lines, start);
  to.blocks.push(block);
  if (to.isBeginning && isPassage(block)) {
    to.beginnings.add(block);
    to.isBeginning = false;
  }
  for (const node of nodes) addMedia(to, node, room);
  return block;
}

/** Pictures, with their texts as blocks, and links. */
function addMedia(to: Gathered, node: PhrasingContent, room: Room): void {
  if (node.type === 'image') {
    to.pictures.push(node);
    if (node.alt) addBlock(to, 'picture-alt', room, [stringNode(node.alt, node)], node);
    if (node.title) addBlock(to, 'picture-caption', room, [stringNode(node.title, node)], node);
    return;
  }
  if (node.type === 'link') to.links.push(node);
  if ('children' in node) for (const child of node.children) addMedia(to, child, room);
}

function isBold({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'strong';
}

function gather(nodes: readonly PhrasingContent[], pieces: Piece[], opaque: boolean): void {
  const add = (text: string, node: PhrasingContent, hidden: boolean): void => {
    const last = pieces.at(-1);
    const from = last ? last.from + last.text.length : 0;
    pieces.push({ from, text, start: startOf(node), opaque: hidden });
  };
  for (const node of nodes) {
    if (node.type === 'text') add(node.value, node, opaque);
    else if (node.type === 'inlineCode') add(node.value, node, true);
    else if (node.type === 'break') add('\n', node, false);
    else if (node.type === 'image') add(OBJECT_REPLACEMENT, node, true);
    // In its place readers see the linked headline.
    else if (node.type === 'link' && node.children.length === 0) add(OBJECT_REPLACEMENT, node, true);
    else if ('children' in node)
      gather(node.children, pieces, opaque || (node.type === 'link' && node.url.startsWith('lang:')));
  }
}

/** Boxes' words are copies that begin on the line below their mark: then only line and column are known. */
function startOf(node: Nodes): number | undefined {
  const start = node.position?.start;
  return start && (start.offset ?? -start.line);
}

function stringNode(value: string, at: Image): PhrasingContent {
  return { type: 'text', value, ...(at.position && { position: at.position }) };
}
