import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Memory, openMemory } from './memory.ts';
import { readContent } from './read-content.ts';

let folder = '';
const content = () => join(folder, 'content');
const put = (name: string, text: string) => writeFileSync(join(content(), name), text);
const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10" viewBox="0 0 ${width} 10"><path d="M0 0h9v9z"/></svg>`;
const article = (text: string) => `---
title: "Gemeinderat beschließt den Haushalt"
standfirst: "Der Gemeinderat hat am Montag den Haushalt beschlossen, nach langer Beratung."
section: politik
authors: [redaktion]
published: 2024-10-23T17:30:00+02:00
image: { src: ./bild.svg, alt: "Ein Dreieck", caption: "Eine Form.", credit: "Grafik: Redaktion" }
---

${text}
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const room of ['articles', 'authors']) mkdirSync(join(content(), room), { recursive: true });
  put('authors/redaktion.md', '---\nname: "Redaktion"\nkind: organization\n---\n');
  put('articles/bild.svg', drawing(20));
  put('articles/a.md', article('Der Rat hat beraten.'));
});

/** Reads the content with the memory of the reading before, and returns what of a kind was looked at anew. */
async function lookedAtAnew(kind: string): Promise<string[]> {
  const memory = await openMemory(folder);
  const kept: string[] = [];
  const watched: Memory = {
    ...memory,
    keep: (key, stamp, value) => {
      kept.push(key);
      return memory.keep(key, stamp, value);
    },
  };
  await readContent(content(), new Date('2024-12-01T12:00:00Z'), watched);
  await memory.close();
  return kept.filter((key) => key.startsWith(`${kind} `));
}

const checkedAnew = () => lookedAtAnew('body');

test('a picture of several articles is looked at once', async () => {
  put('articles/b.md', article('Der Rat hat noch einmal beraten.'));
  expect(await lookedAtAnew('picture')).toEqual(['picture articles/bild.svg']);
});

describe('an article is checked anew', () => {
  test('once, and not where a machine has fetched the same files again', async () => {
    expect(await checkedAnew()).toEqual(['body articles/a.md']);
    expect(await checkedAnew()).toEqual([]);
    cpSync(content(), `${content()}-neu`, { recursive: true });
    rmSync(content(), { recursive: true });
    renameSync(`${content()}-neu`, content());
    expect(await checkedAnew()).toEqual([]);
  });

  test('when its text or its picture has changed', async () => {
    await checkedAnew();
    put('articles/a.md', article('Der Rat hat lange beraten.'));
    expect(await checkedAnew()).toEqual(['body articles/a.md']);
    put('articles/bild.svg', drawing(30));
    expect(await checkedAnew()).toEqual(['body articles/a.md']);
    rmSync(join(content(), 'articles/bild.svg'));
    expect(await checkedAnew()).toEqual(['body articles/a.md']);
  });
});
