/** Rendered bodies, kept between builds by what they were made of: a change of a template parses no article again. */
import { join } from 'node:path';
import type { Body } from '../markdown/pipeline.ts';
import { cacheFolder, codeVersion, digestOf } from './build-cache.ts';
import { keepBytes, keptJson } from './kept-bytes.ts';

/** Bodies depend on these rooms and files alone. */
const version = codeVersion(['markdown', 'typography', 'model', 'site.ts', 'interface.ts']);
const folder = join(cacheFolder(), 'bodies');

/**
 * The body that was kept with the same ingredients.
 * @param made everything that the body is made of: `bodyIngredients`
 */
export function keptBody(made: unknown): Body | undefined {
  return keptJson<Body>(fileOf(made));
}

/** Keeps a body for pages, and for the builds to come. */
export function keepBody(made: unknown, body: Body): void {
  keepBytes(fileOf(made), Buffer.from(JSON.stringify(body, withoutPosition)));
}

function fileOf(made: unknown): string {
  const key = digestOf(version, made);
  // Two letters as folder: ten thousand files in one would be slow on some disks.
  return join(folder, key.slice(0, 2), `${key}.json`);
}

/** Where a node stood in the Markdown is of no use any more, and most of its size. */
function withoutPosition(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value;
}
