import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { keepBytes } from '../cache/kept-bytes.ts';
import { compressed, isWorthCompressing, sweepCompressed } from './precompress.ts';

const BYTES = Buffer.from('Ein Satz. '.repeat(100));
const DAY = 86_400_000;
let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'umbruch-compressed-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
});

test('text files of some length are compressed, pictures and what only servers read do not', () => {
  const files = ['a/index.html', 'rss.xml', 'karte.svg', 'karte.png', 'serif.woff2', '_headers'];
  expect(files.filter((file) => isWorthCompressing(file, 1000))).toEqual([
    'a/index.html',
    'rss.xml',
    'karte.svg',
  ]);
  expect(isWorthCompressing('index.html', 100)).toBe(false);
});

describe('the cache of compressed files', () => {
  test('is asked before anything is compressed again', async () => {
    await compressed(BYTES, 'gz', cache, 'abcdef');
    keepBytes(join(cache, 'ab/abcdef.gz'), Buffer.from('von früher'));
    expect((await compressed(BYTES, 'gz', cache, 'abcdef')).toString()).toBe('von früher');
  });

  test('is not believed where a power cut has emptied it', async () => {
    await compressed(BYTES, 'gz', cache, 'abcdef');
    writeFileSync(join(cache, 'ab/abcdef.gz'), '');
    expect(gunzipSync(await compressed(BYTES, 'gz', cache, 'abcdef'))).toEqual(BYTES);
  });

  test('forgets what no build has used for a month, and looks once a day', async () => {
    const now = Date.now();
    for (const digest of ['aaa', 'bbb']) await compressed(BYTES, 'gz', cache, digest);
    const old = new Date(now - 31 * DAY);
    for (const file of ['aa/aaa.gz', 'bb/bbb.gz']) utimesSync(join(cache, file), old, old);
    await compressed(BYTES, 'gz', cache, 'bbb');
    expect(statSync(join(cache, 'bb/bbb.gz')).mtimeMs).toBeGreaterThan(now - DAY);
    await sweepCompressed(cache, now);
    expect([readdirSync(join(cache, 'aa')), readdirSync(join(cache, 'bb'))]).toEqual([[], ['bbb.gz']]);
    utimesSync(join(cache, 'bb/bbb.gz'), old, old);
    await sweepCompressed(cache, now + 60_000);
    expect(readdirSync(join(cache, 'bb'))).toEqual(['bbb.gz']);
    await sweepCompressed(cache, now + 2 * DAY);
    expect(readdirSync(join(cache, 'bb'))).toEqual([]);
  });
});
