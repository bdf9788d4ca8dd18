/** The files of the work folder and their digests; what no build has touched since is not read again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { codeVersion } from '../cache/build-cache.ts';
import { fileStamp } from '../cache/file-stamp.ts';

/** One file of the work folder. */
export interface WorkFile {
  /** Of the bytes. */
  readonly digest: string;
  readonly size: number;
  /** What `inspect` made of the file; JSON can hold it. */
  readonly note?: unknown;
}

interface Known extends WorkFile {
  readonly stamp: string;
}

interface Memory {
  /** Of the code that makes the notes. */
  readonly version: string;
  readonly files: Readonly<Record<string, Known>>;
}

export interface WorkOptions {
  /** File that keeps what is known between builds; without it every file is read. */
  readonly memory?: string | undefined;
  /** Is shown each file that has changed; what it returns is kept as the file's note. */
  readonly inspect?: ((path: string, bytes: Buffer) => unknown) | undefined;
}

/**
 * @param work folder of a finished build
 * @returns its files by path (with `/`), in a fixed order
 */
export async function readWorkFiles(
  work: string,
  { memory, inspect }: WorkOptions = {},
): Promise<ReadonlyMap<string, WorkFile>> {
  const version = memory === undefined ? '' : codeVersion(['publishing', 'model']);
  const before = await recall(memory, version);
  const now: Record<string, Known> = {};
  const files = new Map<string, WorkFile>();
  let hasChanged = false;
  let count = 0;
  for (const path of pathsIn(work)) {
    // Without a breath in between nobody could interrupt.
    if (++count % 100 === 0) await breathe();
    const file = join(work, path);
    const stamp = fileStamp(file);
    const kept = before[path];
    const known = kept?.stamp === stamp ? kept : { stamp, ...look(path, readFileSync(file), inspect) };
    if (known !== kept) hasChanged = true;
    now[path] = known;
    files.set(path, known);
  }
  if (memory !== undefined && (hasChanged || files.size !== Object.keys(before).length)) {
    writeFileSync(`${memory}.new`, JSON.stringify({ version, files: now } satisfies Memory));
    await rename(`${memory}.new`, memory);
  }
  return files;
}

/** A file as it is; for texts that are in no folder. */
export function look(path: string, bytes: Buffer, inspect?: WorkOptions['inspect']): WorkFile {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const note = inspect?.(path, bytes);
  return { digest, size: bytes.length, ...(note === undefined ? {} : { note }) };
}

async function recall(file: string | undefined, version: string): Promise<Memory['files']> {
  if (file === undefined) return {};
  try {
    const memory = JSON.parse(await readFile(file, 'utf8')) as Memory;
    return memory.version === version ? memory.files : {};
  } catch {
    return {};
  }
}

/** Paths of all files below a folder, with `/`, in a fixed order. */
export function pathsIn(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? pathsIn(root, path) : [path];
    });
}
