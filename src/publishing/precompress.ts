/** Compressed forms of text files (`x.html.br`, `x.html.gz`), which servers send as they are instead of compressing for each reader. */
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { keepBytes, keptBytes } from '../cache/kept-bytes.ts';
import { mediaTypeOf } from './servers/media-types.ts';

/** Endings of compressed files, best first. */
export const encodings = ['br', 'gz'] as const;
export type Encoding = (typeof encodings)[number];

/** Below this compression would save less than a packet. */
const SMALLEST = 400;
const DAY = 86_400_000;
/** What no build has used for so long is forgotten. */
const KEPT_FOR = 30 * DAY;

const compressors: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY,
        [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: zlib.Z_BEST_COMPRESSION }),
};

/** Whether compressed forms of a file of an edition are worth their space. */
export function isWorthCompressing(file: string, size: number): boolean {
  return size >= SMALLEST && mediaTypeOf(file).text && !file.startsWith('_');
}

/**
 * The bytes compressed, from the cache where another build compressed the same bytes before.
 * @param cache folder of compressed files by digest
 * @param digest of `bytes`
 */
export async function compressed(
  bytes: Buffer,
  encoding: Encoding,
  cache: string,
  digest: string,
): Promise<Buffer> {
  const file = join(cache, digest.slice(0, 2), `${digest}.${encoding}`);
  const kept = keptBytes(file);
  if (kept) {
    await markUsed(file);
    return kept;
  }
  const made = await compressors[encoding](bytes);
  try {
    keepBytes(file, made);
  } catch {
    // A cache that cannot be written makes the next build slower, nothing else.
  }
  return made;
}

async function markUsed(file: string): Promise<void> {
  const now = new Date();
  const { mtimeMs } = await stat(file);
  if (now.getTime() - mtimeMs > DAY) await utimes(file, now, now).catch(() => undefined);
}

/** Takes away what no build has used for a month. */
export async function sweepCompressed(cache: string, now = Date.now()): Promise<void> {
  const swept = join(cache, 'swept');
  const last = await stat(swept).catch(() => undefined);
  if (last && now - last.mtimeMs < DAY) return;
  for (const folder of await readdir(cache, { withFileTypes: true }).catch(() => [])) {
    if (!folder.isDirectory()) continue;
    for (const name of await readdir(join(cache, folder.name))) {
      const file = join(cache, folder.name, name);
      const { mtimeMs } = await stat(file);
      if (now - mtimeMs > KEPT_FOR) await rm(file, { force: true });
    }
  }
  await mkdir(cache, { recursive: true });
  await writeFile(swept, '');
}
