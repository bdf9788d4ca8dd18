import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pathsIn } from '../cache/folder-paths.ts';
import { isOfOldIndex, laidPaths, layDown, twinDigests } from './site-paths.ts';

function folderOf(...paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-paths-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  return folder;
}

test('beside its pages a site is what the public folder holds, scripts and the search index', () => {
  const work = folderOf(
    'artikel/a/index.html',
    'icons/alt.png',
    'icons/neu.png',
    '.prerender/x.mjs',
    '_astro/script.js',
    'pagefind/1/pagefind.js',
  );
  expect(laidPaths(work, folderOf('icons/neu.png'))).toEqual([
    '_astro/script.js',
    'icons/neu.png',
    'pagefind/1/pagefind.js',
  ]);
});

test('what lies in the index of a volume that was not made anew is as it was', () => {
  expect(isOfOldIndex('pagefind/2019/pagefind.js', ['2020'])).toBe(true);
  expect(isOfOldIndex('pagefind/2020/pagefind.js', ['2020'])).toBe(false);
  expect(isOfOldIndex('icons/2019/a.png', ['2020'])).toBe(false);
});

test('public files and scripts are laid down as they are now, and scripts of an earlier program go', () => {
  const work = folderOf('_astro/script.alt.js', 'artikel/a.md', 'icons/a.png');
  const assets = folderOf('_astro/script.neu.js', 'icons/a.png');
  const publicDir = folderOf('icons/a.png', 'icons/b.png');
  writeFileSync(join(publicDir, 'icons/a.png'), 'anders');
  layDown(work, assets, publicDir);
  expect(pathsIn(work)).toEqual(['_astro/script.neu.js', 'artikel/a.md', 'icons/a.png', 'icons/b.png']);
  expect(readFileSync(join(work, 'icons/a.png'), 'utf8')).toBe('anders');
});

test('a program may have no scripts', () => {
  const work = folderOf('_astro/script.alt.js', 'artikel/a.md');
  layDown(work, folderOf(), folderOf());
  expect(pathsIn(work)).toEqual(['artikel/a.md']);
});

test('a public file in the place of a page leaves the page that is published as it is', () => {
  const work = folderOf('robots.txt');
  const published = join(folderOf(), 'robots.txt');
  linkSync(join(work, 'robots.txt'), published);
  const publicDir = folderOf('robots.txt', 'icons/a.png');
  writeFileSync(join(publicDir, 'robots.txt'), 'anders');
  layDown(work, folderOf(), publicDir);
  expect(readFileSync(join(work, 'robots.txt'), 'utf8')).toBe('anders');
  expect(readFileSync(published, 'utf8')).toBe('robots.txt');
});

test('twins are told from the files beside them, in an order of their own', () => {
  const file = (digest: string) => ({ digest, size: 1, stamp: '' });
  const files = new Map([
    ['artikel/b.md', file('2')],
    ['artikel/a/index.html', file('3')],
    ['artikel/a.md', file('1')],
    ['themen/a.md', file('4')],
  ]);
  expect([...twinDigests(files)]).toEqual([
    ['artikel/a.md', '1'],
    ['artikel/b.md', '2'],
  ]);
});
