/** Picture files of articles: are they there, are they pictures, how large, and under which address are they published? */
import { hash } from 'node:crypto';
import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, parse, posix, resolve, sep } from 'node:path';
import type { PictureFile } from '../model/article.ts';
import { fileFrom } from '../model/links.ts';
import { nearest } from '../model/nearest.ts';
import { slugify } from '../model/slugs.ts';
import { fileState } from './file-state.ts';
import { inspectPicture } from './inspect-picture.ts';
import { type Memory, noMemory } from './memory.ts';
import { formatOf, isPictureName, PICTURE_ENDINGS } from './picture-names.ts';
import { PICTURE_LIMIT, readBytes } from './read-bytes.ts';

/** A picture, or the reason (German) why it cannot be used. */
type Found = PictureFile | { readonly problem: string };

/**
 * Finds a picture and reads what a page needs to show it without moving.
 * @param contentDir absolute path of the content folder
 * @param from the file that names the picture, relative to the content folder, with `/`
 * @param src as the editor wrote it: `./truppen.svg`
 * @param memory what an earlier pass found out: to look at every picture takes longer than to read every article
 */
export async function findPicture(
  contentDir: string,
  from: string,
  src: string,
  memory: Memory = noMemory,
): Promise<Found> {
  const problem = (reason: string) => ({
    problem: `Bild „${src.length > 100 ? `${src.slice(0, 100)}…` : src}“: ${reason}`,
  });
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src))
    return problem(
      'Bilder von anderen Servern werden nicht geladen. Bitte die Datei neben den Artikel legen.',
    );
  const file = fileFrom(from, src);
  if (src.startsWith('/') || file.startsWith('..'))
    return problem('Die Datei muss im Ordner der Artikel liegen; erwartet wird ein Weg vom Artikel aus.');
  if (!isPictureName(file))
    return problem(
      `Die Endung ${extname(file) === '' ? 'fehlt' : `„${extname(file)}“ ist unbekannt`}; möglich sind ${PICTURE_ENDINGS.join(', ')}.`,
    );
  const absolute = resolve(contentDir, file);
  const target = await realpath(absolute).catch(() => undefined);
  if (target === undefined) return problem(await missing(absolute));
  if (!target.startsWith((await realpath(contentDir)) + sep))
    return problem('Die Datei liegt außerhalb des Ordners der Artikel.');
  const key = `picture ${file}`;
  const state = await fileState(contentDir, absolute, memory);
  const found = memory.recall<Found>(key, state) ?? memory.keep(key, state, await read(target, file));
  return 'problem' in found ? problem(found.problem) : found;
}

async function read(path: string, file: string): Promise<Found> {
  const bytes = await readBytes(path, PICTURE_LIMIT);
  if ('problem' in bytes) return bytes;
  const seen = await inspectPicture(bytes, file);
  if ('problem' in seen) return seen;
  const digest = hash('sha256', bytes).slice(0, 10);
  const name = slugify(posix.basename(file, posix.extname(file))) || 'bild';
  const format = formatOf(file);
  return {
    file,
    name: `${name}-${digest}`,
    format: format === 'heif' ? 'avif' : (format as PictureFile['format']),
    ...seen,
  };
}

/** Why nothing is found at a place, with the name that may be meant. */
async function missing(path: string): Promise<string> {
  const names = (await readdir(dirname(path)).catch(() => [])).filter(isPictureName);
  const name = basename(path);
  if (names.includes(name))
    return 'Das ist eine Verknüpfung (symbolischer Link), die nirgendwohin führt. Erwartet wird die Datei selbst.';
  if (names.some((other) => other.normalize() === name.normalize()))
    return 'Der Name dieser Datei setzt die Umlaute anders zusammen, wie es auf dem Mac üblich ist. Bitte die Datei umbenennen, am besten ohne Umlaute, und hier ebenso nennen.';
  const meant =
    likest(
      name,
      names.filter((other) => formatOf(other) === formatOf(name)),
    ) ?? likest(name, names);
  return `Die Datei gibt es nicht (Groß- und Kleinschreibung zählt)${meant ? ` – gemeint ist ${meant}?` : '.'} Erwartet wird ein Weg von dieser Datei aus. Beispiel: ./bild.jpg`;
}

/** The name that comes nearest, endings apart. */
function likest(name: string, names: readonly string[]): string | undefined {
  const byStem = new Map(names.map((other) => [parse(other).name, other]));
  return byStem.get(nearest(parse(name).name, byStem.keys()) ?? '');
}
