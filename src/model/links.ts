import { posix } from 'node:path';

/**
 * Where a relative link leads: from `articles/2024/10/a.md`, `../11/b.md#teil` → `articles/2024/11/b.md` and `teil`.
 * Paths are relative to the content folder; one that leaves it keeps its `..` and will not be found.
 */
export function linkTarget(from: string, href: string): { file: string; fragment: string } {
  const [path = '', fragment = ''] = href.split('#', 2);
  return { file: posix.normalize(posix.join(posix.dirname(from), decode(path))), fragment: decode(fragment) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
