/**
 * The site as a program: what Astro makes of templates, styles and code. It holds no content, so it is kept as long as the code and the
 * settings are the same; publishing an article then costs no start of Astro and Vite.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { makerVersion } from '../cache/build-cache.ts';
import { keepJson, keptJson } from '../cache/kept-bytes.ts';
import { pathsIn } from './folder-paths.ts';

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
 * The program for the code as it is: kept from an earlier build, or compiled.
 * @param folder where it is kept between builds
 * @throws if the code has mistakes
 */
export async function siteProgram(folder: string): Promise<SiteProgram> {
  const version = makerVersion();
  const named = join(folder, version);
  // Whole only with its last file: whoever is killed meanwhile leaves none.
  const whole = join(named, 'entry');
  const kept = keptJson<Kept>(whole);
  if (kept && kept.digest === digestOfFiles(named))
    return { entry: join(named, 'program', kept.entry), assets: join(named, 'files') };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(named, { recursive: true });
  // Read here and not at the top: where nothing is compiled, Astro's second is saved.
  const { build } = await import('astro');
  await build({ outDir: join(named, 'files'), logLevel: 'silent', integrations: [keeping(named)] });
  const entry = readdirSync(join(named, 'program')).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('Astro has compiled no program that makes pages');
  keepJson(whole, { entry, digest: digestOfFiles(named) } satisfies Kept);
  return { entry: join(named, 'program', entry), assets: join(named, 'files') };
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
function digestOfFiles(folder: string): string {
  const hash = createHash('sha256');
  for (const part of ['program', 'files'].filter((name) => existsSync(join(folder, name))))
    for (const path of pathsIn(folder, part))
      hash.update(`\n${path}\n`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}
