/** Rendered bodies, kept between builds by what they were made of: a change of a template parses no article again. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Body } from '../markdown/pipeline.ts';
import { cacheFolder, codeVersion, digestOf } from './build-cache.ts';

/** Bodies depend on these rooms and files alone. */
const version = codeVersion(['markdown', 'typography', 'model', 'site.ts', 'interface.ts']);
const folder = join(cacheFolder(), 'bodies');

/**
 * The body that was kept with the same ingredients. Read at once, not in turns: for small files that costs a fraction.
 * @param made everything that the body is made of: `bodyIngredients`
 */
export function keptBody(made: unknown): Body | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(made), 'utf8')) as Body;
  } catch {
    // Not there, or cut off when the machine went down.
    return undefined;
  }
}

/** Keeps a body for pages, and for the builds to come. */
export function keepBody(made: unknown, body: Body): void {
  const file = fileOf(made);
  const parent = dirname(file);
  if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
  folders.add(parent);
  // Under another name first: a build that is killed leaves no half body behind.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(body, withoutPosition));
  renameSync(half, file);
}

const folders = new Set<string>();

function fileOf(made: unknown): string {
  const key = digestOf(version, made);
  // Two letters as folder: ten thousand files in one would be slow on some disks.
  return join(folder, key.slice(0, 2), `${key}.json`);
}

/** Where a node stood in the Markdown is of no use any more, and most of its size. */
function withoutPosition(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value;
}
