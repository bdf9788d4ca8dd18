/** What Node has compiled of the project and its packages is kept for the next build, whose start costs half then. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './build-cache.ts';

/**
 * Where the site's program lies, and what Node has compiled of it and of all else; an older program goes with it.
 * @see https://nodejs.org/api/module.html#module-compile-cache: Node looks at checksums, and at the bytes of each module
 */
export function programsFolder(cache = cacheFolder()): string {
  return join(cache, 'program');
}

/** To be called before the modules are loaded whose code is to be kept. Threads do as the process. */
export function keepCompiledCode(): void {
  const { directory } = enableCompileCache(join(programsFolder(), 'compiled'));
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;
}
