/** The search index of a built site: made of the Markdown twins of its articles, so that it can hold nothing else. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeVersion, digestOf } from '../cache/build-cache.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { keepJson, keptJson } from '../cache/kept-bytes.ts';
import { pathTo } from '../model/addresses.ts';
import { compoundEnds } from './compounds.ts';
import { cutIndex, type IndexFile } from './cut-index.ts';
import { keptDocuments } from './kept-documents.ts';
import { indexPage, type SearchDocument, sectionsPage, textsOf, wordsOf } from './search-document.ts';
import { volumesOf } from './volumes.ts';

/** Code that decides what the index holds. */
const ROOMS = ['search', 'markdown', 'model', 'typography', 'site.ts', 'interface.ts'];
/** Pagefind's own surfaces, which this site does not use. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown)/;

/** So many pages may wait for Pagefind: more would only fill the memory. */
const UNDER_WAY = 16;

export interface SearchIndex {
  /** Volumes that have an index, and those whose index had to be made anew. */
  readonly volumes: readonly string[];
  readonly made: readonly string[];
  readonly seconds: number;
}

/** What is known of a Markdown twin. */
interface Twin {
  /** Tells without reading the file that it has not been written since. */
  readonly stamp: string;
  readonly digest: string;
  /** Of publication, `2024-10`; empty for a withdrawn article, which no search finds. */
  readonly month: string;
}

interface Memory {
  readonly version: string;
  /** By path in the work folder. */
  readonly twins: Readonly<Record<string, Twin>>;
  /** Digest of what the index of a volume was made of. */
  readonly volumes: Readonly<Record<string, string>>;
}

/**
 * Puts an index for each volume of the archive into `work/pagefind/<volume>`; readers search all of them at once. Pagefind can only index
 * everything anew, so that an article costs as much as its volume, and not as the archive.
 * @param work folder of the built site
 * @param cache folder that is kept between builds
 * @param twinPaths of the Markdown twins in the work folder, in a fixed order
 * @throws if Pagefind reports an error
 */
export async function buildSearchIndex(
  work: string,
  cache: string,
  twinPaths: readonly string[],
): Promise<SearchIndex> {
  const start = performance.now();
  const root = join(work, 'pagefind');
  const memoryFile = join(cache, 'search.json');
  const version = codeVersion(ROOMS);
  const before = recall(memoryFile, version);
  const twins = readTwins(work, twinPaths, before.twins);
  const found = twinPaths.filter((path) => twins[path]?.month);
  const monthOf = (path: string) => twins[path]?.month ?? '';
  const volumeOf = volumesOf(found.map(monthOf));
  const now: Record<string, string> = {};
  const made: string[] = [];
  for (const [volume, paths] of Map.groupBy(found, (path) => volumeOf.get(monthOf(path)) ?? '')) {
    const folder = join(root, volume);
    now[volume] = digestOf(paths.map((path) => [path, twins[path]?.digest]));
    if (now[volume] === before.volumes[volume] && existsSync(join(folder, 'pagefind-entry.json'))) continue;
    // The memory first: a half-written index is never taken for whole.
    if (made.length === 0) await rm(memoryFile, { force: true });
    const documents = await keptDocuments(
      join(cache, 'search', `${volume}.bin`),
      version,
      paths.map((path) => ({
        digest: twins[path]?.digest ?? '',
        text: () => readFileSync(join(work, path), 'utf8'),
      })),
    );
    await writeIndex(documents, folder);
    made.push(volume);
  }
  for (const name of await readdir(root).catch(() => []))
    if (!(name in now)) await rm(join(root, name), { recursive: true, force: true });
  keepJson(memoryFile, { version, twins, volumes: now } satisfies Memory);
  return { volumes: Object.keys(now), made, seconds: (performance.now() - start) / 1000 };
}

function recall(file: string, version: string): Memory {
  const memory = keptJson<Memory>(file);
  return memory?.version === version ? memory : { version, twins: {}, volumes: {} };
}

/** Only those are read that have been written since. */
function readTwins(work: string, paths: readonly string[], before: Memory['twins']): Record<string, Twin> {
  const twins: Record<string, Twin> = {};
  for (const path of paths) {
    const file = join(work, path);
    const stamp = fileStamp(file);
    const known = before[path];
    twins[path] = known?.stamp === stamp ? known : { stamp, ...look(readFileSync(file, 'utf8')) };
  }
  return twins;
}

/** Our own twins are read, so the form of their head is known. */
function look(text: string): Omit<Twin, 'stamp'> {
  const head = text.slice(0, text.indexOf('\n---', 4));
  const month = /^withdrawn:/m.test(head) ? '' : (/^published: "?(\d{4}-\d\d)/m.exec(head)?.[1] ?? '');
  return { digest: digestOf(text), month };
}

async function writeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const [{ default: dictionary }, pagefind] = await Promise.all([
    import('dictionary-de'),
    import('pagefind'),
  ]);
  try {
    // Its process starts while the words are gathered here.
    const creating = pagefind.createIndex({ forceLanguage: 'de' });
    const endsOf = compoundEnds(knownWords(Buffer.from(dictionary.dic).toString('utf8'), documents));
    const { index, errors } = await creating;
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    // Pagefind's process takes them one after the other, in this order; while it is at one, the next are written here.
    const underWay: Promise<void>[] = [];
    const add = async (url: string, content: string) => {
      const added = index.addHTMLFile({ url, content }).then(({ errors }) => refuse(errors));
      // Told where it is waited for.
      added.catch(() => undefined);
      underWay.push(added);
      if (underWay.length >= UNDER_WAY) await underWay.shift();
    };
    for (const document of documents) await add(new URL(document.url).pathname, indexPage(document, endsOf));
    await add(pathTo('/suche/'), sectionsPage());
    await Promise.all(underWay);
    const { errors: failures, files } = await index.getFiles();
    refuse(failures);
    layDown(folder, cutIndex(files.filter(({ path }) => !UNUSED.test(path))));
    await index.deleteIndex();
  } finally {
    await pagefind.close();
  }
}

/** Writes what is new and takes away what is old; what is as it was stays untouched, and nobody has to read it again. */
function layDown(folder: string, files: readonly IndexFile[]) {
  const old = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []);
  for (const { path, content } of files) {
    const file = join(folder, path);
    if (old.delete(path) && readFileSync(file).equals(content)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const path of old) if (!statSync(join(folder, path)).isDirectory()) rmSync(join(folder, path));
}

/** One after the other: a volume's words in one list would fill the memory. */
function* knownWords(dictionary: string, documents: readonly SearchDocument[]): Iterable<string> {
  for (const [word] of dictionary.matchAll(/^\p{L}[^/\n]*/gmu)) yield word;
  for (const document of documents) for (const text of textsOf(document)) yield* wordsOf(text);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
