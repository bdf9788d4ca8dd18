/** What tells one state of a file from another by its bytes and its place, on a machine, too, that has just fetched all files anew. */
import { hash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import type { Memory } from './memory.ts';
import { PICTURE_LIMIT, readBytes } from './read-bytes.ts';

/**
 * @param root absolute path of the content folder
 * @param path absolute path of the file
 * @param memory saves reading a file again that nobody has touched
 * @returns `missing` where there is none
 */
export async function fileState(root: string, path: string, memory: Memory): Promise<string> {
  const key = `bytes ${relative(root, path)}`;
  const stamp = memory.stampOf(path);
  const known = memory.recall<string>(key, stamp);
  if (known) return known;
  const bytes = await readBytes(path, PICTURE_LIMIT);
  // What is never read tells its state by its stamp alone.
  if ('problem' in bytes) return bytes.isMissing ? 'missing' : stamp;
  const digest = hash('sha256', bytes).slice(0, 16);
  return memory.keep(key, stamp, `${digest} ${relative(realpathSync(root), realpathSync(path))}`);
}
