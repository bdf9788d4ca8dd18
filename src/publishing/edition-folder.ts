/**
 * The folder of a new edition: files that it takes over lie there already, because it is made of an edition that nobody needs any more, or are
 * linked from the edition before; others are linked from another folder, copied or written.
 */
import { constants, linkSync, lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeFile } from '../cache/folder-paths.ts';
import { inTurns } from './in-turns.ts';
import { putAside } from './put-aside.ts';

/** What is known of one file of an edition. */
export interface EditionFile {
  /** Of the bytes; a compressed file has that of the file it was made from. */
  readonly digest: string;
  readonly size: number;
  /** Whoever touches a published file gives it another time; it is not trusted any more then. */
  readonly mtimeMs: number;
}

/** By path, with `/`. */
export type EditionFiles = Readonly<Record<string, EditionFile>>;

/** An edition: its folder, and what is known of its files. */
export interface Edition {
  readonly folder: string;
  readonly files: EditionFiles;
}

/** From where a new edition may take over files. */
export interface Origins {
  /** The edition whose unchanged files are linked. */
  readonly before?: Edition | undefined;
  /** What is known of the files that lie in the folder already; nothing else may lie there. */
  readonly present?: EditionFiles | undefined;
  /** They have been looked at in this build. */
  readonly isSeen?: boolean | undefined;
}

/** A folder that becomes an edition. What lies at a path is never written into, since somebody may be reading it; another file takes its place. */
export interface EditionFolder extends Edition {
  /** Sees to it that a file of this digest lies at the path, if there is one to take over. */
  takeOver(path: string, digest: string): EditionFile | undefined;
  /** Lets a file of another folder lie at the path as well, if that is possible: between two disks it is not. */
  link(source: string, path: string, digest: string): EditionFile | undefined;
  /** Copies a file of another folder. */
  copy(source: string, path: string, digest: string): Promise<void>;
  write(bytes: Uint8Array, path: string, digest: string): void;
  /** Makes the folders that a path needs, and takes away what lies there. */
  makeRoom(path: string): void;
}

/** @param folder is made if need be */
export function editionFolder(folder: string, { before, present = {}, isSeen }: Origins): EditionFolder {
  mkdirSync(folder, { recursive: true });
  const made = new Set<string>();
  const files: Record<string, EditionFile> = {};
  const makeRoom = (path: string): void => {
    if (path in present) {
      putAside(join(folder, path), dirname(folder));
      return;
    }
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
    made.add(parent);
  };
  const record = (path: string, digest: string): EditionFile => {
    const { size, mtimeMs } = statSync(join(folder, path));
    const file = { digest, size, mtimeMs };
    files[path] = file;
    return file;
  };
  const isLinked = (source: string, path: string): boolean => {
    makeRoom(path);
    try {
      linkSync(source, join(folder, path));
      return true;
    } catch {
      return false;
    }
  };
  const toTakeOver = (path: string, digest: string): EditionFile | undefined => {
    const here = present[path];
    if (here?.digest === digest && (isSeen || isWhole(join(folder, path), here))) return here;
    const known = before?.files[path];
    if (!before || known?.digest !== digest) return undefined;
    const source = join(before.folder, path);
    return isWhole(source, known) && isLinked(source, path) ? known : undefined;
  };
  return {
    folder,
    files,
    makeRoom,
    takeOver: (path, digest) => {
      const file = toTakeOver(path, digest);
      if (file) files[path] = file;
      return file;
    },
    link: (source, path, digest) => (isLinked(source, path) ? record(path, digest) : undefined),
    copy: async (source, path, digest) => {
      makeRoom(path);
      await copyFile(source, join(folder, path), constants.COPYFILE_EXCL);
      record(path, digest);
    },
    write: (bytes, path, digest) => {
      makeRoom(path);
      writeFileSync(join(folder, path), bytes, { flag: 'wx' });
      record(path, digest);
    },
  };
}

/**
 * Makes a folder hold what an edition holds, as far as that is whole.
 * @param present what is known of the files that lie in the folder; nothing else may lie there
 * @param stays whether a path is expected to hold the same; for others room is made
 * @returns what is known of the files that lie there now
 */
export async function fillLike(
  before: Edition,
  folder: string,
  present: EditionFiles = {},
  stays: (path: string) => boolean = () => true,
): Promise<EditionFiles> {
  const { files, takeOver, makeRoom } = editionFolder(folder, { before, present });
  // What goes, goes first: a folder may have to make way for a file of its name.
  for (const path of Object.keys(present)) if (!(path in before.files)) removeFile(folder, path);
  for await (const some of inTurns(Object.entries(before.files)))
    for (const [path, { digest }] of some) if (!stays(path) || !takeOver(path, digest)) makeRoom(path);
  return files;
}

/** Whether a file of an edition is as the edition's record knows it. */
export function isWhole(file: string, { size, mtimeMs }: EditionFile): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === mtimeMs;
}
