/** Content goes in while the site's program is being loaded, and its check ends while pages are looked for: two threads, of which neither waits. */
import type { TakenIn } from '../loader/light-store.ts';
import type { Finding } from '../model/finding.ts';
import type { Thread } from '../threads/thread.ts';
import { askForPages, makePages, startPageThread, type Watcher } from './make-pages.ts';
import type { WhichFiles } from './page-thread.ts';
import { borrowedProgram, compileBeside, keptProgram, type SiteProgram } from './site-program.ts';
import type { WorkFiles } from './work-files.ts';

/** The content, and what it will be shown by. */
export interface Intake {
  readonly taken: TakenIn;
  /** What was found in it, if its check is finished. */
  readonly findings: readonly Finding[] | undefined;
  /** The site's program. */
  readonly coming: Promise<SiteProgram>;
  /** A thread that loads it, if it had not to be compiled. */
  readonly early: Thread | undefined;
}

/**
 * Takes in the content while the thread that will make the pages loads the program, or another one compiles it.
 * @param programs folder of programs that are kept
 */
export async function takeInBeside(programs: string, stamps: ReadonlyMap<string, string>): Promise<Intake> {
  // Read here and not at the top: a wrong SITE_URL is told without a stack trace.
  const { takeInContent } = await import('../loader/light-store.ts');
  const kept = keptProgram(programs) ?? borrowedProgram(programs);
  const early = kept && startPageThread(kept.entry);
  const coming = kept ? Promise.resolve(kept) : compileBeside(programs);
  let taken: TakenIn | undefined;
  try {
    taken = await takeInContent(stamps);
    // A program that is being compiled takes longer than the whole check.
    const findings = early ? undefined : await taken.finish();
    return { taken, findings, coming, early };
  } catch (error) {
    await Promise.allSettled([early?.end(), coming, taken?.remember()]);
    throw error;
  }
}

/** Finishes the check while pages are looked for, and makes them. */
export async function checkAndMake(
  { taken, findings: found, early }: Intake,
  job: WhichFiles,
  recall: () => WorkFiles,
  watcher: Watcher,
) {
  const asked = await askForPages(job, early);
  try {
    // Before what may have gone wrong with a page: that can come of a mistake in the content.
    const findings = found ?? (await taken.finish());
    const before = recall();
    return { findings, before, ...(await makePages(asked, before, watcher)) };
  } catch (error) {
    await Promise.allSettled([asked.thread.end(), taken.remember()]);
    throw error;
  }
}
