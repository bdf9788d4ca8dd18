import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { externalLinksIn } from './links-in-content.ts';

test('finds links to other servers in text and sources, with their lines, and no others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'umbruch-links-'));
  const path = join(folder, 'a.md');
  await writeFile(
    path,
    '---\ntitle: "T"\nsources:\n  - { title: "Q", url: "https://example.org/q" }\n---\n\n[A](https://example.org/a) [B](./b.md) [C](mailto:a@example.org)\n\n<https://example.net/>\n',
  );
  const links = await externalLinksIn([path]);
  await rm(folder, { recursive: true });
  expect(links.map(({ url, line }) => [url, line])).toEqual([
    ['https://example.org/q', 4],
    ['https://example.org/a', 7],
    ['https://example.net/', 9],
  ]);
});
