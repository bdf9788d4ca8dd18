/** The documents of a part of the archive, kept between builds: to parse all their Markdown again costs a third of an index. */
import { keepData, keptData } from '../cache/kept-bytes.ts';
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
  const before = recall(file, version);
  const byDigest = new Map<string, SearchDocument>();
  for (const { digest, text } of twins) {
    const document = before.get(digest) ?? searchDocument(text());
    if (document) byDigest.set(digest, document);
  }
  keepData(file, { version, byDigest } satisfies Kept);
  return twins.flatMap(({ digest }) => byDigest.get(digest) ?? []);
}

function recall(file: string, version: string): Kept['byDigest'] {
  const kept = keptData<Kept>(file);
  return kept?.version === version ? kept.byDigest : new Map();
}
