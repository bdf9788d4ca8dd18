/** The real build on content with many mistakes: told all at once, in German, and nothing that was published is touched. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(content: string, outDir: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      'npm',
      ['run', '--silent', 'build', '--', '--outDir', outDir],
      { env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: content }, maxBuffer: 10_000_000 },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` }),
    );
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
  expect(outcome.output).not.toMatch(/\n\s+at |node_modules|astro:|\[ERROR\]/);
});

it('leaves the last good edition as it was', () => {
  const out = join(folder, 'out');
  expect(
    Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])),
  ).toEqual(edition);
});
