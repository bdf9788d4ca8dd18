/** Which Markdown files somebody means who names files and folders, or nothing. */
import { lstat, readdir } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { TEXT_LIMIT } from '../loader/read-bytes.ts';
import { readTextFile } from '../loader/read-text-file.ts';
import { site } from '../site.ts';

/** Something that the editor who called asked for and that cannot be done. */
export class Unusable extends Error {}

/** Whether a file belongs to one of the rooms of the content folder; the guide for editors lies beside them. */
export function isContent(path: string): boolean {
  const inside = relative(resolve(site.contentDir), path);
  return inside.includes(sep) && !inside.startsWith('..') && !isAbsolute(inside);
}

/** Absolute paths of all Markdown files that are meant; of the whole content without a choice. */
export async function filesOf(chosen: readonly string[] | undefined): Promise<string[]> {
  const contentDir = resolve(site.contentDir);
  const places = chosen ?? [contentDir];
  const found = new Set<string>();
  for (const place of places) {
    const path = resolve(place);
    const entry = await lstat(path).catch(() => undefined);
    if (!entry) {
      // That the content folder is missing is a finding, not the caller's mistake.
      if (!chosen) continue;
      throw new Unusable(`„${place}“ gibt es nicht. Erwartet wird eine Markdown-Datei oder ein Ordner.`);
    }
    if (!entry.isDirectory()) {
      if (!/^\.(?:md|markdown)$/i.test(extname(path)))
        throw new Unusable(`„${place}“ ist keine Markdown-Datei (.md).`);
      found.add(path);
      continue;
    }
    for (const name of await readdir(path, { recursive: true })) {
      const isHidden = name.split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
      const file = join(path, name);
      const isGuide = dirname(file) === contentDir;
      if (!isHidden && !isGuide && extname(name).toLowerCase() === '.md') found.add(file);
    }
  }
  if (found.size === 0 && chosen) throw new Unusable(`Keine Markdown-Datei (.md) in ${places.join(', ')}.`);
  return [...found].sort();
}

/** Text of a chosen file; empty where there is none to read, which the check itself tells of. */
export async function textOf(path: string): Promise<string> {
  const read = await readTextFile(path, TEXT_LIMIT);
  return 'text' in read ? read.text : '';
}
