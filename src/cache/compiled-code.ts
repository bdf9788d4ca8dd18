/** What Node has compiled of the project and its packages; `commands/compile-cache.mjs` has it kept for the next build. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cachesFolder } from './build-cache.ts';
import { pathsIn } from './folder-paths.ts';

/** A build needs 11 MB; each change of the site's program adds two. */
const ENOUGH = 64_000_000;

/** Forgets all that is kept if there is too much of it: code that has another name after each change would never go. Folders stay, which Node makes at its start only. */
export function limitCompiledCode(folder = join(cachesFolder(), 'compiled'), limit = ENOUGH): void {
  if (!existsSync(folder)) return;
  const files = pathsIn(folder).map((path) => join(folder, path));
  const size = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (size > limit) for (const file of files) rmSync(file, { force: true });
}
