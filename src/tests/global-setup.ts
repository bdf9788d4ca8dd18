/** Before the tests of the built site: builds both sites once and serves them. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { howToBuild } from '../commands/how-to-build.ts';
import { type BuiltSite, type SiteToBuild, sitesToBuild } from './sites.ts';

const server = fileURLToPath(new URL('serve-site.ts', import.meta.url));

/** Vitest calls this once and, when all is over, what it returns. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), 'umbruch-site-'));
  const servers: ChildProcess[] = [];
  const teardown = async () => {
    for (const process of servers) process.disconnect();
    await rm(temporary, { recursive: true, force: true });
  };
  try {
    const sites: BuiltSite[] = [];
    for (const site of sitesToBuild) {
      const outDir = join(temporary, site.name);
      await buildSite(site, outDir);
      const process = fork(server, [outDir], { env: environment(site), execArgv: [] });
      servers.push(process);
      sites.push({ ...site, folder: await realpath(outDir), address: await addressOf(process) });
    }
    project.provide('sites', sites);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

/**
 * Builds one site as `npm run build` does.
 * @param variables of the environment that should differ from the usual ones
 * @throws with what the build printed, if it could not be built
 */
export async function buildSite(
  site: SiteToBuild,
  outDir: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<void> {
  const env = { ...environment(site), ...variables };
  await promisify(execFile)(process.execPath, [...howToBuild(), '--verbose', '--outDir', outDir], {
    env,
  }).catch((error) => {
    throw new Error(`The site „${site.name}“ could not be built:\n${error.stdout}${error.stderr}`);
  });
}

/**
 * The same content in another place: its builds share nothing with those of the site itself, neither what they keep nor the lock.
 * @param purpose names the place; the same one each time, so that the caches of test runs do not pile up
 */
export async function inAnotherPlace(site: SiteToBuild, purpose: string): Promise<SiteToBuild> {
  const places = fileURLToPath(new URL('../../node_modules/.cache/umbruch-tests/', import.meta.url));
  const contentDir = join(places, `${purpose}-${basename(site.contentDir)}`);
  await mkdir(places, { recursive: true });
  await rm(contentDir, { force: true });
  await symlink(site.contentDir, contentDir, 'dir');
  return { ...site, contentDir };
}

/** Vitest sets variables that Astro reads, too; a build should see what it sees in a shell. */
const OF_VITEST = ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'TEST', 'VITEST', 'NODE_ENV'];

function environment({ contentDir, url, buildTime, isOwn }: SiteToBuild): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.includes(name)));
  return {
    ...env,
    NODE_ENV: 'production',
    CONTENT_DIR: contentDir,
    SITE_URL: url,
    BUILD_TIME: buildTime,
    ...(isOwn && { SITE_VALUES: '' }),
  };
}

function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.once('message', (address) => resolve(String(address)));
    process.once('exit', (code) => reject(new Error(`the test server ended with code ${code}`)));
  });
}
