/** One build from content to published edition. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { ContentError, type Finding } from '../model/finding.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { takeLock } from './lock.ts';
import { outDirProblem, release } from './release.ts';

export interface BuildResult {
  readonly pages: number;
  readonly seconds: number;
}

/** Thrown where a build cannot start; the message is for people. */
export class BuildRefused extends Error {}

/** Where one content folder's builds for one address keep what they need next time. */
export function cacheFolder(): string {
  const edition = createHash('sha256')
    .update(`${resolve(site.contentDir)}\n${site.url}`)
    .digest('hex')
    .slice(0, 12);
  return resolve('node_modules/.cache/umbruch', edition);
}

/**
 * Builds the site into a work folder and publishes it as `outDir`; until the last step `outDir` is left as it was.
 * @throws ContentError with every finding if the content has errors; BuildRefused if another build runs or `outDir` is not ours
 */
export async function buildSite(outDir: string): Promise<BuildResult> {
  const start = performance.now();
  const problem = await outDirProblem(outDir);
  if (problem) throw new BuildRefused(problem);
  const cache = cacheFolder();
  const unlock = await takeLock(join(cache, 'lock'));
  if (!unlock)
    throw new BuildRefused('another build of this content is running; try again when it has finished');
  try {
    // One moment for the whole build: what is decided at its beginning holds at its end.
    process.env.BUILD_TIME = buildTime().toISOString();
    const work = join(cache, 'work');
    await build({ outDir: work, logLevel: 'error' });
    await release(work, outDir);
    return { pages: await countPages(work), seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    throw contentErrorIn(error) ?? error;
  } finally {
    await unlock();
  }
}

/** Astro may wrap what a loader throws. */
function contentErrorIn(error: unknown): ContentError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'ContentError')
      return new ContentError((cause as unknown as { findings: readonly Finding[] }).findings);
  }
  return undefined;
}

async function countPages(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).length;
}
