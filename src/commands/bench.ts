/**
 * `npm run bench [-- --articles N] [--json]`: how long builds take. Makes N articles, builds from nothing, with nothing changed, with one
 * edited and with one new; search and compression are told apart. Never part of a test: figures depend on the machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../cache/build-cache.ts';
import { makeContent, writeArticle } from './bench/make-content.ts';

type Measured = Readonly<Record<string, number>>;

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100' }, json: { type: 'boolean', default: false } },
});
const articles = Number(values.articles);
const folder = await mkdtemp(join(tmpdir(), 'umbruch-bench-'));
const contentDir = join(folder, 'content');
const results: Record<string, Measured> = {};

/** Builds once in a new process, so that nothing is warm that would not be in a newsroom. */
function measure(name: string): void {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('bench/one-build.ts', import.meta.url)), join(folder, 'dist')],
    { env: { ...process.env, CONTENT_DIR: contentDir }, encoding: 'utf8', maxBuffer: 1e9 },
  );
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0) throw new Error(`${name}: ${stderr || stdout}`);
  results[name] = JSON.parse(line) as Measured;
}

try {
  await makeContent(contentDir, articles);
  measure('from nothing');
  measure('nothing changed');
  await writeArticle(contentDir, Math.floor(articles / 2), 1);
  measure('one edited');
  await writeArticle(contentDir, articles, 0);
  measure('one new');
} finally {
  await rm(cacheFolder(contentDir), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify({ articles, results }, undefined, 2));
else {
  const rounded = (measured: Measured) =>
    Object.fromEntries(Object.entries(measured).map(([key, value]) => [key, Math.round(value * 10) / 10]));
  console.log(`${articles} articles`);
  console.table(
    Object.fromEntries(Object.entries(results).map(([name, measured]) => [name, rounded(measured)])),
  );
}
