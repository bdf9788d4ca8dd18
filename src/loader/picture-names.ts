/** Which files are pictures, by their names. */
import { extname } from 'node:path';
import type { PictureFile } from '../model/article.ts';

/** What the content of a file with each ending must be, as sharp names it. */
const FORMATS: Readonly<Record<string, Exclude<PictureFile['format'], 'avif'> | 'heif'>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.webp': 'webp',
  '.avif': 'heif',
  '.gif': 'gif',
};

export type Format = (typeof FORMATS)[string];

/** With their dots: `.svg`, `.png` … */
export const PICTURE_ENDINGS = Object.keys(FORMATS);

/** The format that a file's name promises; `undefined` if it is none of a picture. */
export function formatOf(name: string): Format | undefined {
  return FORMATS[extname(name).toLowerCase()];
}

/** Whether a file’s name says that it is a picture. */
export function isPictureName(name: string): boolean {
  return formatOf(name) !== undefined;
}
