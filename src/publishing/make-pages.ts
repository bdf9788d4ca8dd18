/** Makes the pages of a site that have changed, in threads beside each other; the others stay as an earlier build has made them. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { lastingStamp } from '../cache/file-stamp.ts';
import { startThread, type Thread } from '../threads/thread.ts';
import { toldLater } from '../threads/told-later.ts';
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

/** A thread that has been asked which files a site has. */
export interface Asked {
  readonly job: WhichFiles;
  readonly thread: Thread;
  readonly listed: Promise<Listed>;
}

/**
 * Asks for the files of a site, while this thread is at something else.
 * @param job the program, and the folder in which the files of earlier builds lie
 * @param thread may have been started already; `makePages` ends it
 */
export async function askForPages(job: WhichFiles, thread = startPageThread(job.entry)): Promise<Asked> {
  const listed = toldLater(thread.ask<Listed>(job));
  // The question leaves only when this thread comes to rest.
  await breathe();
  return { job, thread, listed };
}

/**
 * @param asked for the files
 * @param before what is known of those that earlier builds have made; who writes into one of them gives it another stamp
 * @throws the first error in a page
 */
export async function makePages(
  { job, thread, listed: coming }: Asked,
  before: WorkFiles,
  { onIdle, onListed, onMade }: Watcher = {},
): Promise<MadePages> {
  const threads = [thread];
  try {
    // While the thread finds out what there is.
    const whole = await wholeFiles(job.work, before);
    onIdle?.();
    const listed = await coming;
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
    const work = async (thread: Thread) => {
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
    const help = async () => {
      const helper = startPageThread(job.entry);
      threads.push(helper);
      await helper.ask<Listed>(job);
      return work(helper);
    };
    await Promise.all([work(thread), ...Array.from({ length: Math.max(0, more) }, help)]);
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
