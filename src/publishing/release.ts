/**
 * A finished tree of files becomes the published edition in one step; before that step the old one is whole.
 *
 * `dist` is a symbolic link to `.dist/000042`; beside it lie the edition before, and for each a record of its files (`000042.json`).
 */
import { access, lstat, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, parse, resolve } from 'node:path';
import { type Filled, type FillOptions, fillEdition } from './edition-files.ts';
import {
  editionName,
  editionNames,
  editionsFolder,
  halfEdition,
  isEdition,
  isUnfinished,
  publish,
  publishedEdition,
  readEdition,
  recycle,
  sweep,
} from './editions.ts';
import { Refused } from './failure.ts';
import { takeLock } from './lock.ts';
import { mountProblem } from './out-dir.ts';
import type { Prepared } from './prepare-release.ts';

/** How many editions are kept besides the published one: the one before, and one that the next release is made of. */
const KEPT = 2;

/** How long a release waits for another one of the same output folder, in milliseconds. */
const PATIENCE = 120_000;

/** What has been published. */
export interface Release extends Filled {
  /** Name of the new edition, e.g. `000042`. */
  readonly name: string;
}

/** What a release is made of, beside the work folder. */
export interface ReleaseOptions
  extends Pick<FillOptions, 'files' | 'isShareable' | 'compressedCache' | 'further'> {
  /** What `prepareRelease` has begun; it is of no use where another edition is published by now. */
  readonly prepared?: Prepared | undefined;
  /** Called when readers see the new edition and only old ones are left to sweep. */
  readonly onPublished?: () => void;
}

/**
 * Publishes `work` as `outDir`: fills a new edition, then makes `outDir` a symbolic link to it, which takes one rename. The edition
 * that was published until then is kept, and one more; older ones and what killed releases left are swept. A site that stands at `outDir` as
 * a real folder becomes the edition before; this first time takes two renames, with a moment without an edition between them.
 * @throws Refused if another release of `outDir` does not end, or another error if the disk fails; what was published stays published
 */
export async function release(
  work: string,
  outDir: string,
  { onPublished, prepared, ...options }: ReleaseOptions = {},
): Promise<Release> {
  const out = resolve(outDir);
  return alone(out, async (editions) => {
    const current = await publishedEdition(out, editionsFolder(out));
    const records = new Set((await readdir(editions)).filter((name) => name.endsWith('.json')));
    const wasPublished = (name: string) => name <= (current ?? '') || records.has(`${name}.json`);
    const half = halfEdition(editions);
    const begun = prepared?.current === current ? prepared : undefined;
    await sweep(editions, (name) => {
      if (isEdition(name)) return wasPublished(parse(name).name);
      return !isUnfinished(name) || (begun !== undefined && name === basename(half));
    });
    const number = Number((await editionNames(editions)).at(-1) ?? 0) + 1;
    // A real folder that stands there becomes the edition before the new one.
    const standing = (await isFolder(out)) ? editionName(number) : undefined;
    const name = editionName(standing === undefined ? number : number + 1);
    try {
      const origins = begun
        ? { before: begun.before, present: begun.files, isSeen: true }
        : {
            before: current === undefined ? undefined : await readEdition(editions, current),
            present: await recycle(editions, current, half),
          };
      const filled = await fillEdition(work, half, { ...options, ...origins });
      await rename(half, join(editions, name));
      if (standing !== undefined) await makeEdition(out, join(editions, standing));
      await publish(out, editions, name);
      onPublished?.();
      // Last: what has a record was published.
      await writeFile(join(editions, `${name}.json`), JSON.stringify(filled.files));
      const replaced = standing ?? current ?? '';
      const older = (await editionNames(editions)).filter((other) => other !== name && other !== replaced);
      const kept = [name, replaced, ...older.slice(1 - KEPT)];
      await sweep(editions, (file) => !isEdition(file) || kept.includes(parse(file).name));
      return { ...filled, name };
    } finally {
      await rm(half, { recursive: true, force: true });
    }
  });
}

/**
 * Publishes an edition again that is still kept, by the same single rename.
 * @param name e.g. `000041`; without it the one before the published one
 * @returns the edition that is now published, and the one that was
 * @throws Refused if it is not kept, or a release of `outDir` does not end
 */
export async function rollBack(outDir: string, name?: string): Promise<{ from: string; to: string }> {
  const out = resolve(outDir);
  const nothingKept = new Refused(`Zu ${outDir} ist keine Ausgabe aufbewahrt.`);
  if (!(await exists(editionsFolder(out)))) throw nothingKept;
  return alone(out, async (editions) => {
    const from = await publishedEdition(out, editionsFolder(out));
    const kept = await editionNames(editions);
    if (kept.length === 0) throw nothingKept;
    const to = name ?? kept.filter((other) => from === undefined || other < from).at(-1);
    if (to === undefined || !kept.includes(to)) {
      const missing = to === undefined ? `Vor der Ausgabe ${from} ist keine` : `Die Ausgabe ${to} ist nicht`;
      throw new Refused(`${missing} aufbewahrt. Aufbewahrt: ${kept.join(', ')}.`);
    }
    await publish(out, editions, to);
    return { from: from ?? 'keine', to };
  });
}

/** When an edition was made. */
export async function madeAt(outDir: string, name: string): Promise<Date> {
  return (await stat(join(editionsFolder(outDir), name))).mtime;
}

/** One release or rollback of an output folder at a time, whatever content it is made from. */
async function alone<T>(out: string, work: (editions: string) => Promise<T>): Promise<T> {
  const editions = editionsFolder(out);
  const unlock = await takeLock(join(editions, 'lock'), { patience: PATIENCE });
  if (!unlock)
    throw new Refused(
      `Eine andere Veröffentlichung nach ${out} ist noch nicht fertig. Bitte später noch einmal versuchen.`,
    );
  try {
    return await work(editions);
  } finally {
    await unlock();
  }
}

/** Makes a real folder at `out` an edition. */
async function makeEdition(out: string, edition: string): Promise<void> {
  await rename(out, edition).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EBUSY' ? new Refused(mountProblem(out), { cause: error }) : error;
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isDirectory() === true;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
