/** Whether the published edition is what a build would make anyway: then there is nothing to do, whatever the size of the archive. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOf, makerVersion } from '../cache/build-cache.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { pathsIn } from '../cache/folder-paths.ts';
import { keepJson, keptJson } from '../cache/kept-bytes.ts';
import { isWhole } from './edition-folder.ts';
import { editionsFolder, publishedEdition, readEdition } from './editions.ts';

/** What is remembered of the last build. */
interface LastBuild<Summary> {
  readonly madeOf: string;
  /** The build stands for any moment from this one … */
  readonly from: string;
  /** … up to this one: then an embargo passes, or something becomes old. */
  readonly until: string;
  /** Name of the edition. */
  readonly edition: string;
  readonly summary: Summary;
}

/** What was found of the published edition, and of all that a build would be made of. */
export interface UpToDate<Summary> {
  /** Names the state of everything that a build reads; taken before it reads. */
  readonly madeOf: string;
  /** Of the content's files by absolute path, as they were then. */
  readonly stamps: ReadonlyMap<string, string>;
  /** What was said of the published edition when it was made, if a build now would make the same. */
  readonly summary: Summary | undefined;
  readonly edition: string;
}

/**
 * Looks at the files, the code, the settings and the clock; and at every file of the published edition.
 * @param memory where `remember` wrote
 * @param contentDir content folder
 * @param outDir output folder
 * @param options of the build that decide what comes out
 */
export async function upToDate<Summary>(
  memory: string,
  contentDir: string,
  outDir: string,
  now: Date,
  options: unknown,
): Promise<UpToDate<Summary>> {
  const stamps = stampsIn(contentDir);
  // Files are told apart by size, times and inode, as `git status` does; code and settings by their bytes.
  const madeOf = digestOf(makerVersion(), options, resolve(outDir), [...stamps], [...stampsIn('public')]);
  const last = keptJson<LastBuild<Summary>>(memory);
  const isSame =
    last?.madeOf === madeOf &&
    now >= new Date(last.from) &&
    now < new Date(last.until) &&
    (await isUntouched(outDir, last.edition));
  return { madeOf, stamps, summary: isSame ? last.summary : undefined, edition: isSame ? last.edition : '' };
}

/** Writes down what has been published. */
export function remember<Summary>(memory: string, last: LastBuild<Summary>): void {
  keepJson(memory, last);
}

function stampsIn(folder: string): ReadonlyMap<string, string> {
  const root = resolve(folder);
  const files = existsSync(root) ? pathsIn(root).map((path) => join(root, path)) : [];
  return new Map(files.map((file) => [file, fileStamp(file)]));
}

/** Whether `outDir` shows that edition, and nobody has touched it. */
async function isUntouched(outDir: string, name: string): Promise<boolean> {
  const out = resolve(outDir);
  const editions = editionsFolder(out);
  if ((await publishedEdition(out, editions)) !== name) return false;
  const edition = await readEdition(editions, name);
  return (
    edition !== undefined &&
    Object.entries(edition.files).every(([path, file]) => isWhole(join(edition.folder, path), file))
  );
}
