import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedPackages } from './licences.ts';

/** Licences that ask for no more than to be named. */
const FREE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages under other licences: tools that run while a site is built, or data. Nothing of them becomes part of a site. */
const TOOLS: readonly RegExp[] = [
  /^lightningcss/, // MPL-2.0: compresses styles
  /^@img\/sharp-(?:libvips|wasm|win32|webcontainers)/, // LGPL-3.0: draws pictures, unchanged and linked at run time
  /^dictionary-de$/, // GPL: word list of the editorial check
];

test('every package that a build needs has a licence that is known and fits', () => {
  const unfit = shippedPackages().filter(
    ({ name, licence }) => !FREE.has(licence) && !TOOLS.some((tool) => tool.test(name)),
  );
  expect(unfit, 'read the licence, then name it or the package in this test').toEqual([]);
});

test('every direct dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('every package comes from the registry with its digest', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const odd = Object.entries(packages).filter(
    ([path, { resolved, integrity, link }]) =>
      path !== '' &&
      (link || !integrity?.startsWith('sha512-') || /^(?:git|file|http:)/.test(resolved ?? '')),
  );
  expect(odd.map(([path]) => path)).toEqual([]);
});
