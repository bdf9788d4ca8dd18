/** The search index of a built site: made of the Markdown twins of its articles, so that it can hold nothing else. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { codeVersion, digestOf } from '../cache/build-cache.ts';
import { keepJson, keptJson } from '../cache/kept-bytes.ts';
import { bindIndexes } from './bind-indexes.ts';
import type { IndexFile } from './index-files.ts';
import { keptDocuments } from './kept-documents.ts';
import { partIndex } from './part-index.ts';
import { placesOf } from './volumes.ts';

/** Code that decides what the index holds. */
const ROOMS = ['search', 'markdown', 'model', 'typography', 'site.ts', 'interface.ts'];

/** What was done for the search in one build. */
export interface SearchIndex {
  /** Volumes that have an index, and those whose index had to be made anew. */
  readonly volumes: readonly string[];
  readonly made: readonly string[];
  readonly seconds: number;
}

/** What is known of a Markdown twin. */
interface Twin {
  readonly digest: string;
  /** Of publication, `2024-10-23`; empty for a withdrawn article, which no search finds. */
  readonly day: string;
}

interface Memory {
  readonly version: string;
  /** By path in the work folder. */
  readonly twins: Readonly<Record<string, Twin>>;
  /** Names what the index of a volume was made of. */
  readonly volumes: Readonly<Record<string, string>>;
}

/**
 * Puts an index for each volume of the archive into `work/pagefind/<volume>`; readers search all of them at once. What has changed is
 * indexed part by part, and the parts of a volume are bound together.
 * @param work folder of the built site
 * @param cache folder that is kept between builds
 * @param digests of the Markdown twins by their paths in the work folder, in a fixed order
 * @throws if Pagefind reports an error
 */
export async function buildSearchIndex(
  work: string,
  cache: string,
  digests: ReadonlyMap<string, string>,
): Promise<SearchIndex> {
  const start = performance.now();
  const root = join(work, 'pagefind');
  const memoryFile = join(cache, 'search.json');
  const version = codeVersion(ROOMS);
  const before = recall(memoryFile, version);
  const twins = readTwins(work, digests, before.twins);
  const published = Object.entries(twins).filter(([, { day }]) => day !== '');
  const places = placesOf(new Map(published.map(([path, { day }]) => [path, day])));
  const partOf = (path: string) => places.get(path)?.part ?? '';
  const keyOf = (paths: readonly string[]) =>
    digestOf(
      version,
      paths.map((path) => [partOf(path), path, twins[path]?.digest]),
    );
  const keptParts = join(cache, 'search');
  const indexOf = async ([part, paths]: readonly [string, readonly string[]]) =>
    partIndex(join(keptParts, `${part}.index`), keyOf(paths), () =>
      keptDocuments(
        join(keptParts, `${part}.bin`),
        version,
        paths.map((path) => ({
          digest: twins[path]?.digest ?? '',
          text: () => readFileSync(join(work, path), 'utf8'),
        })),
      ),
    );
  const now: Record<string, string> = {};
  const made: string[] = [];
  for (const [volume, paths] of Map.groupBy(places.keys(), (path) => places.get(path)?.volume ?? '')) {
    const folder = join(root, volume);
    now[volume] = keyOf(paths);
    if (now[volume] === before.volumes[volume] && existsSync(join(folder, 'pagefind-entry.json'))) continue;
    // The memory first: a half-written index is never taken for whole.
    if (made.length === 0) await rm(memoryFile, { force: true });
    const parts = [...Map.groupBy(paths, partOf)].sort(([a], [b]) => Number(a) - Number(b));
    const indexes: (readonly IndexFile[])[] = [];
    for (const part of parts) indexes.push(await indexOf(part));
    layDown(folder, bindIndexes(indexes));
    made.push(volume);
  }
  const keptNames = new Set(Array.from(places.values(), ({ part }) => part));
  await sweep(root, (volume) => volume in now);
  await sweep(keptParts, (file) => keptNames.has(parse(file).name));
  keepJson(memoryFile, { version, twins, volumes: now } satisfies Memory);
  return { volumes: Object.keys(now), made, seconds: (performance.now() - start) / 1000 };
}

function recall(file: string, version: string): Memory {
  const memory = keptJson<Memory>(file);
  return memory?.version === version ? memory : { version, twins: {}, volumes: {} };
}

/** Only those are read that are new. */
function readTwins(
  work: string,
  digests: ReadonlyMap<string, string>,
  before: Memory['twins'],
): Record<string, Twin> {
  const twins: Record<string, Twin> = {};
  for (const [path, digest] of digests) {
    const known = before[path];
    twins[path] =
      known?.digest === digest ? known : { digest, day: dayIn(readFileSync(join(work, path), 'utf8')) };
  }
  return twins;
}

/** Our own twins are read, so the form of their head is known. */
function dayIn(text: string): string {
  const head = text.slice(0, text.indexOf('\n---', 4));
  return /^withdrawn:/m.test(head) ? '' : (/^published: "?(\d{4}-\d\d-\d\d)/m.exec(head)?.[1] ?? '');
}

/** Takes away what is not to stay. */
async function sweep(folder: string, stays: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (!stays(name)) await rm(join(folder, name), { recursive: true, force: true });
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
