/**
 * The folder that holds the editions of an output folder: `000042`, a record of its files `000042.json`, and which of them is published.
 */
import { readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Edition, EditionFiles } from './edition-folder.ts';
import { isAlive } from './lock.ts';

/** The folder beside the output folder that holds its editions: `dist` → `.dist`. */
export function editionsFolder(outDir: string): string {
  const out = resolve(outDir);
  return join(dirname(out), `.${basename(out)}`);
}

/** Names of the editions that are kept, oldest first. */
export async function editionNames(editions: string): Promise<string[]> {
  return (await readdir(editions)).filter((name) => /^\d{6,}$/.test(name)).sort();
}

/** The edition that `out` shows; `undefined` if it shows none of ours. */
export async function publishedEdition(out: string, editions: string): Promise<string | undefined> {
  const target = await readlink(out).catch(() => undefined);
  if (target === undefined || resolve(dirname(out), dirname(target)) !== editions) return undefined;
  return basename(target);
}

/**
 * Moves an edition that nobody needs to `half`: neither the published one nor the one that a rollback would bring back.
 * @returns what is known of its files; `undefined` if there is none
 */
export async function recycle(
  editions: string,
  current: string | undefined,
  half: string,
): Promise<EditionFiles | undefined> {
  const others = (await editionNames(editions)).filter((name) => name !== current);
  const before = others.filter((name) => current === undefined || name < current).at(-1);
  const spare = others.find((name) => name !== before);
  const edition = spare === undefined ? undefined : await readEdition(editions, spare);
  if (!edition) return undefined;
  // The record first: an edition without one is never taken for whole.
  await rm(join(editions, `${spare}.json`));
  await rename(edition.folder, half);
  return edition.files;
}

/** An edition with the record of its files; `undefined` without one. */
export async function readEdition(editions: string, name: string): Promise<Edition | undefined> {
  try {
    const files = JSON.parse(await readFile(join(editions, `${name}.json`), 'utf8')) as EditionFiles;
    return { folder: join(editions, name), files };
  } catch {
    // Made by an older version, or by hand: the new edition is copied as a whole.
    return undefined;
  }
}

/** A link under another name takes the place of the old one: there is no moment without. */
export async function publish(out: string, editions: string, name: string): Promise<void> {
  const swap = join(editions, `swap-${process.pid}`);
  await rm(swap, { force: true });
  await symlink(relative(dirname(out), join(editions, name)), swap);
  await rename(swap, out);
}

/** Takes away what is not to stay, and what killed processes left that wanted the lock; the lock itself always stays. */
export async function sweep(editions: string, stays: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(editions)) {
    if (name === 'lock' || (stays(name) && !name.startsWith('lock.'))) continue;
    await rm(join(editions, name), { recursive: true, force: true });
  }
}

/** The folder in which this process makes an edition. */
export function halfEdition(editions: string): string {
  return join(editions, `half-${process.pid}`);
}

/** What a killed release leaves behind; another process that lives may be preparing its own. */
export function isUnfinished(name: string): boolean {
  const [, kind, pid] = /^(half|swap)-(\d+)$/.exec(name) ?? [];
  return kind === 'swap' || (kind === 'half' && (Number(pid) === process.pid || !isAlive(Number(pid))));
}

/** An edition or its record. */
export function isEdition(name: string): boolean {
  return /^\d{6,}/.test(name);
}

/** Editions are numbered, so that their order does not depend on a clock. */
export function editionName(number: number): string {
  return String(number).padStart(6, '0');
}
