/** Astro leaves in its output folder what earlier builds wrote there; what no longer belongs is taken away. */
import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathsIn } from './work-files.ts';

/** Folders of the output that others fill: Vite, anew in each build, and the search index. */
const OTHERS = /^(?:_astro|pagefind)\//;

/** Takes away what a build begins anew: its files have other names each time their contents change. */
export function clearWork(work: string): void {
  rmSync(join(work, '_astro'), { recursive: true, force: true });
}

/**
 * Takes away every file that neither this build made nor the public folder holds.
 * @param work folder of a finished build
 * @param made paths of what Astro made or found as it should be
 * @param publicDir its files are copied into every build
 */
export function sweepWork(work: string, made: ReadonlySet<string>, publicDir = resolve('public')): void {
  const belongs = new Set([...made, ...pathsIn(publicDir)]);
  for (const path of pathsIn(work)) {
    if (!belongs.has(path) && !OTHERS.test(path)) removeFile(work, path);
  }
}

/** Removes a file, and the folders that it leaves empty. */
export function removeFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  try {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) rmdirSync(join(root, folder));
  } catch {
    // Not empty.
  }
}
