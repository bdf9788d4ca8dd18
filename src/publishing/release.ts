/** A finished tree of files becomes the published edition in one step; before that step the old one is whole. */
import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** How many editions are kept: the published one and the one before. */
const KEPT = 2;

/** The folder beside the output folder that holds its editions: `dist` → `.dist`. */
export function editionsFolder(outDir: string): string {
  const out = resolve(outDir);
  return join(dirname(out), `.${basename(out)}`);
}

/**
 * Publishes `work` as `outDir`: links its files into a new edition, then makes `outDir` a symbolic link to that edition, which
 * takes one rename. An output folder that was there as a real folder is kept as an older edition.
 * @throws if `outDir` holds something that is no edition of a site: nothing of it is touched then
 */
export async function release(work: string, outDir: string): Promise<void> {
  const out = resolve(outDir);
  const editions = editionsFolder(out);
  await mkdir(editions, { recursive: true });
  const name = await nextName(editions);
  const half = join(editions, `half-${process.pid}`);
  await rm(half, { recursive: true, force: true });
  await linkTree(work, half);
  const edition = join(editions, name);
  await rename(half, edition);
  await makeRoom(out, editions);
  const swap = join(editions, `swap-${process.pid}`);
  await rm(swap, { force: true });
  await symlink(relative(dirname(out), edition), swap);
  await rename(swap, out);
  await sweep(editions, name);
}

/** Whether `release` may replace what stands at `outDir`; a reason in English where it may not. */
export async function outDirProblem(outDir: string): Promise<string | undefined> {
  const out = resolve(outDir);
  const found = await lstat(out).catch(() => undefined);
  if (!found || found.isSymbolicLink()) return undefined;
  if (!found.isDirectory()) return `${outDir} is a file`;
  const entries = await readdir(out);
  const isSite = entries.includes('index.html') && entries.includes('404.html');
  return entries.length === 0 || isSite
    ? undefined
    : `${outDir} holds files that are no edition of a site; name an empty or a new folder`;
}

async function makeRoom(out: string, editions: string): Promise<void> {
  const found = await lstat(out).catch(() => undefined);
  if (!found?.isDirectory()) return;
  await rename(out, join(editions, `${await nextName(editions)}-folder`));
}

/** Editions are numbered, so that the order does not depend on a clock. */
async function nextName(editions: string): Promise<string> {
  const numbers = (await readdir(editions)).map((name) => Number.parseInt(name, 10)).filter(Number.isFinite);
  return String(Math.max(0, ...numbers) + 1).padStart(6, '0');
}

async function sweep(editions: string, current: string): Promise<void> {
  const names = (await readdir(editions)).filter((name) => /^\d/.test(name) && name !== current).sort();
  const old = names.slice(0, Math.max(0, names.length - (KEPT - 1)));
  await Promise.all(old.map((name) => rm(join(editions, name), { recursive: true, force: true })));
}

/** Hard links cost nothing and no space; where they are impossible (another disk) the file is copied. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE));
  }
}
