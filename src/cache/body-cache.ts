/** Rendered bodies, kept between builds by what they were made of: a change of a template parses no article again. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../markdown/pipeline.ts';
import { cacheFolder, codeVersion, digestOf } from './build-cache.ts';

/** Bodies depend on these rooms and files alone. */
const version = codeVersion(['markdown', 'typography', 'model', 'site.ts', 'interface.ts']);
const folder = join(cacheFolder(), 'bodies');

/**
 * @param made everything that the body is made of: the file's digest, what its links and pictures lead to, its place line
 * @param render makes the body when it is not there
 */
export async function keptBody(made: unknown, render: () => Promise<Body>): Promise<Body> {
  const key = digestOf(version, made);
  // Two letters as folder: ten thousand files in one would be slow on some disks.
  const file = join(folder, key.slice(0, 2), `${key}.json`);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== undefined) return JSON.parse(before) as Body;
  const body = await render();
  await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
  // Under another name first: a build that is killed leaves no half body behind.
  const half = `${file}.${randomUUID()}`;
  await writeFile(half, JSON.stringify(body, withoutPosition));
  await rename(half, file);
  return body;
}

/** Where a node stood in the Markdown is of no use any more, and most of its size. */
function withoutPosition(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value;
}
