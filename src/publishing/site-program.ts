/**
 * The site as a program: what Astro makes of templates, styles and code. It holds no content, so it is kept as long as the code and the
 * settings are the same; publishing an article then costs no start of Astro and Vite.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { makerVersion } from '../cache/build-cache.ts';
import { limitCompiledCode } from '../cache/compiled-code.ts';
import { pathsIn } from '../cache/folder-paths.ts';
import { keepJson, keptJson } from '../cache/kept-bytes.ts';
import { WITHOUT_CONTENT } from '../loader/content-loader.ts';
import { startThread } from '../threads/thread.ts';
import { toldLater } from '../threads/told-later.ts';

/** The compiled site. */
export interface SiteProgram {
  /** The module that makes the pages. */
  readonly entry: string;
  /** Folder with the scripts and files that browsers fetch, below `_astro`. */
  readonly assets: string;
}

/** What is known of a program that is kept. */
interface Kept {
  /** Name of its first module. */
  readonly entry: string;
  readonly digest: string;
}

/**
 * The program that an earlier build has compiled for the code as it is now.
 * @param folder where it is kept between builds
 */
export function keptProgram(folder: string): SiteProgram | undefined {
  const named = join(folder, makerVersion());
  const kept = keptJson<Kept>(join(named, 'entry'));
  return kept && kept.digest === digestOfFiles(named) ? programIn(named, kept.entry) : undefined;
}

/**
 * The program that a build of another content has compiled for the code as it is now, copied: the other may go.
 * @param folder where it is kept between builds: beside the folders of other contents, one level up
 */
export function borrowedProgram(folder: string): SiteProgram | undefined {
  const version = makerVersion();
  const contents = dirname(dirname(folder));
  for (const content of readdirSync(contents)) {
    const lent = join(contents, content, basename(folder), version);
    if (content === basename(dirname(folder)) || !existsSync(lent)) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
      cpSync(lent, join(folder, version), { recursive: true });
      const program = keptProgram(folder);
      if (program) return program;
    } catch {
      // It is being compiled anew at this moment.
    }
  }
  return undefined;
}

/**
 * Compiles the program for the code as it is; an older one goes.
 * @param folder where it is kept between builds
 * @throws if the code has mistakes
 */
export async function compileProgram(folder: string): Promise<SiteProgram> {
  const named = join(folder, makerVersion());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(named, { recursive: true });
  limitCompiledCode();
  // Read here and not at the top: where nothing is compiled, Astro's second is saved.
  const { build } = await import('astro');
  process.env[WITHOUT_CONTENT] = 'yes';
  await build({ outDir: join(named, 'files'), logLevel: 'silent', integrations: [keeping(named)] });
  const entry = readdirSync(join(named, 'program')).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('Astro has compiled no program that makes pages');
  // Last: whoever is killed meanwhile leaves a program that nobody takes for whole.
  keepJson(join(named, 'entry'), { entry, digest: digestOfFiles(named) } satisfies Kept);
  return programIn(named, entry);
}

/** As `compileProgram`, while this thread is at something else. */
export function compileBeside(folder: string): Promise<SiteProgram> {
  const thread = startThread(new URL('compile-thread.ts', import.meta.url));
  return toldLater(thread.ask<SiteProgram>(folder).finally(() => thread.end()));
}

function programIn(folder: string, entry: string): SiteProgram {
  return { entry: join(folder, 'program', entry), assets: join(folder, 'files') };
}

/** Keeps what Astro would use to make the pages at once, and throw away. */
function keeping(folder: string): AstroIntegration {
  const prerenderer: AstroPrerenderer = {
    name: 'umbruch',
    setup: async () =>
      cpSync(join(folder, 'files', '.prerender'), join(folder, 'program'), { recursive: true }),
    getStaticPaths: async () => [],
    render: () => Promise.reject(new Error('pages are made by the kept program')),
  };
  return {
    name: 'umbruch',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(prerenderer) },
  };
}

/** Of all bytes that are run or published; a program that a bad disk has damaged is compiled again. */
export function digestOfFiles(folder: string): string {
  const hash = createHash('sha256');
  for (const part of ['program', 'files'].filter((name) => existsSync(join(folder, name))))
    for (const path of pathsIn(folder, part))
      hash.update(`\n${path}\n`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}
