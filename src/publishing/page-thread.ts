/** Makes pages in a thread of its own, so that each build runs a fresh copy of the site's program, and several work beside each other. */
import { join } from 'node:path';
import { lastingStamp } from '../cache/file-stamp.ts';
import { basePath } from '../model/addresses.ts';
import { answerQuestions } from '../threads/thread.ts';
import { redirectIn } from './servers/redirects.ts';
import { loadProgram, type SitePage, sitePages } from './site-pages.ts';
import { look, type WorkFile } from './work-files.ts';
import { writeApart } from './write-apart.ts';

/** May be asked for first, while there is time: to load the program. */
export interface Load {
  /** Module of the site's program. */
  readonly program: string;
}

/** The first question that has an answer: which files has this site? */
export interface WhichFiles {
  /** Module of the site's program. */
  readonly entry: string;
  /** Folder that the files are written to. */
  readonly work: string;
}

/** All files of the site in a fixed order, a line each: the key that it is made by, if it has one, a space and the path. Copying objects would take longer. */
export type Listed = string;

/** Every other question: files that are to be made. */
export type Wanted = readonly {
  readonly path: string;
  readonly key: string | undefined;
  /** Digest of the file that lies there, if it is whole. */
  readonly present: string | undefined;
}[];

/** The answer to `Wanted`. */
export interface MadeFiles {
  readonly made: readonly (WorkFile & { readonly path: string })[];
  /** How long it took. */
  readonly milliseconds: number;
}

let work = '';
let pages: ReadonlyMap<string, SitePage> = new Map();

answerQuestions<Load | WhichFiles | Wanted>((question) => {
  if ('program' in question) return loadProgram(question.program);
  return 'entry' in question ? list(question) : makeAll(question);
});

async function list({ entry, work: folder }: WhichFiles): Promise<Listed> {
  work = folder;
  pages = new Map((await sitePages(entry)).map((page) => [page.path, page]));
  return [...pages.values()].map(({ path, key = '' }) => `${key} ${path}`).join('\n');
}

async function makeAll(wanted: Wanted): Promise<MadeFiles> {
  const start = performance.now();
  const made = await Promise.all(wanted.map(make));
  return { made, milliseconds: performance.now() - start };
}

async function make({ path, key, present }: Wanted[number]): Promise<MadeFiles['made'][number]> {
  const bytes = await pages.get(path)?.make();
  if (!bytes) throw new Error(`${path} is no file of the site`);
  const found = look(path, bytes, (path, bytes) => redirectIn(path, bytes, basePath));
  const file = join(work, path);
  // What comes out as before stays as it is: its time tells readers and servers that nothing has changed.
  if (found.digest !== present) writeApart(file, bytes);
  return { path, key, stamp: lastingStamp(file), ...found };
}
