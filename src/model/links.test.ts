import { expect, it } from 'vitest';
import { linkTarget } from './links.ts';

it.each([
  ['b.md', 'articles/2024/10/b.md', ''],
  ['./b.md', 'articles/2024/10/b.md', ''],
  ['../11/b.md#teil', 'articles/2024/11/b.md', 'teil'],
  ['../../../authors/x.md', 'authors/x.md', ''],
  ['../../../../geheim.md', '../geheim.md', ''],
  ['mit%20abstand.md#%C3%BCber', 'articles/2024/10/mit abstand.md', 'über'],
  ['100%.md', 'articles/2024/10/100%.md', ''],
])('from articles/2024/10/a.md, %s leads to %s', (href, file, fragment) => {
  expect(linkTarget('articles/2024/10/a.md', href)).toEqual({ file, fragment });
});
