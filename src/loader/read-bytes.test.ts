import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBytes, TEXT_LIMIT } from './read-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'umbruch-bytes-'));
const at = (name: string) => join(folder, name);
const read = (name: string) => readBytes(at(name), TEXT_LIMIT);
afterAll(() => rmSync(folder, { recursive: true }));

it('gives the bytes of a file', async () => {
  writeFileSync(at('a.md'), 'Text');
  expect(await read('a.md')).toEqual(Buffer.from('Text'));
});

it('does not wait for a named pipe, nor open a folder', async () => {
  execFileSync('mkfifo', [at('pipe.md')]);
  for (const name of ['pipe.md', '.'])
    expect(await read(name)).toEqual({ problem: expect.stringContaining('keine Datei'), isMissing: false });
});

it('does not read what is too large, and says so in the unit of the limit', async () => {
  writeFileSync(at('large.md'), '');
  truncateSync(at('large.md'), 5_000_000_001);
  expect(await read('large.md')).toEqual({
    problem: 'Die Datei ist 5.000.001 kB groß; erlaubt sind 500 kB. Bitte in mehrere Artikel teilen.',
    isMissing: false,
  });
});

it('tells what is missing from what cannot be read', async () => {
  expect(await read('fehlt.md')).toEqual({ problem: expect.stringContaining('ENOENT'), isMissing: true });
  expect(await read('a.md/b.md')).toEqual({ problem: expect.stringContaining('ENOTDIR'), isMissing: false });
});
