import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { howToBuild } from '../../commands/how-to-build.ts';
import { digests } from '../../commands/soak/trial-site.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const NOT_COPIED = new Set(['node_modules', 'dist', '.dist', '.git', '.astro']);
const CONTENT = 'src/tests/site-content';
const ADDRESS = 'https://example.org/zeitung';
const OF_VITEST = ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'TEST', 'VITEST', 'NODE_ENV'];

test('the same content gives the same bytes in another folder, time zone, language and order of files', async () => {
  // A disk in memory lists files in another order.
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const [a, b] = [copyProject(tmpdir(), 'a'), copyProject(memory, 'Zeitung für Ökonomie & mehr')];
  const here = await build(a, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const there = await build(b, {
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  });
  expect(Object.keys(here)).toContain('rss.xml');
  expect(there).toEqual(here);
});

/** Copies the project into a folder of the given name; its files are made in another order for each name. */
function copyProject(parent: string, name: string): string {
  const temporary = mkdtempSync(join(realpathSync(parent), 'umbruch-same-'));
  const root = join(temporary, name);
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  mkdirSync(root);
  const paths = readdirSync(project, { withFileTypes: true })
    .filter((entry) => !NOT_COPIED.has(entry.name) && !entry.isSymbolicLink())
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [entry.name]))
    .sort();
  for (const path of name === 'a' ? paths : paths.reverse()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(project, path), join(root, path));
  }
  // The same packages, but nothing that other builds keep among them.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(project, 'node_modules', name), join(root, 'node_modules', name));
  return root;
}

/** Builds the invented articles of a copy and returns the digests of all files. */
async function build(root: string, variables: NodeJS.ProcessEnv) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !OF_VITEST.includes(key)));
  await promisify(execFile)(process.execPath, howToBuild(), {
    cwd: root,
    env: {
      ...env,
      CONTENT_DIR: join(root, CONTENT),
      SITE_URL: ADDRESS,
      BUILD_TIME: '2024-12-01T12:00:00+01:00',
      ...variables,
    },
  });
  return digests(join(root, 'dist'));
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)));
}
