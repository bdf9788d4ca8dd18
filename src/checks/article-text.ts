/** The one reading of an article that all rules share: its texts, block by block, each with its place in the file. */
import type { Blockquote, Image, Link, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type FrontMatter, readFrontMatter } from '../loader/front-matter.ts';
import { type Callout, readCallout } from '../markdown/callouts.ts';
import { lineStarts } from '../markdown/line-starts.ts';
import { OBJECT_REPLACEMENT } from '../typography/characters.ts';
import { type Block, makeBlock, type Part, type Piece, type Room } from './block.ts';
import { headBlocks } from './head-blocks.ts';

/** A pull quote, info box or list of related articles, with what it holds as blocks. */
export interface Box {
  readonly callout: Callout;
  readonly title: Block;
  readonly blocks: readonly Block[];
}

export interface ArticleText {
  readonly file: VFile;
  readonly tree: Root;
  /** `undefined` for a plain Markdown file: then only the body is checked. */
  readonly frontMatter?: FrontMatter;
  /** The front matter's plain data; `{}` where it is missing or cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** In reading order, front matter first. */
  readonly blocks: readonly Block[];
  readonly boxes: readonly Box[];
  /** Passages that do not go on with the one before: after a heading, in another item, cell or box. */
  readonly beginnings: ReadonlySet<Block>;
  /** Paragraphs that are bold as a whole: in an interview what the house asks. */
  readonly bold: ReadonlySet<Block>;
  readonly pictures: readonly Image[];
  readonly links: readonly Link[];
}

const readings = new WeakMap<VFile, ArticleText>();

/** Reads an article once, however many rules ask. */
export function articleText(tree: Root, file: VFile): ArticleText {
  const known = readings.get(file);
  if (known?.tree === tree) return known;
  const reading = read(tree, file);
  readings.set(file, reading);
  return reading;
}

/** Whether a block is running text: a paragraph, a list item, a passage of an info box or of an ordinary quotation. */
export function isPassage({ part, room }: Block): boolean {
  return (
    (part === 'paragraph' || part === 'cell') && (room === 'text' || room === 'info' || room === 'quotation')
  );
}

/** Whether a block is German prose that the house writes itself: everything but the names under pull quotes and lists of links. */
export function isProse({ part, room }: Block): boolean {
  return part !== 'speaker' && part !== 'credit' && room !== 'related';
}

function read(tree: Root, file: VFile): ArticleText {
  const source = String(file);
  // The loader has read it already and hands it on.
  const known = file.data.frontMatter as FrontMatter | undefined;
  const frontMatter = tree.children[0]?.type === 'yaml' ? (known ?? readFrontMatter(source)) : undefined;
  const isGroup = typeof frontMatter?.data === 'object' && frontMatter.data !== null;
  const data = isGroup ? (frontMatter.data as Record<string, unknown>) : {};
  const lines = lineStarts(source);
  const blocks: Block[] = frontMatter ? headBlocks(frontMatter, data) : [];
  const boxes: Box[] = [];
  const pictures: Image[] = [];
  const links: Link[] = [];
  const beginnings = new Set<Block>();
  const bold = new Set<Block>();
  let isBeginning = false;

  const block = (part: Part, room: Room, nodes: readonly PhrasingContent[], at: Nodes): Block => {
    const pieces: Piece[] = [];
    gather(nodes, pieces, false);
    const made = makeBlock(part, room, pieces, source, lines, at.position?.start ?? { line: 1, column: 1 });
    blocks.push(made);
    if (isBeginning && isPassage(made)) {
      beginnings.add(made);
      isBeginning = false;
    }
    for (const node of nodes) media(node, room);
    return made;
  };
  const paragraph = (node: Paragraph, room: Room): void => {
    const made = block('paragraph', room, node.children, node);
    if (isBold(node)) bold.add(made);
  };
  const media = (node: PhrasingContent, room: Room): void => {
    if (node.type === 'image') {
      pictures.push(node);
      if (node.alt) block('picture-alt', room, [stringNode(node.alt, node)], node);
      if (node.title) block('picture-caption', room, [stringNode(node.title, node)], node);
    } else {
      if (node.type === 'link') links.push(node);
      if ('children' in node) for (const child of node.children) media(child, room);
    }
  };
  /** Walks what stands for itself: neither what comes before nor what comes after goes on with it. */
  const walkApart = (nodes: readonly RootContent[], room: Room): void => {
    isBeginning = true;
    walk(nodes, room);
    isBeginning = true;
  };
  const walk = (nodes: readonly RootContent[], room: Room): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'heading':
          block('heading', room, node.children, node);
          isBeginning = true;
          break;
        case 'paragraph':
          paragraph(node, room);
          break;
        case 'list':
          for (const item of node.children) walkApart(item.children, room);
          break;
        case 'table':
          for (const row of node.children)
            for (const cell of row.children) {
              isBeginning = true;
              block('cell', room, cell.children, cell);
            }
          isBeginning = true;
          break;
        case 'blockquote':
          quotation(node, room);
          break;
      }
    }
  };
  const quotation = (node: Blockquote, room: Room): void => {
    const callout = readCallout(node);
    if (!callout) {
      walkApart(node.children, room === 'text' ? 'quotation' : room);
      return;
    }
    const kind = callout.kind === 'quote' || callout.kind === 'related' ? callout.kind : 'info';
    const title = block(kind === 'quote' ? 'speaker' : 'box-title', kind, callout.title, node);
    const first = blocks.length;
    // The text goes on behind a pull quote or a list of links.
    if (kind === 'info') walkApart(callout.children, kind);
    else walk(callout.children, kind);
    boxes.push({ callout, title, blocks: blocks.slice(first) });
  };
  walk(tree.children, 'text');
  return {
    file,
    tree,
    ...(frontMatter && { frontMatter }),
    data,
    blocks,
    boxes,
    beginnings,
    bold,
    pictures,
    links,
  };
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
