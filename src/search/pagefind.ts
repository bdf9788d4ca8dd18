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
  search(term: string): Promise<{ results: readonly { data(): Promise<FoundArticle> }[] }>;
}

/** Exact words before words that only begin alike; a long article is as good as a short one. */
const RANKING = { termSimilarity: 10, pageLength: 0.2 };

let loading: Promise<Pagefind> | undefined;

/**
 * Fetches the program, once.
 * @param folder address of the index, with a slash at its end
 */
export function loadPagefind(folder: string | undefined): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${folder}pagefind.js`).then(async (pagefind: Pagefind) => {
    await pagefind.options({ noWorker: true, baseUrl: '/', ranking: RANKING });
    return pagefind;
  });
  return loading;
}

/** After a failure: the next search fetches the program anew. */
export function forgetPagefind(): void {
  loading = undefined;
}
