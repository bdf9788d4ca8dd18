/**
 * A copy of the project with a small paper of invented articles in a temporary folder: there content and code can be edited and built, again
 * and again with what builds keep, or from nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { howToBuild } from '../../../commands/how-to-build.ts';
import { testPaper } from '../../test-paper.ts';

const project = fileURLToPath(new URL('../../../..', import.meta.url));
const COPIED = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.gitignore',
];
/** Vitest sets variables that Astro reads, too; a build should see what it sees in a shell. */
const OF_VITEST = ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'TEST', 'VITEST', 'NODE_ENV'];
const OF_PAPER = ['SITE_URL', 'SITE_VALUES', 'CONTENT_DIR', 'BUILD_TIME', 'PREVIEW', 'RELEASE'];

/** All files of an edition by path. */
export type Edition = ReadonlyMap<string, Buffer>;

export interface Outcome {
  /** `null` if the build was killed. */
  readonly code: number | null;
  readonly output: string;
  /** HTML pages that were rendered, and those taken over from the build before, as the build tells them. */
  readonly rendered: number;
  readonly restored: number;
}

/** How a build is started. */
export interface Circumstances {
  /** Environment variables, such as `BUILD_TIME`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** For the command. */
  readonly args?: readonly string[];
}

/** Copies the project with the invented articles as its content; the copy has no cache. */
export function copyProject(): string {
  const root = join(mkdtempSync(join(tmpdir(), 'umbruch-stale-')), 'zeitung');
  mkdirSync(root);
  linkPackages(join(root, 'node_modules'));
  fill(root, project, fileURLToPath(new URL('content', import.meta.url)));
  // The values of the tests become code, which can be edited.
  const site = join(root, 'src/site.ts');
  const own = readFileSync(site, 'utf8');
  writeFileSync(
    site,
    own.replace(/JSON\.parse\(process\.env\.SITE_VALUES.*\)/, () => testPaper.SITE_VALUES),
  );
  return root;
}

function fill(root: string, origin: string, content: string): void {
  // Tests have no effect on a site, and this copy is made often.
  const tests = join(origin, 'src', 'tests');
  for (const name of COPIED)
    cpSync(join(origin, name), join(root, name), { recursive: true, filter: (path) => path !== tests });
  cpSync(content, join(root, 'content'), { recursive: true });
}

/** The packages of the project in a folder of its own, since builds keep their cache beside them. */
function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(join(project, 'node_modules')))
    if (!/^\.(?:cache|vite|astro)/.test(name))
      symlinkSync(join(project, 'node_modules', name), join(folder, name));
}

/** Removes a copy and all that was built in it. */
export function removeCopy(root: string): void {
  rmSync(join(root, '..'), { recursive: true, force: true });
}

/** Starts a build in a process group of its own. */
export function startBuild(root: string, { variables = {}, args = [] }: Circumstances = {}): ChildProcess {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => ![...OF_VITEST, ...OF_PAPER].includes(name)),
  );
  return spawn(process.execPath, [...howToBuild(), ...args], {
    cwd: root,
    detached: true,
    env: { ...env, SITE_URL: 'https://example.org/zeitung/', ...variables },
  });
}

/** Waits for a build's end. */
export async function endOf(build: ChildProcess): Promise<Outcome> {
  let output = '';
  for (const stream of [build.stdout, build.stderr])
    stream?.on('data', (data) => {
      output += data;
    });
  const [code] = (await once(build, 'close')) as [number | null];
  const [, rendered, restored] = /\(([\d.]+) neu gebaut, ([\d.]+) übernommen\)/.exec(output) ?? [];
  return { code, output, rendered: Number(rendered), restored: Number(restored ?? 0) };
}

/** Builds with what earlier builds of this copy have kept. */
export function build(root: string, circumstances?: Circumstances): Promise<Outcome> {
  return endOf(startBuild(root, circumstances));
}

/**
 * Builds what stands in a copy from nothing, in another. Only what Astro has compiled there for the same code may be used again; it holds no
 * content, and to compile it costs more than all the rest.
 * @param elsewhere a copy in which everything else is thrown away
 * @throws with the build's output if it fails
 */
export async function buildFromNothing(
  root: string,
  elsewhere: string,
  circumstances?: Circumstances,
): Promise<Edition> {
  for (const name of readdirSync(elsewhere))
    if (name !== 'node_modules') rmSync(join(elsewhere, name), { recursive: true });
  for (const kept of globSync(join(elsewhere, 'node_modules/.cache/umbruch/*/*')))
    if (basename(kept) !== 'program') rmSync(kept, { recursive: true });
  fill(elsewhere, root, join(root, 'content'));
  const { code, output } = await build(elsewhere, circumstances);
  if (code !== 0) throw new Error(`the build from nothing failed:\n${output}`);
  return editionOf(elsewhere);
}

/** Throws away what Astro has compiled in a copy. */
export function forgetProgram(root: string): void {
  rmSync(join(root, 'node_modules/.cache'), { recursive: true });
}

/** The published edition of a copy. */
export function editionOf(root: string): Edition {
  // With the slash: `dist` is a link.
  const dist = `${join(root, 'dist')}${sep}`;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(dist.length).replaceAll(sep, '/'), readFileSync(path)]),
  );
}
