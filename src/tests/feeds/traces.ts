/** Looks for traces of what must not be published in all files of a built site, compressed ones included. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { filesOf } from '../built-site.ts';
import type { BuiltSite } from '../sites.ts';

export interface OutputFile {
  readonly file: string;
  readonly bytes: Buffer;
  /** The bytes, decompressed where they are compressed, as lower-case text. */
  readonly text: string;
}

/** All files of a site with what stands in them. */
export function outputOf(site: BuiltSite): OutputFile[] {
  return filesOf(site).map((file) => {
    const bytes = readFileSync(join(site.folder, file));
    return { file, bytes, text: decompressed(file, bytes).toString('utf8').toLowerCase() };
  });
}

function decompressed(file: string, bytes: Buffer): Buffer {
  if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** One line for each word that stands in a file or its name. */
export function wordsIn(output: readonly OutputFile[], words: readonly string[]): string[] {
  return output.flatMap(({ file, text }) =>
    words
      .filter((word) => text.includes(word.toLowerCase()) || file.toLowerCase().includes(word.toLowerCase()))
      .map((word) => `${file} holds „${word}“`),
  );
}

/** A picture of one colour, which survives every change of size and format. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** A picture file of that colour. */
export function picture(colour: Colour, format: 'png' | 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 36, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer();
}

/** Files that are the picture itself, bear its digest in their name, or show its colour. */
export async function picturesIn(
  output: readonly OutputFile[],
  original: Buffer,
  colour: Colour,
): Promise<string[]> {
  const digest = createHash('sha256').update(original).digest('hex');
  const found: string[] = [];
  for (const { file, bytes } of output) {
    const same = bytes.equals(original) || file.includes(digest.slice(0, 8));
    if (same || (/\.(?:png|jpe?g|webp|avif|gif)$/.test(file) && (await isOf(colour, bytes))))
      found.push(file);
  }
  return found;
}

async function isOf(colour: Colour, bytes: Buffer): Promise<boolean> {
  const { dominant } = await sharp(bytes).stats();
  return (['r', 'g', 'b'] as const).every((channel) => Math.abs(dominant[channel] - colour[channel]) < 12);
}
