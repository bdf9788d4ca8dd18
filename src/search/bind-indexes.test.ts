import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bindIndexes } from './bind-indexes.ts';
import { arrayOf, firstText, textItem, withFirst } from './cbor.ts';
import { type IndexFile, packed, readIndex } from './index-files.ts';

const BEGINNINGS = ['Haus', 'Häuser', 'Haut', 'Bund', 'Bundes', 'Verfassung', 'Straße', 'Łódź', 'Zeit'];
const ENDINGS = ['', 'arzt', 'gericht', 'verwaltung', 'plan', 'meister', 'recht'];
/** „Zeit“ stands on every page, and often; the words beginning with w on one page each; a part of its own spells Muller otherwise. */
const text = (page: number) =>
  Array.from({ length: 40 }, (_, at) => {
    const beginning = BEGINNINGS[(page + at) % BEGINNINGS.length] ?? '';
    const ending = ENDINGS[(page * 3 + at) % ENDINGS.length] ?? '';
    return `${beginning}${at % 4 === 0 && ending ? '-' : ''}${ending} Zeit w${page * at}x`;
  })
    .concat(page === 50 ? 'Müller' : 'Muller')
    .join(' ');

const QUERIES =
  `Haus Hauses Häuser Häusern Haut hausa Bundesrecht Verfassungsgericht Verfassung verfa Straße Strassenplan Łódź
  Lodz Zeit zeitp Hausarzt Nebelhorn Muller Müller Zeitungen w120x w12 Bund`
    .split(/\s+/)
    .concat('haus bund zeit', 'Bundesrecht Zeit', '"Zeit w7x"', '"w7x Zeit"', 'Hausarztpraxis Zeit');

/** Finds in the files of an index, in the program that readers get. */
type Find = (
  words: string,
) => Promise<readonly { readonly id: string; readonly score: number; readonly words: readonly number[] }[]>;

let whole: readonly IndexFile[];
let parts: readonly (readonly IndexFile[])[];
let bound: readonly IndexFile[];
let createInstance: (options: object) => {
  search(words: string): Promise<{ results: Awaited<ReturnType<Find>> }>;
};

/** As in a browser that has just come: nothing is there of what other words have fetched. */
function finder(files: readonly IndexFile[]): { readonly find: Find; readonly fetched: string[] } {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace(/\?.*/, '').slice('/index/'.length);
    fetched.push(path);
    return new Response(Buffer.from(files.find((file) => file.path === path)?.content ?? ''));
  });
  const program = createInstance({ basePath: '/index/', baseUrl: '/', language: 'de', noWorker: true });
  return { fetched, find: async (words) => (await program.search(words)).results };
}

/** The index that Pagefind makes of some of the pages. */
async function indexOf(from: number, to: number): Promise<readonly IndexFile[]> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'de' });
  for (let page = from; page < to; page++) {
    const content = `<html lang="de"><body><p>${text(page)}</p></body></html>`;
    await index?.addHTMLFile({ url: `/${page}/`, content });
  }
  return (await index?.getFiles())?.files ?? [];
}

beforeAll(async () => {
  whole = await indexOf(0, 120);
  parts = [await indexOf(0, 50), await indexOf(50, 51), await indexOf(51, 120)];
  bound = bindIndexes(parts, 600);
  await pagefind.close();
  const program = join(mkdtempSync(join(tmpdir(), 'umbruch-bound-')), 'pagefind.js');
  writeFileSync(program, whole.find(({ path }) => path === 'pagefind.js')?.content ?? '');
  ({ createInstance } = await import(/* @vite-ignore */ pathToFileURL(program).href));
  rmSync(dirname(program), { recursive: true });
});
afterAll(() => vi.unstubAllGlobals());

describe('indexes that were bound together and cut finer', () => {
  test('find what one of all pages finds, in the same order and at the same places', async () => {
    const before = finder(whole);
    const answers = [];
    for (const query of QUERIES) answers.push(await before.find(query));
    // Else there would be nothing to prove.
    expect(answers.filter((found) => found.length > 0).length).toBeGreaterThan(20);
    expect(bound.filter(isChunk).length).toBeGreaterThan(20 * whole.filter(isChunk).length);
    for (const [at, query] of QUERIES.entries()) {
      // Each time anew: what was fetched for a word would be there for the next.
      const found = await finder(bound).find(query);
      // Of the many words that begin with three letters those have to be enough that lie beside each other.
      if (query === 'w12') expect(found.length).toBeGreaterThan(0);
      else expect(found.map(plain), query).toEqual(answers[at]?.map(plain));
    }
  });

  test('have the bytes that one of all pages would have', () => {
    const digests = (files: readonly IndexFile[]) =>
      files.map(({ path, content }) => `${path} ${crc32(content)}`).sort();
    expect(digests(bound)).toEqual(digests(bindIndexes([whole], 600)));
  });

  test('are fetched in small parts', async () => {
    const largest = (files: readonly IndexFile[]) =>
      Math.max(...files.filter(isChunk).map(({ content }) => content.length));
    expect(largest(bound)).toBeLessThan(largest(whole) / 4);
    // Its stem lies beside it, and „Bund“ with its many places in a chunk of its own.
    const { find, fetched } = finder(bound);
    await find('Bundesrecht');
    const chunks = fetched.filter((path) => path.endsWith('.pf_index'));
    expect(chunks.length).toBeGreaterThan(0);
    expect(chunks.length).toBeLessThan(3);
  });

  test('keep the texts of two pages apart that have the same name in their parts', () => {
    const [one = [], , other = []] = parts;
    const name = (files: readonly IndexFile[], at: number) =>
      firstText(readIndex(files).pages[at] ?? Buffer.of());
    const [same, old] = [name(one, 3), name(other, 7)];
    const { parts: items, pages, table } = readIndex(other);
    const named = pages.map((page) => (firstText(page) === old ? withFirst(page, textItem(same)) : page));
    const renamed = other.map((file) => {
      if (file.path === table.path) return packed(file.path, arrayOf(items.with(1, arrayOf(named))));
      return { ...file, path: file.path.replace(old, same) };
    });
    const files = bindIndexes([one, renamed]);
    const text = (at: number) =>
      gunzipSync(files.find(({ path }) => path === `fragment/${name(files, at)}.pf_fragment`)?.content ?? '');
    expect(text(3).toString()).toContain('"url":"/3/"');
    expect(text(50 + 7).toString()).toContain('"url":"/58/"');
  });

  test.each([
    ['a table that is not packed', '.pf_meta', () => Buffer.from('x')],
    ['a chunk without its signature', '.pf_index', () => gzipSync('pagefind_two')],
    ['a chunk with something else in it', '.pf_index', () => gzipSync('pagefind_dcd\xa1')],
    ['a chunk that ends too soon', '.pf_index', () => gzipSync('pagefind_dcd\x81\x99')],
  ])('are refused for %s, as another version may write it', (_, ending, bytes) => {
    const strange = whole.map((file) => (file.path.endsWith(ending) ? { ...file, content: bytes() } : file));
    expect(() => bindIndexes([strange])).toThrow(
      /^Pagefind: .*\.pf_.* has another form than in version 1\.5\.2$/,
    );
  });
});

const plain = ({ id, score, words }: Awaited<ReturnType<Find>>[number]) => ({ id, score, words });
const isChunk = ({ path }: IndexFile) => path.endsWith('.pf_index');
