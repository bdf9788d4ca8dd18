/** Folders and sites to release in tests. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export let folder = '';
export let work = '';
export let out = '';

/** Before each test: a work folder and an output folder that do not exist yet. */
export function freshFolders(): void {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  work = join(folder, 'work');
  out = join(folder, 'dist');
}

/** A page that is long enough to be compressed. */
export const page = (text: string) => `<!doctype html><p>${text}</p>${'Fülltext. '.repeat(60)}`;

/** Makes a folder that holds these files and no others. */
export function fill(files: Record<string, string>, where = work): void {
  rmSync(where, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(where, path)), { recursive: true });
    writeFileSync(join(where, path), text);
  }
}

export const SITE = {
  'index.html': page('eins'),
  '404.html': page('fehlt'),
  'artikel/a/index.html': page('a'),
};
export const published = (path = 'index.html') => readFileSync(join(out, path), 'utf8');
/** Names of the editions that are kept. */
export const editions = () => readdirSync(join(folder, '.dist')).filter((name) => /^\d+$/.test(name));
/** Bytes of all files below a folder, by path. */
export const tree = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true })
      .map(String)
      .filter((path) => statSync(join(root, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'latin1')]),
  );
