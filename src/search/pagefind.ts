/** Pagefind's program in the browser: fetched when it is first needed. */
import type { Hit } from './extract.ts';

/** An article as the index tells of it. */
export interface FoundArticle extends Hit {
  readonly url: string;
  readonly meta: { readonly title: string; readonly ressort: string; readonly datum: string };
}

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  mergeIndex(folder: string, options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: readonly { data(): Promise<FoundArticle> }[] }>;
}

/** Exact words before words that only begin alike; a long article is as good as a short one. */
const RANKING = { termSimilarity: 10, pageLength: 0.2 };

let loading: Promise<Pagefind> | undefined;

/**
 * Fetches the program, once.
 * @param folders addresses of the indexes, one for each year, with a slash at their ends
 */
export function loadPagefind(folders: readonly string[]): Promise<Pagefind> {
  loading ??= load(folders);
  return loading;
}

async function load([first, ...others]: readonly string[]): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind;
  const options = { baseUrl: '/', ranking: RANKING };
  await pagefind.options({ ...options, noWorker: true });
  await Promise.all(others.map((folder) => pagefind.mergeIndex(folder, options)));
  return pagefind;
}

/** After a failure: the next search fetches the program anew. */
export function forgetPagefind(): void {
  loading = undefined;
}
