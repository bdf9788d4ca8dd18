/** Which files there are in the content folder, and which of their names cannot become an address. */
import { readdir } from 'node:fs/promises';
import { extname, isAbsolute, join, posix, relative, resolve } from 'node:path';
import { isSlug, slugify } from '../model/slugs.ts';

/** A Markdown file of the content folder. */
export interface ContentFile {
  /** Absolute path. */
  readonly path: string;
  /** Relative to the content folder, with `/`: `articles/2024/10/x.md`. */
  readonly file: string;
  /** File name without `.md`. */
  readonly slug: string;
}

export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

const OTHER_MARKDOWN = new Set(['.markdown', '.mdx', '.mdown', '.mkd']);
const PICTURES = new Set(['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif']);

/**
 * Lists the Markdown files of one kind in a fixed order (by path, in code units), whatever order the disk has.
 * @param contentDir absolute path of the content folder
 * @param kind `articles` (subfolders are free) or `authors`
 * @returns the files, and those that cannot be used with the reason in German; hidden files are skipped
 */
export async function listContent(
  contentDir: string,
  kind: 'articles' | 'authors',
): Promise<{ files: ContentFile[]; problems: FileProblem[] }> {
  const files: ContentFile[] = [];
  const problems: FileProblem[] = [];
  const root = join(contentDir, kind);
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && extname(entry.name).toLowerCase() !== '.md') {
        await walk(path);
        continue;
      }
      const extension = extname(entry.name).toLowerCase();
      if (PICTURES.has(extension)) continue;
      const problem = nameProblem(entry.name, extension, entry.isFile());
      if (problem) problems.push({ path, message: problem });
      else if (extension === '.md') {
        const file = posix.join(kind, relative(root, path).replaceAll('\\', '/'));
        files.push({ path, file, slug: entry.name.slice(0, -'.md'.length) });
      }
    }
  };
  try {
    await walk(root);
  } catch (error) {
    const { code, path = root } = error as NodeJS.ErrnoException;
    problems.push({
      path,
      message:
        code === 'ENOENT'
          ? `Den Ordner gibt es nicht. Erwartet werden im Inhaltsordner die Ordner articles und authors.`
          : `Der Ordner lässt sich nicht lesen (${code}).`,
    });
  }
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, problems };
}

function nameProblem(name: string, extension: string, isFile: boolean): string | undefined {
  if (OTHER_MARKDOWN.has(extension))
    return `Die Endung ${extension} wird nicht gelesen. Bitte umbenennen in ${proposal(name, extension)}`;
  if (extension !== '.md') return undefined;
  if (!isFile)
    return 'Das ist keine gewöhnliche Datei, heißt aber wie ein Artikel. Bitte umbenennen oder durch eine Datei ersetzen.';
  if (isSlug(name.slice(0, -extension.length)) && name.endsWith('.md')) return undefined;
  return `Der Dateiname „${name}“ kann keine Adresse werden. Erwartet werden Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche. Vorschlag: ${proposal(name, extension)}`;
}

function proposal(name: string, extension: string): string {
  return `${slugify(name.slice(0, -extension.length)) || 'artikel'}.md`;
}

/** A path as an editor would type it: relative to the working folder where it lies below it. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || isAbsolute(short) ? resolve(path) : short.replaceAll('\\', '/');
}
