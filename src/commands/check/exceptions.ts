/** Rules that articles have switched off. */
import { shownPath } from '../../loader/content-files.ts';
import { readFrontMatter } from '../../loader/front-matter.ts';
import { textOf } from '../chosen-files.ts';

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
    const text = await textOf(path);
    if (!/^checks:/m.test(text)) continue;
    const { data } = readFrontMatter(text);
    const checks = (data as { checks?: unknown } | undefined)?.checks;
    for (const check of Array.isArray(checks) ? (checks as unknown[]) : [])
      if (isException(check)) found.push({ file: shownPath(path), rule: check.off, reason: check.reason });
  }
  return found;
}

/** Anything else is a mistake in the front matter, of which the pass tells. */
function isException(check: unknown): check is { off: string; reason: string } {
  const { off, reason } = (check ?? {}) as { off?: unknown; reason?: unknown };
  return typeof off === 'string' && typeof reason === 'string';
}
