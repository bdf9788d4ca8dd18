/** The files of the work folder and their digests; what no build has touched since is not read again. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { codeVersion } from '../cache/build-cache.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { pathsIn, removeFile } from './folder-paths.ts';

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
  /** Paths of the files that belong to the site; without it all that lie in the folder do. */
  readonly paths?: readonly string[] | undefined;
  /** File that keeps what is known between builds; without it every file is read. */
  readonly memory?: string | undefined;
  /** Is shown each file that has changed; what it returns is kept as the file's note. */
  readonly inspect?: ((path: string, bytes: Buffer) => unknown) | undefined;
}

/**
 * @param work folder of a finished build. With given paths, what earlier builds left beside them is taken away
 * @throws if a given path is not there
 * @returns its files by path (with `/`), in a fixed order
 */
export async function readWorkFiles(
  work: string,
  { paths, memory, inspect }: WorkOptions = {},
): Promise<ReadonlyMap<string, WorkFile>> {
  const version = memory === undefined ? '' : codeVersion(['publishing', 'model']);
  const before = await recall(memory, version);
  const now: Record<string, Known> = {};
  const files = new Map<string, WorkFile>();
  let hasChanged = false;
  let count = 0;
  for (const path of paths ?? pathsIn(work)) {
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
  if (paths) sweep(work, files, before);
  if (memory !== undefined && (hasChanged || files.size !== Object.keys(before).length)) {
    writeFileSync(`${memory}.new`, JSON.stringify({ version, files: now } satisfies Memory));
    await rename(`${memory}.new`, memory);
  }
  return files;
}

/** Astro leaves in its output folder what it wrote there in earlier builds; without a memory of them everything is looked at. */
function sweep(work: string, files: ReadonlyMap<string, WorkFile>, before: Memory['files']): void {
  const remembered = Object.keys(before);
  for (const path of remembered.length > 0 ? remembered : pathsIn(work))
    if (!files.has(path)) removeFile(work, path);
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
