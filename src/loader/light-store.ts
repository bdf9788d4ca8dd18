/**
 * Takes in the content: one pass reads and checks it and lays it down for the pages (`cache/content-store.ts`). Astro's content layer is told
 * no more than that something has changed: its store becomes one JavaScript string, whose cost grows with the square of its size.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { cacheFolder, nextChangeFile } from '../cache/build-cache.ts';
import { storeContent } from '../cache/content-store.ts';
import { ContentError, type Finding, formatFinding } from '../model/finding.ts';
import { nextChange } from '../model/next-change.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { openMemory } from './memory.ts';
import { readContent } from './read-content.ts';

const FOLDERS = ['articles', 'authors', 'pages'];
/** Set by a build, which takes in its content before it starts Astro. */
const TAKEN_IN = 'CONTENT_TAKEN_IN';

interface TakenIn {
  /** Changes when anything in the content does. */
  readonly digest: string;
  /** All that is wrong or doubtful, in order. */
  readonly findings: readonly Finding[];
  /** Keeps for the next pass what this one has found out; it may be done when there is time. */
  remember(): Promise<void>;
}

/**
 * Reads, checks and stores the content as a build shows it.
 * @param stamps of its files, where the build has taken them already
 * @throws ContentError with every finding if one of them is an error
 */
export async function takeInContent(stamps?: ReadonlyMap<string, string>): Promise<TakenIn> {
  const taken = await takeIn(stamps);
  if (taken.findings.some(({ level }) => level === 'error')) {
    await taken.remember();
    throw new ContentError(taken.findings);
  }
  process.env[TAKEN_IN] = 'yes';
  return taken;
}

async function takeIn(stamps?: ReadonlyMap<string, string>): Promise<TakenIn> {
  const now = buildTime();
  const memory = await openMemory(cacheFolder(), stamps);
  const content = await readContent(site.contentDir, now, memory);
  const digest = await storeContent(content);
  const articles = content.articles.map(({ article }) => article);
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(nextChangeFile(), nextChange(articles, now).toISOString());
  return { digest, findings: content.findings, remember: memory.close };
}

/** `content`: one entry that changes when the content does. In development mistakes are shown on the pages, and printed. */
export const contentLoader: Loader = {
  name: 'umbruch-content',
  async load(context) {
    const { store, logger, watcher } = context;
    if (process.env[TAKEN_IN]) return;
    const update = async () => {
      const { digest, findings, remember } = await (watcher ? takeIn() : takeInContent());
      await remember();
      store.set({ id: 'all', data: { digest }, digest });
      if (!watcher) return;
      for (const finding of findings) if (finding.level === 'error') logger.error(formatFinding(finding));
    };
    await update();
    watch(context, update);
  },
};

/** Reads everything again when a file of the content folder changes, once for changes that come together. */
function watch({ watcher, logger }: LoaderContext, update: () => Promise<void>): void {
  if (!watcher) return;
  const folders = FOLDERS.map((folder) => resolve(site.contentDir, folder));
  watcher.add(folders);
  let waiting: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (!folders.some((folder) => resolve(path).startsWith(folder))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void update().catch((error: unknown) => logger.error(String(error))), 50);
  });
}
