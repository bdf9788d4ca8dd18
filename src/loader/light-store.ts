/** Takes in the content: one pass reads and checks it and lays it down for the pages (`cache/content-store.ts`). */
import { writeFile } from 'node:fs/promises';
import { cacheFolder, nextChangeFile } from '../cache/build-cache.ts';
import { storeContent } from '../cache/content-store.ts';
import { ContentError, type Finding } from '../model/finding.ts';
import { nextChange } from '../model/next-change.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { openMemory } from './memory.ts';
import { beginContent, readContent } from './read-content.ts';

/** What one pass over the content leaves behind it. */
export interface TakenIn {
  /**
   * Does the rest of the check, while pages are looked for.
   * @returns all that is doubtful, in order
   * @throws ContentError with every finding if one of them is an error
   */
  finish(): Promise<readonly Finding[]>;
  /** Keeps for the next pass what this one has found out; it may be done when there is time. */
  remember(): Promise<void>;
}

/**
 * Reads and stores the content as a build shows it, and begins to check it.
 * @param stamps of its files, where the build has taken them already
 */
export async function takeInContent(stamps: ReadonlyMap<string, string>): Promise<TakenIn> {
  const now = buildTime();
  const memory = await openMemory(cacheFolder(), stamps);
  const { content, finish } = await beginContent(site.contentDir, now, memory);
  await storeContent(content);
  const articles = content.articles.map(({ article }) => article);
  await writeFile(nextChangeFile(), nextChange(articles, now).toISOString());
  return { finish: async () => refuseErrors(await finish()), remember: memory.close };
}

/**
 * Reads, checks and stores the content as Astro's commands show it, whatever is wrong with it.
 * @returns all that is, and a digest that changes when anything in the content does
 */
export async function takeInAll(): Promise<{
  readonly digest: string;
  readonly findings: readonly Finding[];
}> {
  const memory = await openMemory(cacheFolder());
  const content = await readContent(site.contentDir, buildTime(), memory);
  const digest = await storeContent(content);
  await memory.close();
  return { digest, findings: content.findings };
}

/** @throws ContentError with every finding if one of them is an error */
export function refuseErrors(findings: readonly Finding[]): readonly Finding[] {
  if (findings.some(({ level }) => level === 'error')) throw new ContentError(findings);
  return findings;
}
