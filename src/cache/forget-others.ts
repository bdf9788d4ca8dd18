/** What builds keep lies in a folder for each content folder; those of tests and trials go with their content. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { site } from '../site.ts';

/**
 * Removes what builds of content folders keep that are no longer there.
 * @param cache the folder of this content, beside which those of others lie
 */
export async function forgetOthers(cache: string): Promise<void> {
  const mark = 'content-folder';
  await writeFile(join(cache, mark), resolve(site.contentDir));
  for (const name of await readdir(dirname(cache))) {
    const other = join(dirname(cache), name);
    const content = await readFile(join(other, mark), 'utf8').catch(() => undefined);
    if (content !== undefined && !existsSync(content)) await rm(other, { recursive: true, force: true });
  }
}
