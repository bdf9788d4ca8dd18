/** The documents of a year, kept between builds: to parse all their Markdown again costs a third of an index. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type SearchDocument, searchDocument } from './search-document.ts';

interface Kept {
  /** Of the code that makes documents. */
  readonly version: string;
  readonly byDigest: ReadonlyMap<string, SearchDocument>;
}

/**
 * @param file where the documents are kept
 * @param version of the code that makes them
 * @param twins digest and text of each Markdown twin, in a fixed order; the text is asked for only where no document is kept
 * @returns their documents in the same order
 */
export async function keptDocuments(
  file: string,
  version: string,
  twins: readonly { readonly digest: string; readonly text: () => string }[],
): Promise<SearchDocument[]> {
  const before = await recall(file, version);
  const byDigest = new Map<string, SearchDocument>();
  for (const { digest, text } of twins) {
    const document = before.get(digest) ?? searchDocument(text());
    if (document) byDigest.set(digest, document);
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, serialize({ version, byDigest } satisfies Kept));
  await rename(`${file}.new`, file);
  return twins.flatMap(({ digest }) => byDigest.get(digest) ?? []);
}

async function recall(file: string, version: string): Promise<Kept['byDigest']> {
  try {
    const kept = deserialize(await readFile(file)) as Kept;
    return kept.version === version ? kept.byDigest : new Map();
  } catch {
    return new Map();
  }
}
