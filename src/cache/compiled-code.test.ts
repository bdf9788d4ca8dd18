import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { limitCompiledCode } from './compiled-code.ts';

test('compiled code is kept until it is too much; its folder stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ofNode = join(folder, 'v24');
  mkdirSync(ofNode);
  for (const name of ['a', 'b']) writeFileSync(join(ofNode, name), Buffer.alloc(10));
  limitCompiledCode(folder, 20);
  expect(readdirSync(ofNode)).toEqual(['a', 'b']);
  limitCompiledCode(folder, 19);
  expect(readdirSync(ofNode)).toEqual([]);
  limitCompiledCode(join(folder, 'missing'));
  expect(existsSync(join(folder, 'missing'))).toBe(false);
});
