import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makerVersion } from '../cache/build-cache.ts';
import { keepJson } from '../cache/kept-bytes.ts';
import { borrowedProgram, digestOfFiles, keptProgram } from './site-program.ts';

let contents: string;
const programOf = (content: string) => join(contents, content, 'program');
const entryOf = (content: string) => join(programOf(content), makerVersion(), 'program/entry.mjs');

beforeEach(() => {
  contents = mkdtempSync(join(tmpdir(), 'umbruch-programs-'));
  mkdirSync(join(contents, 'ours'));
});
afterEach(() => rmSync(contents, { recursive: true }));

/** Keeps a program of one module, as if compiled for the given state of the code. */
function keep(content: string, version = makerVersion()): void {
  const folder = join(programOf(content), version);
  mkdirSync(join(folder, 'program'), { recursive: true });
  writeFileSync(join(folder, 'program/entry.mjs'), 'export {};');
  keepJson(join(folder, 'entry'), { entry: 'entry.mjs', digest: digestOfFiles(folder) });
}

describe('the program of the site', () => {
  it('is borrowed from a build of another content for the same code, and outlives it', () => {
    keep('theirs');
    expect(borrowedProgram(programOf('ours'))?.entry).toBe(entryOf('ours'));
    rmSync(programOf('theirs'), { recursive: true });
    expect(keptProgram(programOf('ours'))?.entry).toBe(entryOf('ours'));
  });

  it('is not borrowed if it is for other code, damaged, or only our own', () => {
    keep('of other code', 'another-version');
    keep('damaged');
    truncateSync(entryOf('damaged'));
    keep('ours');
    expect(borrowedProgram(programOf('ours'))).toBeUndefined();
  });
});
