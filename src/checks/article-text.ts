/** The one reading of an article that all rules share: its texts, block by block, each with its place in the file. */
import type { Image, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type FrontMatter, readFrontMatter } from '../loader/front-matter.ts';
import type { Block } from './block.ts';
import { headBlocks } from './head-blocks.ts';
import { type Box, readBody } from './read-body.ts';

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

/** Whether a block is German prose that the house writes itself: everything but the names under pull quotes and lists of links. */
export function isProse({ part, room }: Block): boolean {
  return part !== 'speaker' && part !== 'credit' && room !== 'related';
}

function read(tree: Root, file: VFile): ArticleText {
  const source = String(file);
  const head = readHead(tree, file, source);
  const { blocks, boxes, beginnings, bold, pictures, links } = readBody(tree, source);
  return {
    file,
    tree,
    ...head,
    blocks: [...(head.frontMatter ? headBlocks(head.frontMatter, head.data) : []), ...blocks],
    boxes,
    beginnings,
    bold,
    pictures,
    links,
  };
}

/** The front matter, where the file has one, and its data as far as it is a group of keys. */
function readHead(tree: Root, file: VFile, source: string): Pick<ArticleText, 'frontMatter' | 'data'> {
  if (tree.children[0]?.type !== 'yaml') return { data: {} };
  // The loader has read it already and hands it on.
  const frontMatter = (file.data.frontMatter as FrontMatter | undefined) ?? readFrontMatter(source);
  const isGroup = typeof frontMatter.data === 'object' && frontMatter.data !== null;
  return { frontMatter, data: isGroup ? (frontMatter.data as Record<string, unknown>) : {} };
}
