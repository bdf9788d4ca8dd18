/** Makes the pages of a site that have changed, in threads beside each other; the others stay as an earlier build has made them. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { lastingStamp } from '../cache/file-stamp.ts';
import { startThread, type Thread } from '../threads/thread.ts';
import { inTurns } from './in-turns.ts';
import type { Listed, Load, MadeFiles, Wanted, WhichFiles } from './page-thread.ts';
import { type Phase, phaseOf } from './phases.ts';
import { look, type WorkFile, type WorkFiles } from './work-files.ts';

/** Another thread costs a second before it helps: it pays from this many files on. */
const ENOUGH_FOR_ONE_MORE = 500;
/** So many files a thread has under way at once: while one waits for the disk or for a picture, others are made. */
const UNDER_WAY = 16;

/** What came of the pages of one build. */
export interface MadePages {
  /** All files by path, made now or before. */
  readonly files: WorkFiles;
  /** What earlier builds have left and nobody has touched since, also where it is no page. */
  readonly whole: WorkFiles;
  /** How many HTML pages were made, and how many stayed. */
  readonly rendered: number;
  readonly restored: number;
  /** How long the threads were at work for files of each kind, in milliseconds. */
  readonly busy: ReadonlyMap<Phase, number>;
}

/** Who is told how far the making of pages has come. */
export interface Watcher {
  /** From now on this thread only waits for others. */
  onIdle?(): void;
  /** It is known what has to be made. */
  onListed?(): void;
  /** So many files are there. */
  onMade?(count: number): void;
}

/** A thread that loads a program while others are at something else; `makePages` will need it, and ends it. */
export function startPageThread(program: string): Thread {
  const thread = startThread(new URL('page-thread.ts', import.meta.url));
  // What goes wrong here goes wrong again when pages are asked for.
  thread.ask({ program } satisfies Load).catch(() => undefined);
  return thread;
}

/**
 * @param job the program, and the folder in which the files of earlier builds lie
 * @param before what is known of those; who writes into one of them gives it another stamp
 * @param early a thread that has been started already
 * @throws the first error in a page
 */
export async function makePages(
  job: WhichFiles,
  before: WorkFiles,
  { onIdle, onListed, onMade }: Watcher = {},
  early = startPageThread(job.entry),
): Promise<MadePages> {
  const threads: Thread[] = [];
  const put = (thread: Thread) => {
    threads.push(thread);
    return { thread, listed: thread.ask<Listed>(job) };
  };
  try {
    const first = put(early);
    // While the thread finds out what there is.
    const look = async () => {
      const whole = await wholeFiles(job.work, before);
      onIdle?.();
      return whole;
    };
    const [listed, whole] = await Promise.all([first.listed, look()]);
    onListed?.();
    const files = new Map<string, WorkFile>();
    const wanted: Wanted[number][] = [];
    for (const line of listed.split('\n')) {
      const space = line.indexOf(' ');
      const [key, path] = [line.slice(0, space) || undefined, line.slice(space + 1)];
      const known = whole.get(path);
      if (key !== undefined && known?.key === key) files.set(path, known);
      else wanted.push({ path, key, present: known?.digest });
    }
    const restored = htmlPages(files.keys());
    const busy = new Map<Phase, number>();
    const batches = inBatches(wanted);
    const work = async ({ thread, listed }: ReturnType<typeof put>) => {
      await listed;
      for (const batch of batches) {
        const { made, milliseconds } = await thread.ask<MadeFiles>(batch);
        for (const { path, ...file } of made) {
          files.set(path, file);
          busy.set(phaseOf(path), (busy.get(phaseOf(path)) ?? 0) + milliseconds / made.length);
        }
        onMade?.(files.size);
      }
    };
    const more = Math.min(availableParallelism(), Math.ceil(wanted.length / ENOUGH_FOR_ONE_MORE)) - 1;
    const others = Array.from({ length: Math.max(0, more) }, () => put(startPageThread(job.entry)));
    await Promise.all([first, ...others].map(work));
    return { files, whole, rendered: htmlPages(wanted.map(({ path }) => path)), restored, busy };
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** The files that are as they were made; those that a machine has fetched anew, as a forge does, are read. */
async function wholeFiles(work: string, before: WorkFiles): Promise<WorkFiles> {
  const whole = new Map<string, WorkFile>();
  for await (const some of inTurns(before))
    for (const [path, file] of some) {
      const stamp = lastingStamp(join(work, path));
      if (stamp === file.stamp) whole.set(path, file);
      else if (stamp !== 'missing' && look(path, readFileSync(join(work, path))).digest === file.digest)
        whole.set(path, { ...file, stamp });
    }
  return whole;
}

function* inBatches(wanted: Wanted): Iterable<Wanted> {
  for (let first = 0; first < wanted.length; first += UNDER_WAY) yield wanted.slice(first, first + UNDER_WAY);
}

function htmlPages(paths: Iterable<string>): number {
  return [...paths].filter((path) => path.endsWith('.html')).length;
}
