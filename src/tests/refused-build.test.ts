/** The real build on content with many mistakes: told all at once, in German, and nothing that was published is touched. */
import { spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const TOPICS = ['front-matter', 'yaml', 'bodies', 'boxes'];
const edition = { 'index.html': '<p>Die letzte gute Ausgabe', '404.html': '<p>Nicht gefunden' };
let folder: string;
let outcome: { code: number; output: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-build-'));
  const content = join(folder, 'content');
  for (const topic of TOPICS)
    cpSync(join('src/tests/refused', topic, 'articles'), join(content, 'articles', topic), {
      recursive: true,
    });
  cpSync('src/tests/refused/front-matter/authors', join(content, 'authors'), { recursive: true });
  mkdirSync(join(folder, 'out'));
  for (const [name, html] of Object.entries(edition)) writeFileSync(join(folder, 'out', name), html);
  outcome = await build(content, join(folder, 'out'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Into a file, as a log is kept: what a build tells must not depend on how fast somebody reads. */
function build(content: string, outDir: string): Promise<{ code: number; output: string }> {
  const file = join(folder, 'output.txt');
  const log = openSync(file, 'w');
  const child = spawn('npm', ['run', '--silent', 'build', '--', '--outDir', outDir], {
    env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: content },
    stdio: ['ignore', log, log],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      closeSync(log);
      resolve({ code: code ?? -1, output: readFileSync(file, 'utf8') });
    });
  });
}

it('ends with exit code 1', () => {
  expect(outcome.code).toBe(1);
});

it.each(TOPICS)('tells every mistake of every file: %s', (topic) => {
  const lines = readFileSync(join('src/tests/refused', topic, 'expected.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  for (const line of lines.filter((expected) => expected.startsWith('articles/'))) {
    const [place = '', message = ''] = line.replace('articles/', `articles/${topic}/`).split(/ {2}/);
    const told = outcome.output.split('\n').filter((output) => output.includes(`${place}  error  `));
    // Which authors are known depends on the folder.
    expect(told.join('\n'), place).toContain(message.split('. ', 1)[0]);
  }
});

it('says how many there are, and shows no stack trace', () => {
  expect(outcome.output).toMatch(/^\d+ Fehler/m);
  expect(outcome.output).toMatch(/ Hinweise?$/m);
  expect(outcome.output).not.toContain('  note  ');
  expect(outcome.output).not.toMatch(/\n\s+at |node_modules|astro:|\[ERROR\]/);
});

it('leaves the last good edition as it was', () => {
  const out = join(folder, 'out');
  expect(
    Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])),
  ).toEqual(edition);
});
