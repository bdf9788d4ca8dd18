import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { fill, folder, freshFolders, out, page, SITE, tree, work } from './release.test-support.ts';
import { release } from './release.ts';

beforeEach(freshFolders);

describe('compressed files', () => {
  const compressedCache = () => join(folder, 'compressed');

  test('stand beside text files and hold the same', async () => {
    fill({ ...SITE, 'bild.png': 'p'.repeat(2000), 'kurz.txt': 'kurz' });
    await release(work, out, { compressedCache: compressedCache() });
    const original = readFileSync(join(out, 'index.html'));
    expect(brotliDecompressSync(readFileSync(join(out, 'index.html.br')))).toEqual(original);
    expect(gunzipSync(readFileSync(join(out, 'index.html.gz')))).toEqual(original);
    expect(readdirSync(out).sort()).toEqual([
      '404.html',
      '404.html.br',
      '404.html.gz',
      'artikel',
      'bild.png',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'kurz.txt',
    ]);
  });

  test('are made anew for what changed, and for nothing else', async () => {
    fill(SITE);
    expect((await release(work, out, { compressedCache: compressedCache() })).compressed).toBe(6);
    fill({ ...SITE, 'index.html': page('zwei') });
    expect((await release(work, out, { compressedCache: compressedCache() })).compressed).toBe(2);
    expect(brotliDecompressSync(readFileSync(join(out, 'index.html.br'))).toString()).toContain('zwei');
  });

  test('come from the cache when there is no edition before', async () => {
    fill(SITE);
    await release(work, out, { compressedCache: compressedCache() });
    const other = join(folder, 'other');
    await release(work, other, { compressedCache: compressedCache() });
    expect(tree(`${other}/`)).toEqual(tree(`${out}/`));
  });
});
