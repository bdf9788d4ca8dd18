/**
 * What the pass has read of all articles, for the pages of the same build. Astro's own store becomes one JavaScript module: with ten
 * thousand articles writing, compiling and reading it costs more than all the rest of a build; so it holds where this file lies.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheFolder } from './build-cache.ts';

const file = join(cacheFolder(), 'articles.bin');

/**
 * Writes down the articles: anything that `structuredClone` can copy.
 * @returns a digest that changes when they do
 */
export async function storeArticles(articles: readonly unknown[]): Promise<string> {
  const bytes = serialize(articles);
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(`${file}.${process.pid}`, bytes);
  await rename(`${file}.${process.pid}`, file);
  return createHash('sha256').update(bytes).digest('hex').slice(0, 24);
}

/** The articles as they were written down. */
export async function storedArticles<Entry>(): Promise<readonly Entry[]> {
  return deserialize(await readFile(file)) as readonly Entry[];
}
