/** Pagefind's program in the browser: fetched when it is first needed. */
import type { Hit } from './extract.ts';

/** An article as the index tells of it. */
export interface FoundArticle extends Hit {
  readonly url: string;
  readonly meta: { readonly title: string; readonly ressort: string; readonly datum: string };
}

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  mergeIndex(folder: string, options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: readonly { data(): Promise<FoundArticle> }[] }>;
}

/** Exact words before words that only begin alike; a long article is as good as a short one. */
const RANKING = { termSimilarity: 10, pageLength: 0.2 };

interface Program {
  createInstance(options: Record<string, unknown>): Pagefind;
}

const loading = new Map<string, Promise<Pagefind>>();

/**
 * Fetches the program and what it needs to know of the indexes, once.
 * @param indexes their addresses, with a slash at their ends: newest year first
 * @param year the only one to be searched; all without it
 */
export function loadPagefind(indexes: readonly string[], year = ''): Promise<Pagefind> {
  const known = loading.get(year);
  if (known) return known;
  const wanted = indexes.filter((folder) => year === '' || folder.endsWith(`/${year}/`));
  const pagefind = load(`${indexes[0]}pagefind.js`, wanted);
  loading.set(year, pagefind);
  return pagefind;
}

/** A paper that has not published anything yet. */
const nothing: Pagefind = {
  mergeIndex: () => Promise.resolve(),
  search: () => Promise.resolve({ results: [] }),
};

async function load(program: string, [first, ...others]: readonly string[]): Promise<Pagefind> {
  if (first === undefined) return nothing;
  const { createInstance } = (await import(/* @vite-ignore */ program)) as Program;
  const options = { baseUrl: '/', ranking: RANKING };
  const pagefind = createInstance({ ...options, basePath: first, noWorker: true });
  await Promise.all(others.map((folder) => pagefind.mergeIndex(folder, options)));
  return pagefind;
}

/** After a failure: the next search fetches everything anew. */
export function forgetPagefind(): void {
  loading.clear();
}
