/** What the last pass found out about each file, so that the next one looks at changed files only. */
import { join } from 'node:path';
import { codeVersion } from '../cache/build-cache.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { keepData, keptData } from '../cache/kept-bytes.ts';

/** Code that decides what is found; when it changes, everything is read again. */
const ROOMS = ['loader', 'checks', 'markdown', 'typography', 'model', 'threads', 'site.ts', 'interface.ts'];

interface Kept<Value> {
  readonly stamp: string;
  readonly value: Value;
}

interface Written {
  /** Of the code that has found this out. */
  readonly version: string;
  readonly entries: ReadonlyMap<string, Kept<unknown>>;
}

/** Results by key, each good as long as its stamp is the same. */
export interface Memory {
  /** Tells one state of a file from another: `fileStamp`, unless it was given when the memory was opened. */
  stampOf(path: string): string;
  /** The value that was kept under this key with this stamp. */
  recall<Value>(key: string, stamp: string): Value | undefined;
  /** Keeps a value: anything that `structuredClone` can copy. */
  keep<Value>(key: string, stamp: string, value: Value): Value;
  /** Writes down what was recalled or kept since it was opened; the rest is forgotten. */
  close(): Promise<void>;
}

/** Remembers nothing: every file is read. */
export const noMemory: Memory = {
  stampOf: fileStamp,
  recall: () => undefined,
  keep: (_key, _stamp, value) => value,
  close: async () => undefined,
};

/** Remembers one pass, so that a picture of several articles is looked at once; nothing is written down. */
export function memoryOfOnePass(): Memory {
  return memoryAfter(new Map(), new Map(), async () => undefined);
}

/**
 * Opens the memory in a folder; an unreadable one, or one of other code, counts as empty.
 * @param folder where it lies between builds
 * @param stamps of files, by absolute path, that somebody has taken for this pass already
 */
export async function openMemory(
  folder: string,
  stamps: ReadonlyMap<string, string> = new Map(),
): Promise<Memory> {
  const file = join(folder, 'loader-memory.bin');
  const version = codeVersion(ROOMS);
  return memoryAfter(readBefore(file, version), stamps, async (entries) =>
    keepData(file, { version, entries } satisfies Written),
  );
}

function memoryAfter(
  before: ReadonlyMap<string, Kept<unknown>>,
  stamps: ReadonlyMap<string, string>,
  write: (entries: ReadonlyMap<string, Kept<unknown>>) => Promise<void>,
): Memory {
  const now = new Map<string, Kept<unknown>>();
  let isNew = false;
  return {
    stampOf: (path) => stamps.get(path) ?? fileStamp(path),
    recall: <Value>(key: string, stamp: string) => {
      const kept = now.get(key) ?? before.get(key);
      if (kept?.stamp !== stamp) return undefined;
      now.set(key, kept);
      return kept.value as Value;
    },
    keep: (key, stamp, value) => {
      now.set(key, { stamp, value });
      isNew = true;
      return value;
    },
    close: async () => {
      if (isNew || now.size !== before.size) await write(now);
    },
  };
}

function readBefore(file: string, version: string): ReadonlyMap<string, Kept<unknown>> {
  const kept = keptData<Written>(file);
  return kept?.version === version ? kept.entries : new Map();
}
