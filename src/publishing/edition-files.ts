/**
 * The files of a new edition: what is unchanged is linked from the edition before; what is new is linked from the work folder if nobody
 * writes into it there, else copied. Where an edition is left that nobody needs any more, it is turned into the new one: making and removing
 * ten thousand folders costs more than all the rest.
 */
import { constants, readFileSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFile } from './folder-paths.ts';
import { inTurns } from './in-turns.ts';
import { compressed, type Encoding, encodings, hasTwins } from './precompress.ts';
import { sideBySide } from './side-by-side.ts';
import {
  type EditionFile,
  type EditionFiles,
  editionFolder,
  factsOf,
  type Origins,
} from './unchanged-files.ts';
import { type FileFacts, look, readWorkFiles, type WorkFiles } from './work-files.ts';

export interface Filled {
  readonly files: EditionFiles;
  /** How many files are other than in the edition before. */
  readonly changed: number;
  /** How many files were compressed or fetched from the cache of compressed files. */
  readonly compressed: number;
  readonly compressSeconds: number;
}

export interface FillOptions extends Origins {
  /** The files of the work folder that belong to the site; without it all that lie there do, and are read. */
  readonly files?: WorkFiles | undefined;
  /** Whether a file of the work folder is written by `writeApart` alone, so that an edition may share its bytes. */
  readonly isShareable?: ((path: string) => boolean) | undefined;
  /** Cache of compressed files; without it no twins are made. */
  readonly twins?: string | undefined;
  /** Texts of further files by path, made from the notes of all others. */
  readonly further?: ((notes: readonly unknown[]) => Readonly<Record<string, string>>) | undefined;
}

/**
 * Fills a folder with the files of `work`, further ones, and the compressed twins of all.
 * @throws if the disk fails; the folder is then half full and of no use
 */
export async function fillEdition(
  work: string,
  folder: string,
  { files: given, isShareable, before, present = {}, isSeen, twins, further }: FillOptions,
): Promise<Filled> {
  const files: Record<string, EditionFile> = {};
  const copies: { path: string; digest: string }[] = [];
  const pending: { path: string; digest: string; encoding: Encoding }[] = [];
  let changed = 0;
  const { makeRoom, link, takeOver } = editionFolder(folder, { before, present, isSeen });
  const take = (path: string, digest: string): boolean => {
    const file = takeOver(path, digest);
    if (file) files[path] = file;
    return file !== undefined;
  };
  const record = (path: string, digest: string): void => {
    files[path] = factsOf(join(folder, path), digest);
  };
  const write = (path: string, bytes: Buffer, digest: string): void => {
    makeRoom(path);
    writeFileSync(join(folder, path), bytes, { flag: 'wx' });
    record(path, digest);
  };

  const found = given ?? (await readWorkFiles(work));
  const notes = [...found.values()].flatMap(({ note }) => (note === undefined ? [] : [note]));
  const texts = further?.(notes) ?? {};
  // What goes, goes first: a folder may have to make way for a file of its name.
  const belongs = (path: string) => found.has(path) || path in texts;
  const stays = (path: string) => belongs(path) || belongs(path.replace(/\.(?:br|gz)$/, ''));
  for (const path of Object.keys(present)) if (!stays(path)) removeFile(folder, path);
  const add = (path: string, { digest, size }: FileFacts, bytes?: Buffer): void => {
    if (!take(path, digest)) {
      if (bytes) write(path, bytes, digest);
      else if (isShareable?.(path) && link(join(work, path), path)) record(path, digest);
      else copies.push({ path, digest });
    }
    if (before?.files[path]?.digest !== digest) changed++;
    if (twins === undefined || !hasTwins(path, size)) return;
    for (const encoding of encodings) {
      const twin = `${path}.${encoding}`;
      if (!found.has(twin) && !take(twin, digest)) pending.push({ path, digest, encoding });
    }
  };
  for await (const some of inTurns(found)) for (const [path, file] of some) add(path, file);
  for (const [path, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text);
    add(path, look(path, bytes), bytes);
  }
  await sideBySide(copies, async ({ path, digest }) => {
    makeRoom(path);
    await copyFile(join(work, path), join(folder, path), constants.COPYFILE_EXCL);
    record(path, digest);
  });

  const start = performance.now();
  await sideBySide(pending, async ({ path, digest, encoding }) => {
    const bytes = await compressed(readFileSync(join(folder, path)), encoding, twins ?? '', digest);
    if (bytes.length < (files[path]?.size ?? 0)) write(`${path}.${encoding}`, bytes, digest);
  });
  for (const path of Object.keys(present)) if (!(path in files) && stays(path)) removeFile(folder, path);
  const compressSeconds = pending.length === 0 ? 0 : (performance.now() - start) / 1000;
  return { files, changed, compressed: pending.length, compressSeconds };
}
