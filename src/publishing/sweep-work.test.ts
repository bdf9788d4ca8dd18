import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearWork, sweepWork } from './sweep-work.ts';
import { pathsIn } from './work-files.ts';

function folderOf(...paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-sweep-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  return folder;
}

test('what neither the build made nor the public folder holds is swept, with the folders that it leaves empty', () => {
  const work = folderOf(
    'artikel/a/index.html',
    'artikel/geht/index.html',
    'icons/alt.png',
    'icons/neu.png',
    '.prerender/x.mjs',
  );
  sweepWork(work, new Set(['artikel/a/index.html']), folderOf('icons/neu.png'));
  expect(pathsIn(work)).toEqual(['artikel/a/index.html', 'icons/neu.png']);
});

test('what others put into the output stays', () => {
  const work = folderOf('_astro/script.js', 'pagefind/pagefind.js');
  sweepWork(work, new Set(), folderOf());
  expect(pathsIn(work)).toEqual(['_astro/script.js', 'pagefind/pagefind.js']);
});

test('scripts are made anew in each build', () => {
  const work = folderOf('_astro/script.alt.js', 'artikel/a.md');
  clearWork(work);
  expect(pathsIn(work)).toEqual(['artikel/a.md']);
});
