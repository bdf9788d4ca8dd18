/**
 * What Astro's content layer knows of the content: that something has changed. Its store becomes one JavaScript string, whose cost grows with
 * the square of its size; so the pages read what the pass has laid down (`light-store.ts`).
 */
import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatFinding } from '../model/finding.ts';
import { site } from '../site.ts';

/** Set where no page is made: the site's program holds no content. */
export const WITHOUT_CONTENT = 'WITHOUT_CONTENT';

const FOLDERS = ['articles', 'authors', 'pages'];

/** `content`: one entry that changes when the content does. In development mistakes are shown on the pages, and printed. */
export const contentLoader: Loader = {
  name: 'umbruch-content',
  async load(context) {
    if (process.env[WITHOUT_CONTENT]) return;
    const { store, logger, watcher } = context;
    // Read here and not at the top: what checks an article takes Astro longer to compile than the site's whole program.
    const { refuseErrors, takeInAll } = await import('./light-store.ts');
    const update = async () => {
      const { digest, findings } = await takeInAll();
      if (!watcher) refuseErrors(findings);
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
