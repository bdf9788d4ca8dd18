/** The search index of a built site: made of the Markdown twins of its articles, so that it can hold nothing else. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeVersion } from '../cache/build-cache.ts';
import { compoundEnds } from './compounds.ts';
import { indexPage, type SearchDocument, searchDocument, textsOf, wordsOf } from './search-document.ts';

/** Code that decides what the index holds. */
const ROOMS = ['search', 'markdown', 'model'];
/** Pagefind's own surfaces, which this site does not use. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown)/;

export interface SearchIndex {
  /** Articles in the index. */
  readonly articles: number;
  /** Whether it could be taken over from the build before. */
  readonly kept: boolean;
  readonly seconds: number;
}

/**
 * Puts the index into `work/pagefind`. Pagefind can only index everything anew, so an index is kept as long as no article changes.
 * @param work folder of the built site
 * @param cache folder that is kept between builds
 * @throws if Pagefind reports an error
 */
export async function buildSearchIndex(work: string, cache: string): Promise<SearchIndex> {
  const start = performance.now();
  const twins = await readTwins(join(work, 'artikel'));
  const digest = createHash('sha256')
    .update(JSON.stringify([codeVersion(ROOMS), twins]))
    .digest('hex')
    .slice(0, 24);
  const kept = join(cache, 'search');
  const mark = join(kept, 'digest');
  const isKept = (await readFile(mark, 'utf8').catch(() => '')) === digest;
  const documents = twins.flatMap((twin) => searchDocument(twin) ?? []);
  if (!isKept) {
    await rm(kept, { recursive: true, force: true });
    await mkdir(kept, { recursive: true });
    await writeIndex(documents, join(kept, 'pagefind'));
    await writeFile(`${mark}.new`, digest);
    await rename(`${mark}.new`, mark);
  }
  await cp(join(kept, 'pagefind'), join(work, 'pagefind'), { recursive: true });
  return { articles: documents.length, kept: isKept, seconds: (performance.now() - start) / 1000 };
}

async function readTwins(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const twins = names.filter((name) => name.endsWith('.md')).sort();
  return Promise.all(twins.map((name) => readFile(join(folder, name), 'utf8')));
}

async function writeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const { default: dictionary } = await import('dictionary-de');
  const lemmas = Buffer.from(dictionary.dic).toString('utf8').split('\n');
  const endsOf = compoundEnds([
    ...lemmas.filter((line) => /^\p{L}/u.test(line)).map((line) => line.replace(/\/.*/, '')),
    ...documents.flatMap((document) => textsOf(document).flatMap(wordsOf)),
  ]);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'de' });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const document of documents) {
      const url = new URL(document.url).pathname;
      refuse((await index.addHTMLFile({ url, content: indexPage(document, endsOf) })).errors);
    }
    const { errors: failures, files } = await index.getFiles();
    refuse(failures);
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await index.deleteIndex();
  } finally {
    await pagefind.close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
