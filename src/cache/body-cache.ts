/** Rendered bodies, kept between builds by what they were made of: a change of a template parses no article again. */
import { join } from 'node:path';
import type { Root as HastRoot, Nodes } from 'hast';
import { type Body, htmlOf } from '../markdown/pipeline.ts';
import { cacheFolder, codeVersion, digestOf } from './build-cache.ts';
import { keepBytes, keptBytes } from './kept-bytes.ts';

/** What is known of a body at once. */
interface Facts {
  /** The body as pages print it. */
  readonly html: string;
  readonly words: number;
}

/** A rendered body as it is kept. */
export interface KeptBody extends Facts {
  /** What the HTML was made of; read when it is asked for, since pages do without it. */
  tree(): HastRoot;
}

/** Bodies depend on these rooms and files alone, and are kept in the form of this one. */
const version = codeVersion([
  'markdown',
  'typography',
  'model',
  'site.ts',
  'interface.ts',
  'cache/body-cache.ts',
]);
const folder = join(cacheFolder(), 'bodies');
/** Between facts and tree; no JSON holds it. */
const END_OF_FACTS = '\n';

/**
 * The body that was kept with the same ingredients.
 * @param made everything that the body is made of: `bodyIngredients`
 */
export function keptBody(made: unknown): KeptBody | undefined {
  const bytes = keptBytes(fileOf(made));
  if (!bytes) return undefined;
  const end = bytes.indexOf(END_OF_FACTS);
  const facts = JSON.parse(bytes.toString('utf8', 0, end)) as Facts;
  return { ...facts, tree: () => JSON.parse(bytes.toString('utf8', end)) as HastRoot };
}

/** Keeps a body for pages, and for the builds to come. */
export function keepBody(made: unknown, { tree, words }: Body): KeptBody {
  const facts: Facts = { html: htmlOf(tree), words };
  forgetPositions(tree);
  const kept = [facts, tree].map((part) => JSON.stringify(part)).join(END_OF_FACTS);
  keepBytes(fileOf(made), Buffer.from(kept));
  return { ...facts, tree: () => tree };
}

function fileOf(made: unknown): string {
  const key = digestOf(version, made);
  // Two letters as folder: ten thousand files in one would be slow on some disks.
  return join(folder, key.slice(0, 2), `${key}.json`);
}

/** Where a node stood in the Markdown is of no use any more, and most of its size. JSON leaves out what is undefined. */
function forgetPositions(node: Nodes): void {
  node.position = undefined;
  if ('children' in node) for (const child of node.children) forgetPositions(child);
}
