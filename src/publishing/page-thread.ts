/** Makes pages in a thread of its own, so that each build runs a fresh copy of the site's program, and several work beside each other. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fileStamp } from '../cache/file-stamp.ts';
import { basePath } from '../model/addresses.ts';
import { redirectIn } from './servers/redirects.ts';
import { sitePages } from './site-pages.ts';
import { look, type WorkFile } from './work-files.ts';

/** What a thread is told when it starts. */
export interface PageThread {
  /** Module of the site's program. */
  readonly entry: string;
  /** Folder that the files are written to. */
  readonly work: string;
}

/** What it says first: all files of the site in a fixed order, with the keys that they are made by. */
export interface Listed {
  readonly listed: readonly { readonly path: string; readonly key: string | undefined }[];
}

/** A file that it is asked to make; it is asked for some at a time. */
export interface Wanted {
  readonly path: string;
  readonly key: string | undefined;
  /** Digest of the file that lies there, if it is whole. */
  readonly present: string | undefined;
}

/** What it says when they are made, and how long that took it. */
export interface MadeFiles {
  readonly made: readonly (WorkFile & { readonly path: string })[];
  readonly milliseconds: number;
}

/** What it says when it cannot; an error would lose what else it tells on its way to another thread. */
export interface Failed {
  readonly failure?: { readonly message: string };
}

const { entry, work } = workerData as PageThread;
const say = (message: Listed | MadeFiles | Failed) => parentPort?.postMessage(message);
const fail = (error: unknown) => {
  const { message, stack, ...more } = error as Error;
  say({ failure: JSON.parse(JSON.stringify({ ...more, message, stack })) });
};

try {
  const pages = new Map((await sitePages(entry)).map((page) => [page.path, page]));
  const make = async ({ path, key, present }: Wanted) => {
    const bytes = await pages.get(path)?.make();
    if (!bytes) throw new Error(`${path} is no file of the site`);
    const found = look(path, bytes, (path, bytes) => redirectIn(path, bytes, basePath));
    const file = join(work, path);
    // What comes out as before stays as it is: its time tells readers and servers that nothing has changed.
    if (found.digest !== present) replace(file, bytes);
    return { path, key, stamp: fileStamp(file), ...found };
  };
  parentPort?.on('message', (wanted: readonly Wanted[]) => {
    const start = performance.now();
    Promise.all(wanted.map(make)).then(
      (made) => say({ made, milliseconds: performance.now() - start }),
      fail,
    );
  });
  say({ listed: [...pages.values()].map(({ path, key }) => ({ path, key })) });
} catch (error) {
  fail(error);
}

/** Never writes into a file: whoever is killed leaves the old one or the new one. */
function replace(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.half`, bytes);
  renameSync(`${file}.half`, file);
}
