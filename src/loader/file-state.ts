/** What tells one state of a file from another by its bytes and its place, on a machine, too, that has just fetched all files anew. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileStamp } from '../cache/file-stamp.ts';
import type { Memory } from './memory.ts';

/**
 * @param root absolute path of the content folder
 * @param path absolute path of the file
 * @param memory saves reading a file again that nobody has touched
 * @returns `missing` where there is none, or none that can be read
 */
export function fileState(root: string, path: string, memory: Memory): string {
  const key = `bytes ${relative(root, path)}`;
  const stamp = fileStamp(path);
  const known = memory.recall<string>(key, stamp);
  if (known) return known;
  try {
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
    return memory.keep(key, stamp, `${digest} ${relative(realpathSync(root), realpathSync(path))}`);
  } catch {
    return 'missing';
  }
}
