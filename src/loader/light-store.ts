/** Takes in the content: one pass reads and checks it and lays it down for the pages (`cache/content-store.ts`). */
import { mkdir, writeFile } from 'node:fs/promises';
import { cacheFolder, nextChangeFile } from '../cache/build-cache.ts';
import { storeContent } from '../cache/content-store.ts';
import { ContentError, type Finding } from '../model/finding.ts';
import { nextChange } from '../model/next-change.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { openMemory } from './memory.ts';
import { readContent } from './read-content.ts';

/** What one pass over the content leaves behind it. */
export interface TakenIn {
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
  return taken;
}

/** As `takeInContent`, whatever is wrong with it. */
export async function takeIn(stamps?: ReadonlyMap<string, string>): Promise<TakenIn> {
  const now = buildTime();
  const memory = await openMemory(cacheFolder(), stamps);
  const content = await readContent(site.contentDir, now, memory);
  const digest = await storeContent(content);
  const articles = content.articles.map(({ article }) => article);
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(nextChangeFile(), nextChange(articles, now).toISOString());
  return { digest, findings: content.findings, remember: memory.close };
}
