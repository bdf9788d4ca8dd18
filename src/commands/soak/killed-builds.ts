/** Builds that are killed at random moments, and what readers have meanwhile. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { editionsFolder } from '../../publishing/editions.ts';
import { digests, kill, makeTrialSite } from './trial-site.ts';

/** These have other names when their content changes. */
const NAMED_BY_DIGEST = /^(?:pagefind|bilder|teilen)\//;

export interface KilledBuilds {
  /** Builds that were killed before their edition was published. */
  readonly killed: number;
  /** Builds that had published theirs when they were killed, or were over. */
  readonly published: number;
  /** How often the published front page was looked at during the builds. */
  readonly looks: number;
  /** What must not be; empty if all is well. */
  readonly faults: readonly string[];
}

/**
 * Edits, builds and kills `times` times, then builds once more to the end.
 * @param onRound called after each round
 */
export async function killBuilds(times: number, onRound?: (round: number) => void): Promise<KilledBuilds> {
  const trial = makeTrialSite();
  const faults: string[] = [];
  let [killed, published, looks] = [0, 0, 0];
  let ended = false;
  // Readers come at any moment: also between two steps of a release.
  const look = () => {
    if (ended) return;
    looks++;
    for (const file of ['index.html', '404.html', 'rss.xml'])
      if (!existsSync(join(trial.outDir, file))) faults.push(`${file} was not there at look ${looks}`);
    setTimeout(look, 2);
  };
  try {
    const first = await trial.end(trial.start());
    if (first.code !== 0)
      return { killed, published, looks, faults: [`the first build failed:\n${first.output}`] };
    look();
    let old = trial.published();
    for (let round = 1; round <= times; round++) {
      trial.edit();
      const build = trial.start();
      const end = trial.end(build);
      const delay = Math.random() * first.seconds * 1100;
      // Half of them are hit while they release: that takes no time, and hardly any shot in the dark would meet it.
      await Promise.race([end, round % 2 === 0 ? sleep(delay) : releaseBegins(trial.outDir, build)]);
      kill(build);
      await end;
      const now = trial.published();
      if (isDeepStrictEqual(now, old)) killed++;
      else {
        published++;
        const missing = Object.keys(old).filter((path) => !(path in now) && !NAMED_BY_DIGEST.test(path));
        if (missing.length > 0) faults.push(`round ${round}: half an edition, without ${missing.join(', ')}`);
        old = now;
      }
      onRound?.(round);
    }
    const last = await trial.end(trial.start());
    if (last.code !== 0) faults.push(`the build after the kills failed:\n${last.output}`);
    faults.push(...(await differences(trial.outDir, join(trial.folder, 'content'))));
  } finally {
    ended = true;
    trial.remove();
  }
  return { killed, published, looks, faults };
}

/** Waits until a build begins its edition, and then up to half a second: until then it makes the search index, and publishes. */
async function releaseBegins(outDir: string, build: ChildProcess): Promise<void> {
  const editions = editionsFolder(outDir);
  while (build.exitCode === null && !readdirSync(editions).some((name) => name.startsWith('half-')))
    await sleep(1);
  await sleep(Math.random() * 500);
}

/** How an edition differs from one that is built of the same content from nothing. */
async function differences(outDir: string, content: string): Promise<string[]> {
  const fresh = makeTrialSite(content);
  try {
    const { code, output } = await fresh.end(fresh.start());
    if (code !== 0) return [`the build from nothing failed:\n${output}`];
    const [expected, found] = [fresh.published(), digests(outDir)];
    const paths = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...paths]
      .filter((path) => expected[path] !== found[path])
      .map((path) => `${path} is not what a build from nothing makes of it`);
  } finally {
    fresh.remove();
  }
}
