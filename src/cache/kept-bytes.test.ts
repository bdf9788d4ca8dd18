import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { keepBytes, keepData, keptBytes, keptData } from './kept-bytes.ts';

let file = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  file = join(folder, 'ab', 'abc.bin');
});

const bytes = Buffer.from('Ein Satz, der aufgehoben wird.');

describe('what is kept', () => {
  test('is given back as it was', () => {
    expect(keptBytes(file)).toBeUndefined();
    for (const kept of [bytes, Buffer.alloc(0)]) {
      keepBytes(file, kept);
      expect(keptBytes(file)).toEqual(kept);
    }
    expect(readdirSync(join(file, '..'))).toEqual(['abc.bin']);
  });

  test.each<[string, (kept: Buffer) => void]>([
    ['cut off', (kept) => truncateSync(file, kept.length - 1)],
    ['empty', () => truncateSync(file, 0)],
    ['full of zeros', (kept) => writeFileSync(file, Buffer.alloc(kept.length))],
    ['changed by one bit', (kept) => writeFileSync(file, kept.with(9, (kept[9] ?? 0) ^ 1))],
    ['of another kind', () => writeFileSync(file, '{}')],
  ])('and now %s, is not given back', (_damage, damage) => {
    keepBytes(file, bytes);
    damage(readFileSync(file));
    expect(keptBytes(file)).toBeUndefined();
  });

  test('may be data of any kind; what cannot be read as such is not given back', () => {
    const data = new Map([
      ['tag', { date: new Date('2024-10-23T15:30:00Z'), bytes: new Uint8Array([1, 2]) }],
    ]);
    keepData(file, data);
    expect(keptData(file)).toEqual(data);
    keepBytes(file, bytes);
    expect(keptData(file)).toBeUndefined();
  });
});
