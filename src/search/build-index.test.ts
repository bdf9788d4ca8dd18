import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSearchIndex } from './build-index.ts';

const TWIN = `---
title: Brücke gesperrt
standfirst: Sie wird geprüft.
url: https://umbruch.example/artikel/a/
section: Politik
genre: Nachricht
authors:
  - Redaktion
topics:
  - Brücken
published: 2024-10-23T17:30:00+02:00
---

# Brücke gesperrt

Die Brücke ist gesperrt.
`;

test('a volume is made where a twin has changed, and what is left of volumes and parts that are no more goes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [work, cache] = [join(folder, 'work'), join(folder, 'cache')];
  for (const path of ['work/artikel', 'work/pagefind/2024', 'cache/search'])
    mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(cache, 'search/2024.bin'), 'alt');
  writeFileSync(join(work, 'artikel/a.md'), TWIN);
  const build = async (digest: string) =>
    (await buildSearchIndex(work, cache, new Map([['artikel/a.md', digest]]))).made;
  expect(await build('1')).toEqual(['1']);
  expect(readdirSync(join(work, 'pagefind'))).toEqual(['1']);
  expect(readdirSync(join(cache, 'search')).sort()).toEqual(['1.bin', '1.index']);
  expect(await build('1')).toEqual([]);
  expect(await build('2')).toEqual(['1']);
});
