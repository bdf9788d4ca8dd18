/** Which files there are in the content folder, and which of their names cannot become an address. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, isAbsolute, join, posix, relative, resolve } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { isSlug, MAX_SLUG, slugify } from '../model/slugs.ts';
import { isPictureName, PICTURE_ENDINGS } from './picture-names.ts';

/** A Markdown file of the content folder. */
export interface ContentFile {
  /** Absolute path. */
  readonly path: string;
  /** Relative to the content folder, with `/`: `articles/2024/10/x.md`. */
  readonly file: string;
  /** File name without `.md`. */
  readonly slug: string;
}

/** Something in the content folder that cannot be used, with the reason in German. */
export interface FileProblem {
  readonly path: string;
  /** An error where it is missing. */
  readonly level?: 'error' | 'warning';
  readonly message: string;
}

/** The folders of the content folder; subfolders of them are free. */
const KINDS = ['articles', 'authors', 'pages'] as const;
export type Kind = (typeof KINDS)[number];

const OTHER_MARKDOWN = new Set(['.markdown', '.mdx', '.mdown', '.mkd']);

/**
 * Lists the Markdown files of one kind in a fixed order (by path, in code units), whatever order the disk has.
 * @param contentDir absolute path of the content folder
 * @param kind of these folders `pages` may be missing
 * @returns the files, and those that cannot be used with the reason in German; hidden files are skipped
 */
export async function listContent(
  contentDir: string,
  kind: Kind,
): Promise<{ files: ContentFile[]; problems: FileProblem[] }> {
  const files: ContentFile[] = [];
  const problems: FileProblem[] = [];
  const root = join(contentDir, kind);
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(folder, problems, kind === 'pages')) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      const extension = extname(entry.name).toLowerCase();
      if (entry.isDirectory() && extension !== '.md') {
        await walk(path);
        continue;
      }
      const problem = problemOf(entry, extension, path);
      if (problem) problems.push(problem);
      else if (extension === '.md') {
        const file = posix.join(kind, relative(root, path).replaceAll('\\', '/'));
        files.push({ path, file, slug: entry.name.slice(0, -extension.length) });
      }
    }
  };
  await walk(root);
  if (kind === 'articles' && files.length === 0 && problems.length === 0)
    problems.push({
      path: root,
      level: 'warning',
      message:
        'Der Ordner enthält keinen Artikel (.md); die Website erscheint ohne einen. Stimmt CONTENT_DIR?',
    });
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, problems };
}

/** What an editor may have put beside the folders that are read: it would appear nowhere. */
export async function strayContent(contentDir: string): Promise<FileProblem[]> {
  const stray = (name: string, message: string): FileProblem => ({
    path: join(contentDir, name),
    level: 'warning',
    message,
  });
  const expected = `Erwartet werden hier die Ordner ${KINDS.join(', ')}.`;
  const entries = await entriesOf(contentDir, [], true);
  const found = entries.map(async (entry) => {
    const { name } = entry;
    if (name.startsWith('.') || KINDS.includes(name as Kind) || name === 'README.md') return [];
    if (!entry.isDirectory())
      return name.endsWith('.md') ? [stray(name, `Die Datei wird hier nicht gelesen. ${expected}`)] : [];
    const meant = nearest(name, KINDS);
    const holdsText = (await entriesOf(join(contentDir, name), [], true)).some((file) =>
      file.name.endsWith('.md'),
    );
    return meant || holdsText
      ? [stray(name, `Der Ordner wird nicht gelesen${meant ? ` – gemeint ist ${meant}?` : '.'} ${expected}`)]
      : [];
  });
  return (await Promise.all(found)).flat();
}

async function entriesOf(folder: string, problems: FileProblem[], mayMiss: boolean): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && mayMiss) return [];
    const message =
      code === 'ENOENT'
        ? 'Den Ordner gibt es nicht. Erwartet werden im Inhaltsordner die Ordner articles und authors.'
        : `Der Ordner lässt sich nicht lesen (${code}).`;
    problems.push({ path: folder, message });
    return [];
  }
}

/** Pictures may be links: they are looked at when an article shows them. */
function problemOf(entry: Dirent, extension: string, path: string): FileProblem | undefined {
  const { name } = entry;
  const refused = (message: string) => ({ path, message });
  if (isPictureName(name)) return undefined;
  if (entry.isSymbolicLink())
    return refused(
      'Das ist eine Verknüpfung (symbolischer Link), keine Datei. Erwartet wird die Datei oder der Ordner selbst.',
    );
  if (OTHER_MARKDOWN.has(extension))
    return refused(
      `Die Endung ${extension} wird nicht gelesen. Bitte umbenennen in ${proposal(name, extension)}`,
    );
  if (extension !== '.md')
    return {
      path,
      level: 'warning',
      message: `Die Datei wird nicht gelesen. Texte haben die Endung .md (etwa ${proposal(name, extension)}), Bilder eine von ${PICTURE_ENDINGS.join(', ')}.`,
    };
  if (!entry.isFile())
    return refused(
      'Das ist keine Datei, heißt aber wie eine. Bitte umbenennen oder durch eine Datei ersetzen.',
    );
  if (isSlug(name.slice(0, -extension.length)) && name.endsWith('.md')) return undefined;
  return refused(
    `Der Dateiname „${name.replace(/\p{C}/gu, '\uFFFD')}“ kann keine Adresse werden. Erwartet werden Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche, höchstens ${MAX_SLUG} Zeichen. Vorschlag: ${proposal(name, extension)}`,
  );
}

/** `Mein Text.md.txt` → `mein-text.md`, as Windows hides endings. */
function proposal(name: string, extension: string): string {
  const bare = name.slice(0, name.length - extension.length).replace(/\.md[~ ]*$/i, '');
  return `${slugify(bare) || 'artikel'}.md`;
}

/** A path as an editor would type it: relative to the working folder where it lies below it. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  const shown = short.startsWith('..') || isAbsolute(short) ? resolve(path) : short.replaceAll('\\', '/');
  // A line break in a name would tear the message apart.
  return shown.replace(/\p{Cc}/gu, '\uFFFD');
}
