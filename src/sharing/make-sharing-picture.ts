/** Sharing picture → PNG, kept by its name, which holds a digest of its words, and by what drew it. */
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { codeVersion } from '../cache/build-cache.ts';
import { keepBytes, keptBytes } from '../cache/kept-bytes.ts';
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
  'typography/syllables.ts',
  '../public/fonts/umbruch-serif.woff2',
  '../public/fonts/umbruch-sans.woff2',
]);

/** Of the shades at the letters' edges twenty are enough; to look for better ones, or to mix them, takes longer than all the rest. */
const FEW_COLOURS = { palette: true, quality: 80, dither: 0, effort: 1 } as const;

/**
 * @param cache folder in which pictures are kept between builds
 * @returns a PNG of few colours; the same bytes for the same words
 */
export async function makeSharingPicture(picture: SharingPicture, cache: string): Promise<Buffer> {
  const kept = join(cache, `${drawnBy}-${picture.name}`);
  const before = keptBytes(kept);
  if (before) return before;
  const svg = await drawing(picture);
  const bytes = await sharp(Buffer.from(svg)).png(FEW_COLOURS).toBuffer();
  keepBytes(kept, bytes);
  return bytes;
}
