/**
 * Files that a new edition takes over: they lie in its folder already, because it is made of an edition that nobody needs any more, or are
 * linked from the edition before.
 */
import { linkSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFile } from './folder-paths.ts';
import { inTurns } from './in-turns.ts';
import { putAside } from './put-aside.ts';

/** What is known of one file of an edition. */
export interface EditionFile {
  /** Of the bytes; a twin has that of the file it was made from. */
  readonly digest: string;
  readonly size: number;
  /** Whoever touches a published file gives it another time; it is not trusted any more then. */
  readonly mtimeMs: number;
}

/** By path, with `/`. */
export type EditionFiles = Readonly<Record<string, EditionFile>>;

export interface Edition {
  readonly folder: string;
  readonly files: EditionFiles;
}

export interface Origins {
  /** The edition whose unchanged files are linked. */
  readonly before?: Edition | undefined;
  /** What is known of the files that lie in the folder already; nothing else may lie there. */
  readonly present?: EditionFiles | undefined;
  /** They have been looked at in this build. */
  readonly isSeen?: boolean | undefined;
}

export interface Folder {
  /** Sees to it that a file of this digest lies at the path, if there is one to take over. */
  takeOver(path: string, digest: string): EditionFile | undefined;
  /** Lets a file of another folder lie at the path as well, and tells whether that was possible: between two disks it is not. */
  link(source: string, path: string): boolean;
  /** Makes the folders that a path needs, and takes away what lies there; it is never written into, since somebody may be reading it. */
  makeRoom(path: string): void;
}

/** A folder that becomes an edition. */
export function editionFolder(folder: string, { before, present = {}, isSeen }: Origins): Folder {
  mkdirSync(folder, { recursive: true });
  const made = new Set<string>();
  const makeRoom = (path: string): void => {
    if (path in present) {
      putAside(join(folder, path), dirname(folder));
      return;
    }
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
    made.add(parent);
  };
  const link = (source: string, path: string): boolean => {
    makeRoom(path);
    try {
      linkSync(source, join(folder, path));
      return true;
    } catch {
      return false;
    }
  };
  const takeOver = (path: string, digest: string): EditionFile | undefined => {
    const here = present[path];
    if (here?.digest === digest && (isSeen || isWhole(join(folder, path), here))) return here;
    const known = before?.files[path];
    if (!before || known?.digest !== digest) return undefined;
    const source = join(before.folder, path);
    return isWhole(source, known) && link(source, path) ? known : undefined;
  };
  return { takeOver, link, makeRoom };
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
  const { takeOver, makeRoom } = editionFolder(folder, { before, present });
  const files: Record<string, EditionFile> = {};
  // What goes, goes first: a folder may have to make way for a file of its name.
  for (const path of Object.keys(present)) if (!(path in before.files)) removeFile(folder, path);
  for await (const some of inTurns(Object.entries(before.files)))
    for (const [path, { digest }] of some) {
      const file = stays(path) ? takeOver(path, digest) : undefined;
      if (file) files[path] = file;
      else makeRoom(path);
    }
  return files;
}

/** What is to be known of a file of an edition that has just been made. */
export function factsOf(file: string, digest: string): EditionFile {
  const { size, mtimeMs } = statSync(file);
  return { digest, size, mtimeMs };
}

/** Whether a file of an edition is as the edition's record knows it. */
export function isWhole(file: string, { size, mtimeMs }: EditionFile): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === mtimeMs;
}
