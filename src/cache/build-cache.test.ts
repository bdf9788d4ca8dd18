import { expect, test } from 'vitest';
import { codeVersion } from './build-cache.ts';

test('the code is told apart by rooms, by files, and by files beside src; a part that is not there is an error', () => {
  const parts = ['cache', 'site.ts', '../public/fonts/umbruch-sans.woff2'];
  const versions = [[], ...parts.map((part) => [part]), parts, ['.']].map((rooms) => codeVersion(rooms));
  expect(new Set(versions).size).toBe(versions.length);
  expect(codeVersion(parts)).toBe(versions[4]);
  expect(() => codeVersion(['cahce'])).toThrow('cahce');
});
