/** Picture files of articles: are they there, are they pictures, how large, and under which address are they published? */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, posix, resolve, sep } from 'node:path';
import sharp from 'sharp';
import type { PictureFile } from '../markdown/body-context.ts';
import { slugify } from '../model/slugs.ts';
import { dangerIn } from './svg-safety.ts';
import { decodeText } from './text-file.ts';
import { isTruncated } from './truncated-picture.ts';

const FORMATS: Readonly<Record<string, Exclude<PictureFile['format'], 'avif'> | 'heif'>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.webp': 'webp',
  '.avif': 'heif',
  '.gif': 'gif',
};
/** Larger files are originals of a camera, which nobody needs on a page and which slow every build. */
const MAX_BYTES = 20_000_000;
const MAX_PIXELS = 100_000_000;

/**
 * Finds a picture and reads what a page needs to show it without moving.
 * @param contentDir absolute path of the content folder
 * @param from the file that names the picture, relative to the content folder, with `/`
 * @param src as the editor wrote it: `./truppen.svg`
 * @returns the picture, or the reason (German) why it cannot be used
 */
export async function findPicture(
  contentDir: string,
  from: string,
  src: string,
): Promise<PictureFile | { problem: string }> {
  const problem = (reason: string) => ({ problem: `Bild „${src}“: ${reason}` });
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src))
    return problem(
      'Bilder von anderen Servern werden nicht geladen. Bitte die Datei neben den Artikel legen.',
    );
  const file = pictureFile(from, src);
  if (src.startsWith('/') || file.startsWith('..'))
    return problem('Die Datei muss im Ordner der Artikel liegen; erwartet wird ein Weg vom Artikel aus.');
  const format = FORMATS[extname(file).toLowerCase()];
  if (!format)
    return problem(
      `Die Endung „${extname(file)}“ ist unbekannt; möglich sind ${Object.keys(FORMATS).join(', ')}.`,
    );
  const absolute = resolve(contentDir, file);
  let bytes: Buffer;
  try {
    if (!(await realpath(absolute)).startsWith((await realpath(contentDir)) + sep))
      return problem('Die Datei liegt außerhalb des Ordners der Artikel.');
    bytes = await readFile(absolute);
  } catch {
    return problem(
      'Die Datei gibt es nicht (Groß- und Kleinschreibung zählt). Erwartet wird ein Weg vom Artikel aus. Beispiel: ./bild.jpg',
    );
  }
  if (bytes.length > MAX_BYTES)
    return problem(
      `Die Datei ist ${Math.ceil(bytes.length / 1_000_000)} MB groß; erlaubt sind ${MAX_BYTES / 1_000_000} MB. Bitte verkleinern.`,
    );
  if (format === 'svg') {
    const text = decodeText(bytes, MAX_BYTES);
    if ('mistake' in text) return problem(`${text.mistake.message} (Zeile ${text.mistake.line})`);
    const danger = dangerIn(text.text);
    if (danger) return problem(`Die Grafik enthält ${danger}. Bitte als reine Zeichnung speichern.`);
  }
  try {
    const { width, height, format: real, orientation = 1 } = await sharp(bytes).metadata();
    if (real !== format)
      return problem(
        `Die Endung ist ${extname(file)}, der Inhalt aber ${real?.toUpperCase()}. Bitte die Endung anpassen.`,
      );
    if (width * height > MAX_PIXELS)
      return problem(
        `Das Bild hat ${width} × ${height} Punkte; erlaubt sind ${MAX_PIXELS / 1_000_000} Millionen. Bitte verkleinern.`,
      );
    if (isTruncated(bytes, format))
      return problem('Die Datei bricht mitten im Bild ab. Bitte neu speichern.');
    const turned = orientation > 4;
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const name = slugify(posix.basename(file, posix.extname(file))) || 'bild';
    return {
      file,
      name: `${name}-${digest}`,
      format: format === 'heif' ? 'avif' : format,
      width: turned ? height : width,
      height: turned ? width : height,
    };
  } catch {
    return problem('Die Datei ist beschädigt oder kein Bild.');
  }
}

/** The file that a `src` names, relative to the content folder: `articles/a.md` and `./Foto%201.jpg` → `articles/Foto 1.jpg`. */
export function pictureFile(from: string, src: string): string {
  return posix.normalize(posix.join(posix.dirname(from), decoded(src)));
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
