/** Whether a site may be published at a place. */
import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { editionsFolder, publishedEdition } from './editions.ts';

/**
 * Why `release` may not replace what stands at `outDir`, in German; `undefined` if it may.
 * @param sources folders of which builds are made: an edition in one of them would become part of the next
 */
export async function outDirProblem(
  outDir: string,
  sources: readonly string[] = [],
): Promise<string | undefined> {
  const out = resolve(outDir);
  const source = sources.find((folder) => `${out}/`.startsWith(`${resolve(folder)}/`));
  if (source)
    return `${outDir} liegt in ${source}, woraus die Website gebaut wird. Bitte mit --outDir einen Ordner außerhalb nennen.`;
  let found: Stats | undefined;
  try {
    found = await lstat(out);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return `${dirname(outDir)} ist kein Ordner. Bitte mit --outDir einen anderen Ort nennen.`;
  }
  if (!found || (found.isSymbolicLink() && (await publishedEdition(out, editionsFolder(out))) !== undefined))
    return undefined;
  if (found.isSymbolicLink())
    return `${outDir} ist eine Verknüpfung, die nicht von hier stammt. Bitte entfernen oder mit --outDir einen anderen Ordner nennen.`;
  if (!found.isDirectory())
    return `${outDir} ist eine Datei. Bitte entfernen oder mit --outDir einen Ordner nennen.`;
  if ((await stat(dirname(out))).dev !== found.dev) return mountProblem(outDir);
  const entries = await readdir(out);
  const isSite = entries.includes('index.html') && entries.includes('404.html');
  return entries.length === 0 || isSite
    ? undefined
    : `In ${outDir} liegen Dateien, die keine Ausgabe einer Website sind. Bitte mit --outDir einen leeren oder neuen Ordner nennen.`;
}

/** What to tell of an output folder that is another disk's. */
export function mountProblem(outDir: string): string {
  return `${outDir} ist ein Einhängepunkt und lässt sich nicht in einem Schritt austauschen. Bitte einen Ordner darin nennen: --outDir ${join(outDir, 'site')}`;
}
