/**
 * The files of a new edition: what is unchanged is linked from the edition before; what is new is linked from the work folder if nobody
 * writes into it there, else copied. Where an edition is left that nobody needs any more, it is turned into the new one: making and removing
 * ten thousand folders costs more than all the rest.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFile } from '../cache/folder-paths.ts';
import { type EditionFiles, type EditionFolder, editionFolder, type Origins } from './edition-folder.ts';
import { inTurns } from './in-turns.ts';
import { compressed, type Encoding, encodings, isWorthCompressing } from './precompress.ts';
import { sideBySide } from './side-by-side.ts';
import { type FileFacts, look, readWorkFiles, type WorkFiles } from './work-files.ts';

/** What an edition holds, and what it took to fill it. */
export interface Filled {
  readonly files: EditionFiles;
  /** How many files are other than in the edition before. */
  readonly changed: number;
  /** How many files were compressed or fetched from the cache of compressed files. */
  readonly compressed: number;
  readonly compressSeconds: number;
}

/** What a new edition is made of. */
export interface FillOptions extends Origins {
  /** The files of the work folder that belong to the site; without it all that lie there do, and are read. */
  readonly files?: WorkFiles | undefined;
  /** Whether a file of the work folder is written by `writeApart` alone, so that an edition may share its bytes. */
  readonly isShareable?: ((path: string) => boolean) | undefined;
  /** Cache of compressed files; without it none are made. */
  readonly compressedCache?: string | undefined;
  /** Texts of further files by path, made from the notes of all others. */
  readonly further?: ((notes: readonly unknown[]) => Readonly<Record<string, string>>) | undefined;
}

/** A file of the new edition; with its bytes where it lies in no folder yet. */
type Content = FileFacts & { readonly bytes?: Buffer };
type Contents = readonly (readonly [path: string, file: Content])[];

/**
 * Fills a folder with the files of `work`, further ones, and the compressed files of all.
 * @throws if the disk fails; the folder is then half full and of no use
 */
export async function fillEdition(
  work: string,
  folder: string,
  { files, isShareable = () => false, compressedCache, further, ...origins }: FillOptions,
): Promise<Filled> {
  const found = files ?? (await readWorkFiles(work));
  const texts = furtherFiles(found, further);
  const contents: Contents = [...found, ...texts];
  const edition = editionFolder(folder, origins);
  const present = Object.keys(origins.present ?? {});
  const belongs = (path: string) => found.has(path) || texts.has(path);
  const stays = (path: string) => belongs(path) || belongs(path.replace(/\.(?:br|gz)$/, ''));
  // What goes, goes first: a folder may have to make way for a file of its name.
  for (const path of present) if (!stays(path)) removeFile(folder, path);
  await layContents(edition, contents, work, isShareable);
  const made =
    compressedCache === undefined
      ? NONE_COMPRESSED
      : await addCompressed(edition, contents, belongs, compressedCache);
  // Compressed files that are made no more.
  for (const path of present) if (!(path in edition.files) && stays(path)) removeFile(folder, path);
  const isChanged = ([path, { digest }]: Contents[number]) => origins.before?.files[path]?.digest !== digest;
  return { files: edition.files, changed: contents.filter(isChanged).length, ...made };
}

function furtherFiles(found: WorkFiles, further: FillOptions['further']): ReadonlyMap<string, Content> {
  const notes = [...found.values()].flatMap(({ note }) => (note === undefined ? [] : [note]));
  const texts = Object.entries(further?.(notes) ?? {});
  return new Map(
    texts.map(([path, text]) => {
      const bytes = Buffer.from(text);
      return [path, { ...look(path, bytes), bytes }];
    }),
  );
}

/** Sees to it that all files lie in the edition, in the cheapest way that each allows. */
async function layContents(
  edition: EditionFolder,
  contents: Contents,
  work: string,
  isShareable: (path: string) => boolean,
): Promise<void> {
  const copies: { path: string; digest: string }[] = [];
  const lay = (path: string, { digest, bytes }: Content): void => {
    if (edition.takeOver(path, digest)) return;
    if (bytes) edition.write(bytes, path, digest);
    else if (!isShareable(path) || !edition.link(join(work, path), path, digest))
      copies.push({ path, digest });
  };
  for await (const some of inTurns(contents)) for (const [path, file] of some) lay(path, file);
  await sideBySide(copies, ({ path, digest }) => edition.copy(join(work, path), path, digest));
}

const NONE_COMPRESSED = { compressed: 0, compressSeconds: 0 };

/** Takes over the compressed files that are there already, and makes the others. */
async function addCompressed(
  { folder, files, takeOver, write }: EditionFolder,
  contents: Contents,
  belongs: (path: string) => boolean,
  cache: string,
): Promise<Pick<Filled, 'compressed' | 'compressSeconds'>> {
  const missing: { path: string; digest: string; encoding: Encoding }[] = [];
  for await (const some of inTurns(contents))
    for (const [path, { digest, size }] of some) {
      if (!isWorthCompressing(path, size)) continue;
      for (const encoding of encodings) {
        const form = `${path}.${encoding}`;
        if (!belongs(form) && !takeOver(form, digest)) missing.push({ path, digest, encoding });
      }
    }
  if (missing.length === 0) return NONE_COMPRESSED;
  const start = performance.now();
  await sideBySide(missing, async ({ path, digest, encoding }) => {
    const bytes = await compressed(readFileSync(join(folder, path)), encoding, cache, digest);
    // One that is no smaller is of no use.
    if (bytes.length < (files[path]?.size ?? 0)) write(bytes, `${path}.${encoding}`, digest);
  });
  return { compressed: missing.length, compressSeconds: (performance.now() - start) / 1000 };
}
