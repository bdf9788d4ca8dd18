/** The next edition is begun before its release: while pages are made, or the search index is, there is time. */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toldLater } from '../threads/told-later.ts';
import { type Edition, type EditionFiles, editionFolder, fillLike } from './edition-folder.ts';
import { editionsFolder, halfEdition, publishedEdition, readEdition, recycle } from './editions.ts';
import { inTurns } from './in-turns.ts';
import { takeLock } from './lock.ts';
import { freeOld } from './put-aside.ts';
import { laidPaths } from './site-paths.ts';
import type { WorkFiles } from './work-files.ts';

/** A new edition that holds what is known of it already; its release fills it. */
export interface Prepared {
  /** What is published, and its files; nothing at all before the first release. */
  readonly current: string | undefined;
  readonly before: Edition | undefined;
  readonly files: EditionFiles;
}

/**
 * Begins the next edition of `outDir` while its pages are being made: what is unchanged lies in its place when they are there, and there is
 * room for the others. Whoever prepares a release and does not make it leaves a folder that the next release sweeps.
 * @param stays whether a path is expected to hold the same as before
 * @returns `undefined` if nothing is known of what is published, or another release is at work
 */
export async function prepareRelease(
  outDir: string,
  stays?: (path: string) => boolean,
): Promise<Prepared | undefined> {
  const out = resolve(outDir);
  const editions = editionsFolder(out);
  const half = halfEdition(editions);
  const unlock = await takeLock(join(editions, 'lock'));
  if (!unlock) return undefined;
  let begun: Pick<Prepared, 'current' | 'before'> & { readonly present: EditionFiles | undefined };
  try {
    const current = await publishedEdition(out, editions);
    const before = current === undefined ? undefined : await readEdition(editions, current);
    if (current !== undefined && !before) return undefined;
    await rm(half, { recursive: true, force: true });
    begun = { current, before, present: before && (await recycle(editions, current, half)) };
  } finally {
    await unlock();
  }
  const { current, before, present } = begun;
  // Nobody waits for it.
  freeOld(editions).catch(() => undefined);
  return { current, before, files: before ? await fillLike(before, half, present, stays) : {} };
}

/**
 * Begins the next edition when there is time: while a new program is compiled, which makes all pages anew, or else while pages are looked for.
 * @returns what is begun, and what to call when pages are looked for
 */
export function prepareBeside(outDir: string, isCompiling: boolean) {
  const idle = Promise.withResolvers<void>();
  const begun = isCompiling
    ? prepareRelease(outDir, (path) => !path.endsWith('.html'))
    : idle.promise.then(() => prepareRelease(outDir));
  return { begun: toldLater(begun), onIdle: idle.resolve };
}

/**
 * Lays pages into a prepared edition. Left to the release is what it has to clear the way for, and where a public file takes a page's place.
 * @param pages files of `work` that are written by `writeApart` alone; they stay as they are until the release
 * @returns what is prepared now
 */
export async function layPages(
  prepared: Prepared,
  outDir: string,
  work: string,
  pages: WorkFiles,
): Promise<Prepared> {
  const half = halfEdition(editionsFolder(resolve(outDir)));
  const { link } = editionFolder(half, { present: prepared.files });
  const files = new Map(Object.entries(prepared.files));
  const laid = new Set(laidPaths(work));
  for await (const some of inTurns(pages))
    for (const [path, { digest }] of some) {
      if (laid.has(path) || files.get(path)?.digest === digest) continue;
      files.delete(path);
      try {
        const file = link(join(work, path), path, digest);
        if (file) files.set(path, file);
      } catch {
        // A file where a folder is to be, for instance.
      }
    }
  return { ...prepared, files: Object.fromEntries(files) };
}
