/**
 * The files of a new edition. Nothing in it shares its bytes with the work folder, where the next build may write into a file without
 * making a new one: what is unchanged is linked from the edition before, what is new is copied.
 */
import { createHash } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { compressed, type Encoding, encodings, hasTwins } from './precompress.ts';

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

export interface Filled {
  readonly files: EditionFiles;
  /** How many files are other than in the edition before. */
  readonly changed: number;
  /** How many files were compressed or fetched from the cache of compressed files. */
  readonly compressed: number;
  readonly compressSeconds: number;
}

export interface FillOptions {
  /** The edition whose unchanged files are linked. */
  readonly before?: Edition | undefined;
  /** Cache of compressed files; without it no twins are made. */
  readonly twins?: string | undefined;
  /** Is shown every file of `work`. */
  readonly inspect?: ((path: string, bytes: Buffer) => void) | undefined;
  /** Texts of further files by path, asked for when all others have been shown. */
  readonly further?: (() => Readonly<Record<string, string>>) | undefined;
}

/**
 * Fills an empty folder with the files of `work`, further ones, and the compressed twins of all.
 * @throws if the disk fails; the folder is then half full and of no use
 */
export async function fillEdition(
  work: string,
  folder: string,
  { before, twins, inspect, further }: FillOptions,
): Promise<Filled> {
  const files: Record<string, EditionFile> = {};
  const pending: { path: string; digest: string; encoding: Encoding }[] = [];
  let changed = 0;
  mkdirSync(folder, { recursive: true });
  const folders = new Set<string>();

  const reuse = (path: string, digest: string): boolean => {
    const known = before?.files[path];
    if (!before || known?.digest !== digest) return false;
    try {
      const source = join(before.folder, path);
      const { size, mtimeMs } = lstatSync(source);
      if (size !== known.size || mtimeMs !== known.mtimeMs) return false;
      linkSync(source, join(folder, path));
      files[path] = known;
      return true;
    } catch {
      return false;
    }
  };
  const write = (path: string, bytes: Buffer, digest: string): void => {
    const target = join(folder, path);
    writeFileSync(target, bytes, { flag: 'wx' });
    const { size, mtimeMs } = statSync(target);
    files[path] = { digest, size, mtimeMs };
  };

  const paths = filesIn(work);
  const made = new Set(paths);
  const add = (path: string, bytes: Buffer): void => {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const parent = dirname(path);
    if (!folders.has(parent)) {
      mkdirSync(join(folder, parent), { recursive: true });
      folders.add(parent);
    }
    if (!reuse(path, digest)) {
      write(path, bytes, digest);
      changed++;
    }
    if (twins === undefined || !hasTwins(path, bytes.length)) return;
    for (const encoding of encodings) {
      const twin = `${path}.${encoding}`;
      if (!made.has(twin) && !reuse(twin, digest)) pending.push({ path, digest, encoding });
    }
  };
  let count = 0;
  for (const path of paths) {
    // Without a breath in between nobody could interrupt.
    if (++count % 100 === 0) await breathe();
    const bytes = readFileSync(join(work, path));
    inspect?.(path, bytes);
    add(path, bytes);
  }
  for (const [path, text] of Object.entries(further?.() ?? {})) add(path, Buffer.from(text));

  const start = performance.now();
  const next = pending.values();
  const worker = async () => {
    for (const { path, digest, encoding } of next) {
      const bytes = await compressed(readFileSync(join(folder, path)), encoding, twins ?? '', digest);
      if (bytes.length < (files[path]?.size ?? 0)) write(`${path}.${encoding}`, bytes, digest);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  const compressSeconds = pending.length === 0 ? 0 : (performance.now() - start) / 1000;
  return { files, changed, compressed: pending.length, compressSeconds };
}

/** Paths of all files below a folder, with `/`, in a fixed order. */
function filesIn(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path) : [path];
    });
}
