/** The files of the work folder and their digests; what no build has touched since is not read again. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastingStamp } from '../cache/file-stamp.ts';
import { pathsIn, removeFile } from '../cache/folder-paths.ts';
import { keepJson, keptJson } from '../cache/kept-bytes.ts';
import { inTurns } from './in-turns.ts';

/** What is known of the bytes of a file. */
export interface FileFacts {
  readonly digest: string;
  readonly size: number;
  /** What `inspect` made of the file; JSON can hold it. */
  readonly note?: unknown;
}

/** One file of the work folder. */
export interface WorkFile extends FileFacts {
  /** Tells one state of the file from another. */
  readonly stamp: string;
  /** Of the page that the file was made as. */
  readonly key?: string | undefined;
}

/** By path, with `/`. */
export type WorkFiles = ReadonlyMap<string, WorkFile>;

/**
 * @param work folder
 * @param paths of the files that are asked for
 * @param known what is known already; other files, and those with another stamp, are read
 * @param isSeen whether a known file has been looked at in this build, and nobody has had reason to touch it since
 * @throws if a file is not there
 */
export async function readWorkFiles(
  work: string,
  paths: readonly string[] = pathsIn(work),
  known: WorkFiles = new Map(),
  isSeen: (path: string) => boolean = () => false,
): Promise<WorkFiles> {
  const files = new Map<string, WorkFile>();
  for await (const some of inTurns(paths))
    for (const path of some) {
      const file = join(work, path);
      const before = known.get(path);
      const stamp = before && isSeen(path) ? before.stamp : lastingStamp(file);
      files.set(path, before?.stamp === stamp ? before : { stamp, ...look(path, readFileSync(file)) });
    }
  return files;
}

/**
 * What is to be known of a file.
 * @param inspect makes a note of it
 */
export function look(
  path: string,
  bytes: Buffer,
  inspect?: (path: string, bytes: Buffer) => unknown,
): FileFacts {
  const digest = hash('sha256', bytes).slice(0, 32);
  const note = inspect?.(path, bytes);
  return { digest, size: bytes.length, ...(note === undefined ? {} : { note }) };
}

interface Memory {
  readonly version: string;
  /** When the machine was started that wrote it. */
  readonly boot: string;
  readonly files: readonly [string, WorkFile][];
}

/**
 * What an earlier build has known; nothing if it was of another version, or cannot be read. After the machine has been started anew no
 * stamp is known any more, so that all files are read: a power cut may have taken bytes that were never on the disk.
 */
export function recallWorkFiles(memory: string, version: string, boot = bootId()): WorkFiles {
  const before = keptJson<Memory>(memory);
  if (before?.version !== version) return new Map();
  if (before.boot === boot) return new Map(before.files);
  return new Map(before.files.map(([path, file]) => [path, { ...file, stamp: '' }]));
}

/** Linux's name for the time since the machine was started; other systems have none that costs nothing. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Keeps for the next build what is known, and takes away what earlier builds have left beside it.
 * @param before what was known until now; without it everything in the folder is looked at
 */
export function keepWorkFiles(
  memory: string,
  version: string,
  work: string,
  files: WorkFiles,
  before: WorkFiles,
): void {
  for (const path of before.size > 0 ? before.keys() : pathsIn(work))
    if (!files.has(path)) removeFile(work, path);
  keepJson(memory, { version, boot: bootId(), files: [...files] } satisfies Memory);
}
