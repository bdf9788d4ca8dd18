/** Pagefind's program in the browser: fetched when it is first needed. */
import type { Hit } from './extract.ts';
import type { VolumeIndex } from './search-form.ts';

/** An article as the index tells of it. */
export interface FoundArticle extends Hit {
  readonly url: string;
  /** `datum` is the day of publication, `2024-10-23`. */
  readonly meta: { readonly title: string; readonly ressort: string; readonly datum: string };
}

/** A hit whose text has not been fetched yet. */
export interface Found {
  /** Of the article in its index. */
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundArticle>;
}

/** Words, and words that a hit must hold beside them → what each index has found, best first. */
export type Search = (words: string, narrowing: readonly string[]) => Promise<readonly (readonly Found[])[]>;

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  mergeIndex(folder: string, options: Options): Promise<void>;
  search(
    words: string,
    options: { readonly filters: Filter },
  ): Promise<{ readonly results: readonly Found[] }>;
}

/** Every index is filtered by its address, so that it can be told what each has found. */
interface Filter {
  readonly index: string;
}

interface Options {
  readonly baseUrl: string;
  readonly ranking: Readonly<Record<string, number>>;
  readonly mergeFilter: Filter;
}

interface Program {
  createInstance(options: Options & { readonly basePath: string; readonly noWorker: true }): Pagefind;
}

/** Exact words before words that only begin alike; a long article is as good as a short one. */
const RANKING = { termSimilarity: 10, pageLength: 0.2 };

const loading = new Map<string, Promise<Search>>();

/**
 * Fetches the program and what it needs to know of the indexes, once.
 * @param indexes newest first
 * @param year only indexes that hold articles of it are searched; all without it
 */
export function loadPagefind(indexes: readonly VolumeIndex[], year = ''): Promise<Search> {
  const known = loading.get(year);
  if (known) return known;
  const wanted = indexes.filter(({ years }) => year === '' || years.includes(year));
  const search = load(
    `${indexes[0]?.folder}pagefind.js`,
    wanted.map(({ folder }) => folder),
  );
  loading.set(year, search);
  return search;
}

async function load(program: string, folders: readonly string[]): Promise<Search> {
  const [first, ...others] = folders;
  // A paper that has not published anything yet.
  if (first === undefined) return () => Promise.resolve([]);
  const { createInstance } = (await import(/* @vite-ignore */ program)) as Program;
  const optionsOf = (index: string) => ({ baseUrl: '/', ranking: RANKING, mergeFilter: { index } });
  const pagefind = createInstance({ ...optionsOf(first), basePath: first, noWorker: true });
  await Promise.all(others.map((folder) => pagefind.mergeIndex(folder, optionsOf(folder))));
  return (words, narrowing) =>
    Promise.all(
      folders.map(async (index) => {
        const find = async (words: string) => (await pagefind.search(words, { filters: { index } })).results;
        const [found = [], ...within] = await Promise.all([words, ...narrowing].map(find));
        const allowed = within.map((others) => new Set(others.map(({ id }) => id)));
        return found.filter(({ id }) => allowed.every((ids) => ids.has(id)));
      }),
    );
}

/** After a failure: the next search fetches everything anew. */
export function forgetPagefind(): void {
  loading.clear();
}
