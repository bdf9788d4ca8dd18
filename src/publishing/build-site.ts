/** One build from content to published edition. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  cacheFolder,
  cachesFolder,
  codeVersionWithoutTemplates,
  makerVersion,
  nextChangeFile,
} from '../cache/build-cache.ts';
import { forgetOthers } from '../cache/forget-others.ts';
import { buildTime } from '../model/publication.ts';
import type { SearchIndex } from '../search/build-index.ts';
import { site } from '../site.ts';
import { forgetDevelopment, settingsProblem } from './build-environment.ts';
import { type EditionSummary, summaryOf } from './edition-summary.ts';
import { Refused } from './failure.ts';
import { checkAndMake, takeInBeside } from './intake.ts';
import { takeLock } from './lock.ts';
import { outDirProblem } from './out-dir.ts';
import { enterPass, type Seconds, startClock } from './phases.ts';
import { sweepCompressed } from './precompress.ts';
import { layPages, prepareBeside } from './prepare-release.ts';
import { type Release, release } from './release.ts';
import type { Redirect } from './servers/redirects.ts';
import { staticHostFiles } from './servers/static-hosts.ts';
import { isOfOldIndex, laidPaths, layDown, twinDigests } from './site-paths.ts';
import { remember, upToDate } from './up-to-date.ts';
import { keepWorkFiles, readWorkFiles, recallWorkFiles } from './work-files.ts';

/** How a site is built, and who wants to know how far it is. */
export interface BuildOptions {
  /** Whether compressed files (`.br`, `.gz`) are made of text files; so it is unless said otherwise. */
  readonly precompress?: boolean;
  /** Build even if the published edition is up to date. */
  readonly force?: boolean;
  /** How long to wait for another build of the same content, in milliseconds. */
  readonly patience?: number;
  /** Called with the process id of the other build when waiting begins. */
  readonly onWait?: (owner: number) => void;
  /** Called while files are made, with their number until then. */
  readonly onFiles?: (count: number) => void;
  /** Called when readers see the new edition. */
  readonly onPublished?: () => void;
}

/** The published edition, and what it took to make it. */
export interface BuildResult extends EditionSummary {
  /** Name of the edition. */
  readonly edition: string;
  readonly seconds: number;
  /** What was made; missing where the published edition was up to date. */
  readonly made?: {
    /** How many HTML pages were rendered, or taken over from the build before. */
    readonly rendered: number;
    readonly restored: number;
    readonly seconds: Seconds;
    /** The search index, made anew for the volumes in which something has changed. */
    readonly search: SearchIndex;
    readonly release: Release;
  };
}

/**
 * Builds the site into a work folder and publishes it as `outDir`; until the last step `outDir` is left as it was.
 * @throws ContentError with every finding if the content has errors; Refused if another build runs or `outDir` is not ours
 */
export async function buildSite(outDir: string, options: BuildOptions = {}): Promise<BuildResult> {
  const { precompress = true, force = false, patience, onWait } = options;
  const problem = settingsProblem() ?? (await outDirProblem(outDir, [site.contentDir, 'public', 'src']));
  if (problem) throw new Refused(problem);
  const cache = cacheFolder();
  const unlock = await takeLock(join(cache, 'lock'), { patience, onWait });
  if (!unlock)
    throw new Refused('Ein anderer Build dieser Website läuft noch. Bitte später noch einmal versuchen.');
  const start = performance.now();
  try {
    forgetDevelopment();
    // One moment for the whole build: what is decided at its beginning holds at its end.
    const now = buildTime();
    process.env.BUILD_TIME = now.toISOString();
    const memory = join(cache, 'last-build.json');
    const before = await upToDate<EditionSummary>(memory, site.contentDir, outDir, now, { precompress });
    if (before.summary && !force)
      return { ...before.summary, edition: before.edition, seconds: secondsSince(start) };
    const made = await make(cache, outDir, before.stamps, options);
    const { summary, release: released } = made;
    remember(memory, {
      madeOf: before.madeOf,
      from: now.toISOString(),
      until: await readFile(nextChangeFile(), 'utf8'),
      edition: released.name,
      summary,
    });
    await forgetOthers(cache);
    await sweepCompressed(compressedFolder());
    return { ...summary, edition: released.name, seconds: secondsSince(start), made };
  } finally {
    await unlock();
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** Where compressed files are kept for all contents and addresses. */
function compressedFolder(): string {
  return join(cachesFolder(), 'compressed');
}

/** Content, pages, search index, edition. */
async function make(
  cache: string,
  outDir: string,
  stamps: ReadonlyMap<string, string>,
  { precompress = true, onFiles, onPublished }: BuildOptions,
): Promise<NonNullable<BuildResult['made']> & { readonly summary: EditionSummary }> {
  const work = join(cache, 'work');
  const clock = startClock();
  const intake = await takeInBeside(join(cache, 'program'), stamps);
  enterPass(clock);
  const { begun, onIdle } = prepareBeside(outDir, intake.early === undefined);
  const program = await intake.coming;
  clock.enter('keys');
  const memory = join(cache, 'work-files.json');
  // Templates are part of the keys of pages.
  const version = makerVersion(codeVersionWithoutTemplates());
  const made = await checkAndMake(
    intake,
    { entry: program.entry, work },
    () => recallWorkFiles(memory, version),
    { onIdle, onListed: () => clock.enter('pages'), onMade: onFiles },
  );
  const { findings, before, files: pages, whole, rendered, restored } = made;
  clock.share('pages', made.busy);
  layDown(work, program.assets);
  clock.enter('search');
  const { buildSearchIndex } = await import('../search/build-index.ts');
  const searching = buildSearchIndex(work, cache, twinDigests(pages));
  // Pagefind is a process of its own: while it is at work, this one has time.
  const [search, prepared] = await Promise.all([
    searching.finally(() => clock.enter('writing')),
    begun.then((prepared) => prepared && layPages(prepared, outDir, work, pages)),
    intake.taken.remember(),
  ]);
  // Of pages it is known already what lies there; a public file that takes the place of one is looked at.
  const laid = await readWorkFiles(work, laidPaths(work), whole, (path) => isOfOldIndex(path, search.made));
  const files = new Map([...pages, ...laid].sort(([a], [b]) => (a < b ? -1 : 1)));
  keepWorkFiles(memory, version, work, files, before);
  const { basePath } = await import('../model/addresses.ts');
  const released = await release(work, outDir, {
    prepared,
    files,
    isShareable: (path) => !laid.has(path),
    compressedCache: precompress ? compressedFolder() : undefined,
    further: (redirects) => staticHostFiles(basePath, redirects as readonly Redirect[]),
    onPublished,
  });
  clock.move('writing', 'compression', released.compressSeconds);
  const summary = summaryOf(released.files, findings);
  return { rendered, restored, seconds: clock.read(), search, release: released, summary };
}
