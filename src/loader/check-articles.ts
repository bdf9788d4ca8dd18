/** The bodies of all articles: what is known already is recalled, the others are checked, by several threads at once where that pays. */
import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ArticleFrontMatter } from '../model/schema.ts';
import { startThread, type Thread } from '../threads/thread.ts';
import { type References, stateOf, type Target } from './article-state.ts';
import {
  type ArticleCheck,
  type ArticleFacts,
  type BegunCheck,
  beginCheck,
  type CheckedArticle,
} from './check-article.ts';
import type { Task, Unplaced } from './check-thread.ts';
import type { Memory } from './memory.ts';
import type { ReadFile } from './read-file.ts';

/** A thread loads rules and dictionaries for a second before it helps: it pays from this many articles on. */
const ENOUGH_FOR_ONE_MORE = 300;
/** So many articles a thread is given at a time. */
const BATCH = 20;

/** The checks of all articles; that of one of them may not be finished yet. */
export interface BegunChecks {
  /** By article. */
  readonly facts: ReadonlyMap<Article, ArticleFacts>;
  /** @returns what was found out about each, in the order of the articles */
  finish(): Promise<readonly (readonly [Article, CheckedArticle])[]>;
}

type Article = ReadFile<ArticleFrontMatter>;
type Targets = ReadonlyMap<string, Target>;

/**
 * @param root absolute path of the content folder
 * @param articles those that could be read as text are checked
 * @param targets all articles by file
 * @param enough so many articles are worth a thread of their own
 */
export async function checkArticles(
  root: string,
  articles: readonly Article[],
  targets: Targets,
  memory: Memory,
  enough = ENOUGH_FOR_ONE_MORE,
): Promise<BegunChecks> {
  const found = new Map<Article, CheckedArticle>();
  const unknown: Article[] = [];
  const readable = articles.filter(({ digest }) => digest !== '');
  for (const article of readable) {
    const references = memory.recall<References>(`references ${article.file}`, article.digest);
    const known =
      references &&
      memory.recall<CheckedArticle>(
        `body ${article.file}`,
        await stateOf(root, article, references, targets, memory),
      );
    if (known) found.set(article, known);
    else unknown.push(article);
  }
  const take = (article: Article, { references, state, checked }: ArticleCheck) => {
    memory.keep(`references ${article.file}`, article.digest, references);
    found.set(article, memory.keep(`body ${article.file}`, state, checked));
  };
  const last = await checkBesideEachOther(root, unknown, targets, memory, enough, take);
  return {
    facts: new Map(readable.map((article) => [article, found.get(article) ?? (last?.facts as ArticleFacts)])),
    finish: async () => {
      await last?.finish();
      return readable.map((article) => [article, found.get(article) as CheckedArticle]);
    },
  };
}

/**
 * Gives each check to `take`, in any order. This thread takes part in the work: it needs rules and dictionaries anyway.
 * @returns the last one, which is only begun: with what is known then, pages can be looked for meanwhile
 */
async function checkBesideEachOther(
  root: string,
  articles: readonly Article[],
  targets: Targets,
  memory: Memory,
  enough: number,
  take: (article: Article, check: ArticleCheck) => void,
): Promise<BegunCheck<void> | undefined> {
  const queue = articles.values();
  const next = (count: number) => [...queue.take(count)];
  const helpers = Math.min(availableParallelism(), Math.ceil(articles.length / enough)) - 1;
  const threads = Array.from({ length: Math.max(0, helpers) }, () =>
    startThread(new URL('check-thread.ts', import.meta.url)),
  );
  const help = async (thread: Thread) => {
    let batch = next(BATCH);
    await thread.ask({ root, targets } satisfies Task);
    for (; batch.length > 0; batch = next(BATCH)) {
      const checks = await thread.ask<ArticleCheck[]>(batch.map(withoutPlaces) satisfies Task);
      for (const [index, article] of batch.entries()) take(article, checks[index] as ArticleCheck);
    }
  };
  const work = async () => {
    let last: BegunCheck<void> | undefined;
    for (const article of queue) {
      await last?.finish();
      last = await begin(article);
      // Lets the threads have their next questions.
      await breathe();
    }
    return last;
  };
  const begin = async (article: Article): Promise<BegunCheck<void>> => {
    const { facts, finish } = await beginCheck(root, article, targets, memory);
    return { facts, finish: async () => take(article, await finish()) };
  };
  try {
    const [last] = await Promise.all([work(), ...threads.map(help)]);
    return last;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** What a thread needs to know: the text as it was read, also if the file has changed since, and not the places in it, which it can find. */
function withoutPlaces({
  path,
  file,
  slug,
  frontMatter,
  digest,
  data,
  fitting,
  findings,
}: Article): Unplaced {
  return { path, file, slug, source: frontMatter.written, digest, data, fitting, findings };
}
