/** Sharing picture → PNG, kept by its name, which holds a digest of its words, and by what drew it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { codeVersion } from '../cache/build-cache.ts';
import type { SharingPicture } from '../model/sharing-picture.ts';
import { drawing } from './drawing.ts';

/** Where pictures are kept between builds. */
export const sharingCache = resolve('node_modules/.cache/umbruch/sharing');
/** The code that draws, and the faces that it draws with: part of every kept file's name, and of the keys of pages that are made of them. */
export const drawnBy = codeVersion([
  'sharing',
  'model/sharing-picture.ts',
  'model/kicker-line.ts',
  'typography/characters.ts',
  '../public/fonts/umbruch-serif.woff2',
  '../public/fonts/umbruch-sans.woff2',
]);

/**
 * @param cache folder in which pictures are kept between builds
 * @returns a PNG of few colours; the same bytes for the same words
 */
export async function makeSharingPicture(picture: SharingPicture, cache: string): Promise<Buffer> {
  const kept = join(cache, `${drawnBy}-${picture.name}`);
  const before = await readFile(kept).catch(() => undefined);
  if (before) return before;
  const svg = await drawing(picture);
  const bytes = await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 1 }).toBuffer();
  await mkdir(cache, { recursive: true });
  // Under another name first: a build that is killed leaves no half picture behind.
  const half = `${kept}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(half, bytes);
  await rename(half, kept);
  return bytes;
}
