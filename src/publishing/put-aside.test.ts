import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { freeOld, putAside } from './put-aside.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-aside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  file = join(folder, 'index.html');
});

/** What this process has put aside. */
const aside = () => {
  const own = join(folder, `old-${process.pid}`);
  return existsSync(own) ? readdirSync(own).map((name) => readFileSync(join(own, name), 'utf8')) : [];
};

test('a file that has no other name is put aside, and none of those before it gets lost', () => {
  for (const text of ['eins', 'zwei']) {
    writeFileSync(file, text);
    putAside(file, folder);
    expect(existsSync(file)).toBe(false);
  }
  expect(aside().sort()).toEqual(['eins', 'zwei']);
});

test('of a file with other names one is taken away', () => {
  const other = join(folder, 'andere.html');
  writeFileSync(other, 'geteilt');
  linkSync(other, file);
  putAside(file, folder);
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(other, 'utf8')).toBe('geteilt');
  expect(aside()).toEqual([]);
});

test('a file that is not there is no error', () => {
  expect(() => putAside(file, folder)).not.toThrow();
});

test('what processes that have ended put aside is freed, what living ones did is not', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const name of [`old-${pid}`, `old-${process.pid}`, '000001']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, `old-${pid}`, '1'), 'alt');
  await freeOld(folder);
  expect(readdirSync(folder).sort()).toEqual(['000001', `old-${process.pid}`]);
});
