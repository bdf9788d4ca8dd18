/** The source as the architecture test sees it: files, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('..', import.meta.url));

export interface SourceFile {
  /** Relative to `src`, with slashes: `model/dates.ts`. */
  readonly path: string;
  readonly text: string;
  /** First folder below `src`; for a file that lies in `src` itself its name without the ending: `site`, `articles`. */
  readonly room: string;
  /** Files of `src` that it imports, as `path` names them. */
  readonly imports: readonly string[];
  /** What else it imports, as written: packages, `node:fs`, `astro:content`. */
  readonly packages: readonly string[];
}

/** Every file below `src`, in the order of their paths. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => /\.(ts|mts|js|mjs|astro|css)$/.test(path))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(src, path), 'utf8');
  const specifiers = specifiersIn(path, text);
  const own = specifiers.filter((name) => name.startsWith('.'));
  return {
    path,
    text,
    room: roomOf(path),
    imports: own.map((name) => relative(src, resolve(src, dirname(path), name)).replaceAll('\\', '/')),
    packages: specifiers.filter((name) => !name.startsWith('.')),
  };
}

/** `model/dates.ts` → `model`, `site.ts` → `site`, `content.config.ts` → `content.config`. */
export function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : path.replace(/\.\w+$/, '');
}

/** Whether a file serves tests only; such files may import what they like, and nothing else may import them. */
export function isTestFile(path: string): boolean {
  return path.startsWith('tests/') || /\.(test|test-support)\.ts$/.test(path);
}

function specifiersIn(path: string, text: string): string[] {
  if (path.endsWith('.css'))
    return [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)/g)].map(([, name]) => name as string);
  const code = path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}
