/** The front matter's texts as blocks, each with its place in the file. */
import type { FrontMatter } from '../loader/front-matter.ts';
import { lineStarts } from '../markdown/line-starts.ts';
import { withoutHints } from '../typography/soft-hyphens.ts';
import { type Block, makeBlock, offsetAt, type Part, type Piece } from './block.ts';

/** A front matter value that is a string, by path; else `undefined`. */
export function textAt(data: unknown, path: readonly (string | number)[]): string | undefined {
  let value: unknown = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return typeof value === 'string' ? value : undefined;
}

export function headBlocks(frontMatter: FrontMatter, data: Readonly<Record<string, unknown>>): Block[] {
  // As it was written: where a fence was missing, one stands in the place of a key now.
  const source = frontMatter.written;
  const lines = lineStarts(source);
  const blocks: Block[] = [];
  const add = (part: Part, path: readonly (string | number)[]): void => {
    const value = textAt(data, path);
    if (value === undefined) return;
    const start = frontMatter.place(path);
    const text = part === 'title' ? withoutHints(value) : value;
    const pieces: Piece[] = [{ from: 0, text, start: offsetAt(lines, start), opaque: false }];
    blocks.push(makeBlock(part, 'head', pieces, source, lines, start));
  };
  add('title', ['title']);
  add('kicker', ['kicker']);
  add('standfirst', ['standfirst']);
  add('alt', ['image', 'alt']);
  add('caption', ['image', 'caption']);
  add('credit', ['image', 'credit']);
  const corrections = Array.isArray(data.corrections) ? data.corrections : [];
  for (const index of corrections.keys()) add('correction', ['corrections', index, 'text']);
  add('disclosure', ['disclosure']);
  return blocks;
}
