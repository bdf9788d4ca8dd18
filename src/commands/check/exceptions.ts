/** Rules that articles have switched off. */
import { readFile } from 'node:fs/promises';
import { shownPath } from '../../loader/content-files.ts';
import { readFrontMatter } from '../../loader/front-matter.ts';

/** A rule that an article has switched off, with its reason. */
export interface Exception {
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
}

/** The exceptions of some files, in their order. */
export async function exceptionsOf(paths: readonly string[]): Promise<Exception[]> {
  const found: Exception[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    if (!/^checks:/m.test(text)) continue;
    const { data } = readFrontMatter(text.replace(/\r\n?/g, '\n'));
    const checks = (data as { checks?: unknown } | undefined)?.checks;
    for (const { off, reason } of Array.isArray(checks)
      ? (checks as { off?: unknown; reason?: unknown }[])
      : [])
      found.push({ file: shownPath(path), rule: String(off), reason: String(reason) });
  }
  return found;
}
