/** What builds keep for the next one: where it lies, and the keys that say whether it may be used again. */
import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { site } from '../site.ts';
import { pathsIn } from './folder-paths.ts';

/** What else a build reads beside content and code. */
const SETTINGS = ['astro.config.mjs', 'package.json', 'tsconfig.json'];
const ENVIRONMENT = ['SITE_URL', 'PREVIEW', 'RELEASE'];
/** Code that no page's output depends on. */
const WITHOUT_EFFECT = /(?:\.test\.ts|\.test-support\.ts)$|^(?:tests|commands)\//;
/** Code that makes HTML pages and nothing else: templates and styles. */
const TEMPLATES = /\.(?:astro|css)$|^layouts\//;

/** SHA-256 of any data that JSON can hold, shortened to 24 hexadecimal digits. */
export function digestOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 24);
}

/** Where all that builds keep lies. */
export function cachesFolder(): string {
  return resolve('node_modules/.cache/umbruch');
}

/** Where one content folder's builds for one address keep what they need next time: two papers never mix through a cache. */
export function cacheFolder(contentDir: string = site.contentDir, url: string = site.url): string {
  const name = hash('sha256', `${resolve(contentDir)}\n${url}`).slice(0, 12);
  return join(cachesFolder(), name);
}

function isEffective(file: string): boolean {
  return !WITHOUT_EFFECT.test(file);
}

/** As `codeVersion()`, of what files other than HTML pages can depend on. */
export function codeVersionWithoutTemplates(): string {
  return codeVersion(['.'], (file) => isEffective(file) && !TEMPLATES.test(file));
}

/** Names the state of code, settings, environment and Node: whatever makes a site of its content. */
export function makerVersion(code = codeVersion()): string {
  return digestOf(
    code,
    SETTINGS.map((file) => readFileSync(resolve(file), 'utf8')),
    ENVIRONMENT.map((name) => process.env[name] ?? ''),
    process.version,
  );
}

/** File in which the loader's pass notes the moment at which the content changes by itself (ISO 8601). */
export function nextChangeFile(): string {
  return join(cacheFolder(), 'next-change');
}

/**
 * Digest of the project's own code in the given rooms or files of `src` (all of it by default) and of the lock file. Which file imports
 * which is not asked: with this in every key nothing can be stale.
 */
export function codeVersion(rooms: readonly string[] = ['.'], isPart = isEffective): string {
  const { lock, files } = code();
  const digest = createHash('sha256').update(lock);
  // Given instead of code.
  digest.update(process.env.SITE_VALUES ?? '');
  for (const room of rooms) {
    const inside = files.filter(([file]) => isIn(room, file) && isPart(file));
    // Else it is a file itself, which may lie beside `src`.
    const parts = inside.length > 0 ? inside : [[room, digestOfFile(join('src', room))]];
    for (const [file, bytes] of parts) digest.update(`\n${file}\n${bytes}`);
  }
  return digest.digest('hex').slice(0, 24);
}

function isIn(room: string, file: string): boolean {
  return room === '.' || file.startsWith(`${room}/`);
}

let known: ReturnType<typeof readCode> | undefined;

/** The code as it was when this process first asked: what it has loaded is hardly newer. */
function code() {
  known ??= readCode();
  return known;
}

function digestOfFile(file: string): string {
  return hash('sha256', readFileSync(resolve(file)));
}

/** Digests of the lock file and of all files of `src`, by path and in its order. */
function readCode() {
  const files = pathsIn(resolve('src')).map((file) => [file, digestOfFile(join('src', file))] as const);
  return { lock: digestOfFile('package-lock.json'), files };
}
