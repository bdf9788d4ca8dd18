/** A copy of the paper's content in a temporary folder, for trials that edit it and build it again and again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../cache/build-cache.ts';
import { site } from '../../site.ts';
import { howToBuild } from '../how-to-build.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

interface Outcome {
  /** `null` if the build was killed. */
  readonly code: number | null;
  readonly seconds: number;
  readonly output: string;
}

export interface TrialSite {
  /** Output folder. */
  readonly outDir: string;
  readonly folder: string;
  /** Adds a sentence to an article, so that its page and every feed change. */
  edit(): void;
  /** Starts a build in a process group of its own. */
  start(args?: readonly string[]): ChildProcess;
  /** Waits for a build's end. */
  end(process: ChildProcess): Promise<Outcome>;
  /** Digests of all published files. */
  published(): Readonly<Record<string, string>>;
  remove(): void;
}

/** What every build of a trial takes for now. */
const BUILD_TIME = '2024-12-01T12:00:00Z';
/** Vitest sets variables that Astro reads, too; a build should see what it sees in a shell. */
const OF_VITEST = ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'TEST', 'VITEST', 'NODE_ENV'];

/**
 * @param content folder to copy
 * @param variables of the environment that builds should see
 */
export function makeTrialSite(
  content = resolve(site.contentDir),
  variables: NodeJS.ProcessEnv = {},
): TrialSite {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-trial-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  const outDir = join(folder, 'dist');
  const article = readdirSync(join(folder, 'content/articles'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()[0];
  if (article === undefined) throw new Error(`${content} holds no article`);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.includes(name)));
  let edits = 0;
  return {
    outDir,
    folder,
    edit: () =>
      appendFileSync(join(folder, 'content/articles', article), `\n\nDas ist Zusatz Nummer ${++edits}.\n`),
    start: (args = []) =>
      spawn(process.execPath, [...howToBuild(), '--outDir', outDir, ...args], {
        cwd: inProject('.'),
        detached: true,
        env: { ...env, CONTENT_DIR: join(folder, 'content'), BUILD_TIME, ...variables },
      }),
    async end(child) {
      const start = performance.now();
      let output = '';
      child.stdout?.on('data', (data) => {
        output += data;
      });
      child.stderr?.on('data', (data) => {
        output += data;
      });
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, output, seconds: (performance.now() - start) / 1000 };
    },
    published: () => digests(outDir),
    remove() {
      rmSync(cacheFolder(join(folder, 'content')), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Digest of every file below a folder, by path. */
export function digests(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(`${root}/`, { recursive: true })
      .map(String)
      .filter((path) => statSync(join(root, path)).isFile())
      .sort()
      .map((path) => [path, hash('sha256', readFileSync(join(root, path))).slice(0, 12)]),
  );
}

/** Ends a build and all that it has started, without a word, as a power cut would. */
export function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It was over already.
  }
}
