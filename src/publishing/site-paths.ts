/** Which files of the work folder belong to the site: Astro leaves there what it wrote in earlier builds. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathsIn } from './folder-paths.ts';

/** Folders that others than Astro's pages fill: Vite, anew in each build, and the search. */
const WHOLE = ['_astro', 'pagefind'];

/** Takes away what a build begins anew: these files have other names each time their contents change. */
export function clearWork(work: string): void {
  rmSync(join(work, '_astro'), { recursive: true, force: true });
}

/**
 * @param work folder of a finished build
 * @param made paths of what Astro made or found as it should be
 * @param publicDir its files are copied into every build
 * @returns paths of all files of the site, in a fixed order
 */
export function sitePaths(work: string, made: Iterable<string>, publicDir = resolve('public')): string[] {
  const whole = WHOLE.filter((name) => existsSync(join(work, name))).flatMap((name) => pathsIn(work, name));
  return [...new Set([...made, ...pathsIn(publicDir), ...whole])].sort();
}
