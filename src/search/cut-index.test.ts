import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cutIndex, type IndexFile } from './cut-index.ts';

const BEGINNINGS = ['Haus', 'Häuser', 'Haut', 'Bund', 'Bundes', 'Verfassung', 'Straße', 'Łódź', 'Zeit'];
const ENDINGS = ['', 'arzt', 'gericht', 'verwaltung', 'plan', 'meister', 'recht'];
/** „Zeit“ stands on every page, and often; the words beginning with w on one page each. */
const text = (page: number) =>
  Array.from({ length: 40 }, (_, at) => {
    const beginning = BEGINNINGS[(page + at) % BEGINNINGS.length] ?? '';
    const ending = ENDINGS[(page * 3 + at) % ENDINGS.length] ?? '';
    return `${beginning}${at % 4 === 0 && ending ? '-' : ''}${ending} Zeit w${page * at}x`;
  }).join(' ');

const QUERIES =
  `Haus Hauses Häuser Häusern Haut hausa Bundesrecht Verfassungsgericht Verfassung verfa Straße Strassenplan Łódź
  Lodz Zeit zeitp Hausarzt Nebelhorn Zeitungen w120x w12 Bund`
    .split(/\s+/)
    .concat('haus bund zeit', 'Bundesrecht Zeit', '"Zeit w7x"', '"w7x Zeit"', 'Hausarztpraxis Zeit');

/** Finds in the files of an index, in the program that readers get. */
type Find = (
  words: string,
) => Promise<readonly { readonly id: string; readonly score: number; readonly words: readonly number[] }[]>;

let whole: readonly IndexFile[];
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

beforeAll(async () => {
  const { index } = await pagefind.createIndex({ forceLanguage: 'de' });
  for (let page = 0; page < 120; page++)
    await index?.addHTMLFile({
      url: `/${page}/`,
      content: `<html lang="de"><body><p>${text(page)}</p></body></html>`,
    });
  whole = (await index?.getFiles())?.files ?? [];
  await pagefind.close();
  const program = join(mkdtempSync(join(tmpdir(), 'umbruch-cut-')), 'pagefind.js');
  writeFileSync(program, whole.find(({ path }) => path === 'pagefind.js')?.content ?? '');
  ({ createInstance } = await import(/* @vite-ignore */ pathToFileURL(program).href));
  rmSync(dirname(program), { recursive: true });
});
afterAll(() => vi.unstubAllGlobals());

describe('an index that was cut finer', () => {
  test('finds what the whole one finds, in the same order and at the same places', async () => {
    const before = finder(whole);
    const answers = [];
    for (const query of QUERIES) answers.push(await before.find(query));
    // Else there would be nothing to prove.
    expect(answers.filter((found) => found.length > 0).length).toBeGreaterThan(20);
    const cut = cutIndex(whole, 600);
    expect(chunksOf(cut).length).toBeGreaterThan(20 * chunksOf(whole).length);
    for (const [at, query] of QUERIES.entries()) {
      // Each time anew: what was fetched for a word would be there for the next.
      const found = await finder(cut).find(query);
      // Of the many words that begin with three letters those have to be enough that lie beside each other.
      if (query === 'w12') expect(found.length).toBeGreaterThan(0);
      else expect(found.map(plain), query).toEqual(answers[at]?.map(plain));
    }
  });

  test('is fetched in small parts', async () => {
    const size = (files: readonly IndexFile[]) =>
      Math.max(...chunksOf(files).map(({ content }) => content.length));
    expect(size(cutIndex(whole, 600))).toBeLessThan(size(whole) / 4);
    const { find, fetched } = finder(cutIndex(whole, 600));
    await find('Verfassungsgericht');
    expect(fetched.filter((address) => address.endsWith('.pf_index')).length).toBeLessThan(4);
  });

  test('has the same bytes each time, and none is too many', () => {
    expect(cutIndex(whole, 600)).toEqual(cutIndex(whole, 600));
    const table = (files: readonly IndexFile[]) => files.find(({ path }) => path.endsWith('.pf_meta'));
    expect(table(cutIndex(cutIndex(whole, 1e9), 600))).toEqual(table(cutIndex(whole, 600)));
  });

  test.each([
    ['a table that is not packed', '.pf_meta', () => Buffer.from('x')],
    ['a chunk without its signature', '.pf_index', () => gzipSync('pagefind_two')],
    ['a chunk with something else in it', '.pf_index', () => gzipSync('pagefind_dcd\xa1')],
    ['a chunk that ends too soon', '.pf_index', () => gzipSync('pagefind_dcd\x81\x99')],
  ])('is refused for %s, as another version may write it', (_, ending, bytes) => {
    const strange = whole.map((file) => (file.path.endsWith(ending) ? { ...file, content: bytes() } : file));
    expect(() => cutIndex(strange)).toThrow(/^Pagefind: .*\.pf_.* has another form than in version 1\.5\.2$/);
  });
});

const plain = ({ id, score, words }: Awaited<ReturnType<Find>>[number]) => ({ id, score, words });
const chunksOf = (files: readonly IndexFile[]) => files.filter(({ path }) => path.endsWith('.pf_index'));
