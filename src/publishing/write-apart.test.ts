import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { writeApart } from './write-apart.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-apart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

test('makes a file, with the folders that it needs', () => {
  writeApart(at('a/b/c.html'), Buffer.from('eins'));
  expect(text('a/b/c.html')).toBe('eins');
});

test.each(['zwei', 'länger als zuvor', ''])('writes into a file that has one name: „%s“', (words) => {
  writeApart(at('a.html'), Buffer.from('eins'));
  const { ino } = statSync(at('a.html'));
  writeApart(at('a.html'), Buffer.from(words));
  expect(text('a.html')).toBe(words);
  expect(statSync(at('a.html')).ino).toBe(ino);
});

test('leaves the bytes of a file that has another name as they are', () => {
  writeApart(at('a.html'), Buffer.from('eins'));
  linkSync(at('a.html'), at('veröffentlicht.html'));
  writeApart(at('a.html'), Buffer.from('zwei'));
  expect(text('a.html')).toBe('zwei');
  expect(text('veröffentlicht.html')).toBe('eins');
  writeApart(at('a.html'), Buffer.from('drei'));
  expect(text('veröffentlicht.html')).toBe('eins');
});

test('tells what the disk says', () => {
  mkdirSync(at('ordner'));
  expect(() => writeApart(at('ordner'), Buffer.from('eins'))).toThrow('EISDIR');
});
