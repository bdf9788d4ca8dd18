/** The bytes of a file of the content folder, or why there are none that could be used. */
import { readFile, stat } from 'node:fs/promises';

/** How large a file may be, and what to do about a larger one. */
export interface Limit {
  readonly bytes: number;
  /** German, a sentence. */
  readonly remedy: string;
}

/** The largest content file: beyond it the Markdown parser's memory grows past a gigabyte. */
export const TEXT_LIMIT: Limit = { bytes: 500_000, remedy: 'Bitte in mehrere Artikel teilen.' };

/** Larger pictures are originals of a camera, which nobody needs on a page and which slow every build. */
export const PICTURE_LIMIT: Limit = { bytes: 20_000_000, remedy: 'Bitte verkleinern.' };

/** Why a file gave no bytes; German, for editors. */
export interface NoBytes {
  readonly problem: string;
  /** Whether there is nothing at this place. */
  readonly isMissing: boolean;
}

/** Looks before it reads: a named pipe would be waited for, a device read without end, a film read into the memory. */
export async function readBytes(path: string, limit: Limit): Promise<Buffer | NoBytes> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return no('Das ist keine Datei. Bitte umbenennen oder durch eine Datei ersetzen.');
    if (stats.size > limit.bytes)
      return no(
        `Die Datei ist ${inWords(stats.size, limit)} groß; erlaubt sind ${inWords(limit.bytes, limit)}. ${limit.remedy}`,
      );
    return await readFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { problem: `Die Datei lässt sich nicht lesen (${code}).`, isMissing: code === 'ENOENT' };
  }
}

function no(problem: string): NoBytes {
  return { problem, isMissing: false };
}

/** In the unit of the limit, rounded up. */
function inWords(bytes: number, limit: Limit): string {
  const [unit, name] = limit.bytes < 1_000_000 ? [1_000, 'kB'] : [1_000_000, 'MB'];
  return `${Math.ceil(bytes / unit).toLocaleString('de-DE')} ${name}`;
}
