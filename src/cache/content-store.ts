/**
 * What the pass has read, for the pages of the same build. Astro's own store becomes one JavaScript module: with ten thousand articles
 * writing, compiling and reading it costs more than all the rest of a build; so it holds nothing but a digest of this file.
 */
import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheFolder } from './build-cache.ts';

const file = join(cacheFolder(), 'content.bin');

/**
 * Writes down the content: anything that `structuredClone` can copy.
 * @returns a digest that changes when it does
 */
export async function storeContent(content: unknown): Promise<string> {
  const bytes = serialize(content);
  await mkdir(cacheFolder(), { recursive: true });
  // In development the passes of two changes may overlap.
  const half = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(half, bytes);
  await rename(half, file);
  return hash('sha256', bytes).slice(0, 24);
}

/** The content as it was written down. */
export async function storedContent<Content>(): Promise<Content> {
  return deserialize(await readFile(file)) as Content;
}
