/** Links from one content file to another, as editors write them. */
import { posix } from 'node:path';

/**
 * Where a relative link leads: from `articles/2024/10/a.md`, `../11/b.md#teil` → `articles/2024/11/b.md` and `teil`.
 * Paths are relative to the content folder; one that leaves it keeps its `..` and will not be found.
 */
export function linkTarget(from: string, href: string): { file: string; fragment: string } {
  const [path = '', fragment = ''] = href.split('#', 2);
  return { file: fileFrom(from, path), fragment: decoded(fragment) };
}

/** The file that an address without a fragment names: from `articles/a.md`, `./Foto%201.jpg` → `articles/Foto 1.jpg`. */
export function fileFrom(from: string, address: string): string {
  return posix.normalize(posix.join(posix.dirname(from), decoded(address)));
}

/** `Foto%201.jpg` → `Foto 1.jpg`; what is no escape stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
