/**
 * Loaders for Astro's content layer that keep as little as can be: the store becomes one JavaScript string, whose cost grows with the
 * square of its size. Articles and bodies stay on the disk until they are asked for.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { storeArticles } from '../cache/article-store.ts';
import { cacheFolder, nextChangeFile } from '../cache/build-cache.ts';
import { ContentError, formatFinding } from '../model/finding.ts';
import { nextChange } from '../model/next-change.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { openMemory } from './memory.ts';
import { type Content, readContent } from './read-content.ts';

const FOLDERS = ['articles', 'authors', 'pages'];
let reading: Promise<Content> | undefined;
/** Collections that have not been filled yet. */
let waiting = 4;

/** One pass over the content for all collections of a build; in development one for each change. */
function content(): Promise<Content> {
  reading ??= pass();
  return reading;
}

async function pass(): Promise<Content> {
  const now = buildTime();
  const content = await readContent(site.contentDir, now, await openMemory(cacheFolder()));
  const articles = content.articles.map(({ article }) => article);
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(nextChangeFile(), nextChange(articles, now).toISOString());
  return content;
}

function loader(
  name: string,
  fill: (content: Content, context: LoaderContext) => void | Promise<void>,
): Loader {
  return {
    name: `umbruch-${name}`,
    async load(context) {
      const development = context.watcher !== undefined;
      const update = async () => {
        const read = await content();
        const errors = read.findings.filter(({ level }) => level === 'error');
        // In development a mistake is shown on the page; a build that has one must not happen.
        if (!development && errors.length > 0) throw new ContentError(read.findings);
        context.store.clear();
        await fill(read, context);
        // What the pass has read is of no use any more, and fills the memory that pages need.
        waiting--;
        if (!development && waiting === 0) reading = undefined;
      };
      await update();
      watch(context, update);
    },
  };
}

/** Reads everything again when a file of the content folder changes, once for changes that come together. */
function watch({ watcher, logger }: LoaderContext, update: () => Promise<void>): void {
  if (!watcher) return;
  const folders = FOLDERS.map((folder) => resolve(site.contentDir, folder));
  watcher.add(folders);
  let waiting: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (!folders.some((folder) => resolve(path).startsWith(folder))) return;
    reading = undefined;
    clearTimeout(waiting);
    waiting = setTimeout(() => void update().catch((error: unknown) => logger.error(String(error))), 50);
  });
}

/** `articles`: one entry that changes when an article does; the articles themselves lie in `cache/article-store.ts`. */
export const articleLoader = loader('articles', async ({ articles }, { store }) => {
  const digest = await storeArticles(articles);
  store.set({ id: 'all', data: { digest }, digest });
});

/** `authors`: id = slug, data = the loader's `AuthorEntry`. */
export const authorLoader = loader('authors', ({ authors }, { store }) => {
  for (const entry of authors) store.set({ id: entry.slug, data: { ...entry } });
});

/** `pages`: id = slug, data = the loader's `PageEntry`; the entry `startseite` holds what the editors chose for the front page. */
export const pageLoader = loader('pages', ({ pages, frontPage }, { store }) => {
  for (const entry of pages) store.set({ id: entry.slug, data: { ...entry } });
  store.set({ id: 'startseite', data: { ...frontPage } });
});

/** `findings`: one entry with what the pass found; without errors in a build. In development errors are also printed, in a build warnings and notes. */
export const findingLoader = loader('findings', ({ findings }, { store, logger, watcher }) => {
  store.set({ id: 'all', data: { findings: [...findings] } });
  for (const finding of findings) {
    if (watcher && finding.level === 'error') logger.error(formatFinding(finding));
    else if (!watcher && finding.level === 'warning') logger.warn(formatFinding(finding));
    else if (!watcher) logger.info(formatFinding(finding));
  }
});
