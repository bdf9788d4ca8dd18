/** The search index of a built site: made of the Markdown twins of its articles, so that it can hold nothing else. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeVersion, digestOf } from '../cache/build-cache.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { compoundEnds } from './compounds.ts';
import { indexPage, type SearchDocument, searchDocument, textsOf, wordsOf } from './search-document.ts';

/** Code that decides what the index holds. */
const ROOMS = ['search', 'markdown', 'model', 'site.ts', 'interface.ts'];
/** Pagefind's own surfaces, which this site does not use. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown)/;

export interface SearchIndex {
  /** Articles in the index. */
  readonly articles: number;
  /** Whether it could be taken over from the build before. */
  readonly kept: boolean;
  readonly seconds: number;
}

/** What an index was made of. */
interface Mark {
  /** Of the files: tells without reading them that none has been written since. */
  readonly stamps: string;
  /** Of their texts and of the code. */
  readonly digest: string;
  readonly articles: number;
}

/**
 * Puts the index into `work/pagefind`. Pagefind can only index everything anew, so an index is kept as long as no article changes.
 * @param work folder of the built site
 * @param cache folder that is kept between builds
 * @throws if Pagefind reports an error
 */
export async function buildSearchIndex(work: string, cache: string): Promise<SearchIndex> {
  const start = performance.now();
  const took = () => (performance.now() - start) / 1000;
  const folder = join(work, 'pagefind');
  const markFile = join(cache, 'search.json');
  const mark = existsSync(join(folder, 'pagefind-entry.json')) ? await readMark(markFile) : undefined;
  const twins = await twinsIn(join(work, 'artikel'));
  const version = codeVersion(ROOMS);
  const stamps = digestOf(version, twins, twins.map(fileStamp));
  if (mark?.stamps === stamps) return { articles: mark.articles, kept: true, seconds: took() };
  const texts = await Promise.all(twins.map((twin) => readFile(twin, 'utf8')));
  const digest = digestOf(version, texts);
  const documents = texts.flatMap((text) => searchDocument(text) ?? []);
  const isKept = mark?.digest === digest;
  if (!isKept) {
    // The mark first: a half-written index is never taken for whole.
    await rm(markFile, { force: true });
    await rm(folder, { recursive: true, force: true });
    await writeIndex(documents, folder);
  }
  const made: Mark = { stamps, digest, articles: documents.length };
  await writeFile(`${markFile}.new`, JSON.stringify(made));
  await rename(`${markFile}.new`, markFile);
  return { articles: documents.length, kept: isKept, seconds: took() };
}

async function readMark(file: string): Promise<Mark | undefined> {
  return readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Mark,
    () => undefined,
  );
}

/** Paths of the Markdown twins, in a fixed order. */
async function twinsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
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
