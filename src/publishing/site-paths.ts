/** Kinds of files of a site, told by their paths in the work folder; there lies also what earlier builds have made. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathsIn } from '../cache/folder-paths.ts';
import type { WorkFiles } from './work-files.ts';

/** Folders that others than the pages fill: scripts, and the search. */
const WHOLE = ['_astro', 'pagefind'];

/**
 * Lays public files, and the scripts and styles of a program, into the work folder as they are; what lay there of an earlier program goes.
 * @param assets folder that holds a folder `_astro`, or none
 */
export function layDown(work: string, assets: string, publicDir = resolve('public')): void {
  rmSync(join(work, '_astro'), { recursive: true, force: true });
  for (const folder of [join(assets, '_astro'), publicDir]) {
    if (!existsSync(folder)) continue;
    const target = folder === publicDir ? work : join(work, '_astro');
    // Where a page has lain an edition may share its bytes.
    for (const path of pathsIn(folder)) rmSync(join(target, path), { force: true });
    cpSync(folder, target, { recursive: true });
  }
}

/**
 * @param work folder of a finished build
 * @param publicDir its files are part of every site
 * @returns paths of all files of the site that are no pages, in a fixed order
 */
export function laidPaths(work: string, publicDir = resolve('public')): string[] {
  const whole = WHOLE.filter((name) => existsSync(join(work, name))).flatMap((name) => pathsIn(work, name));
  return [...new Set([...pathsIn(publicDir), ...whole])].sort();
}

/**
 * @param made names of the search volumes whose index has been made anew
 * @returns whether a path belongs to the index of another volume, which lies as it lay before
 */
export function isOfOldIndex(path: string, made: readonly string[]): boolean {
  const [folder, volume] = path.split('/');
  return folder === 'pagefind' && volume !== undefined && !made.includes(volume);
}

/** Digests of the Markdown twins of articles by path, in a fixed order. */
export function twinDigests(files: WorkFiles): Map<string, string> {
  const twins = [...files].filter(([path]) => /^artikel\/[^/]+\.md$/.test(path));
  return new Map(
    twins.map(([path, { digest }]) => [path, digest] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
