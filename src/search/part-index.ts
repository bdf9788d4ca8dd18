/** The index of a part of the archive, made by Pagefind and kept between builds. */
import { keepData, keptData } from '../cache/kept-bytes.ts';
import { pathTo } from '../model/addresses.ts';
import { compoundEnds, type EndsOf } from './compounds.ts';
import type { IndexFile } from './index-files.ts';
import { indexPage, type SearchDocument, sectionsPage, textsOf, wordsOf } from './search-document.ts';

/** Pagefind's own surfaces, which this site does not use. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown)/;

/** So many pages may wait for Pagefind: more would only fill the memory. */
const UNDER_WAY = 16;

interface Kept {
  readonly key: string;
  readonly files: readonly IndexFile[];
}

/**
 * @param file where the index is kept
 * @param key names all that it is made of
 * @param documents of the part; asked for only where no index is kept
 * @returns files of the index
 * @throws if Pagefind reports an error
 */
export async function partIndex(
  file: string,
  key: string,
  documents: () => Promise<readonly SearchDocument[]>,
): Promise<readonly IndexFile[]> {
  const before = keptData<Kept>(file);
  if (before?.key === key) return before.files;
  const files = await makeIndex(await documents());
  keepData(file, { key, files } satisfies Kept);
  return files;
}

async function makeIndex(documents: readonly SearchDocument[]): Promise<IndexFile[]> {
  const [{ default: dictionary }, pagefind] = await Promise.all([
    import('dictionary-de'),
    import('pagefind'),
  ]);
  try {
    // Its process starts while the words are gathered here.
    const [{ index, errors }, endsOf] = await Promise.all([
      pagefind.createIndex({ forceLanguage: 'de' }),
      endsIn(Buffer.from(dictionary.dic).toString('utf8'), documents),
    ]);
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const add = async (url: string, content: string) =>
      refuse((await index.addHTMLFile({ url, content })).errors);
    // Pagefind's process takes them one after the other, in this order; while it is at one, the next are written here.
    const queue = documents.values();
    const addAll = async () => {
      for (const document of queue) await add(new URL(document.url).pathname, indexPage(document, endsOf));
    };
    await Promise.all(Array.from({ length: UNDER_WAY }, addAll));
    await add(pathTo('/suche/'), sectionsPage());
    const { errors: failures, files } = await index.getFiles();
    refuse(failures);
    await index.deleteIndex();
    return files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => ({ path, content }));
  } finally {
    await pagefind.close();
  }
}

async function endsIn(dictionary: string, documents: readonly SearchDocument[]): Promise<EndsOf> {
  return compoundEnds(knownWords(dictionary, documents));
}

/** One after the other: a part's words in one list would fill the memory. */
function* knownWords(dictionary: string, documents: readonly SearchDocument[]): Iterable<string> {
  for (const [word] of dictionary.matchAll(/^\p{L}[^/\n]*/gmu)) yield word;
  for (const document of documents) for (const text of textsOf(document)) yield* wordsOf(text);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
