/** The files of an index as Pagefind 1.5.2 makes them: what stands in them, as far as it takes to bind indexes together and to cut their chunks anew. */
import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { firstText, itemsAt, textAt } from './cbor.ts';

/** A file of an index. */
export interface IndexFile {
  /** In the folder of the index. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** A word, and its item in the index: the word, its places, and the places of its spellings with marks (ü, é). */
export interface Word {
  readonly word: string;
  readonly item: Uint8Array;
}

/** An index taken apart. */
export interface ReadIndex {
  readonly table: IndexFile;
  /** Items of the table: version, pages, ranges of the chunks, and what is not used here. */
  readonly parts: readonly Uint8Array[];
  /** Items of the pages: name of the file with the text, number of words. */
  readonly pages: readonly Uint8Array[];
  /** In the order of their letters. */
  readonly words: readonly Word[];
  /** Program, texts: neither table nor chunk. */
  readonly others: readonly IndexFile[];
}

/** Begins the content of every file of an index. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** @throws if the files have another form */
export function readIndex(files: readonly IndexFile[]): ReadIndex {
  const table = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!table) throw new Error('Pagefind: an index without a table (.pf_meta)');
  const chunks = new Map(
    files.filter(({ path }) => path.endsWith('.pf_index')).map((file) => [file.path, file]),
  );
  const { parts, pages, names } = read(table, (bytes) => {
    const parts = itemsAt(bytes);
    const names = itemsAt(parts[2]).map((range) => textAt(itemsAt(range)[2]));
    return { parts, pages: itemsAt(parts[1]), names };
  });
  const words = names.flatMap((name) => {
    const chunk = chunks.get(chunkPath(name));
    if (!chunk) throw new Error(`Pagefind: the table names a chunk that is not there: ${name}`);
    // An array of one array, which is not searched for its end in vain.
    return read(chunk, (bytes) => itemsAt(bytes, 1).map((item) => ({ word: firstText(item), item })));
  });
  const others = files.filter((file) => file !== table && !chunks.has(file.path));
  return { table, parts, pages, words, others };
}

/** A name for a file that nothing else has: a digest of what is in it. */
export function nameFor(content: Uint8Array): string {
  return hash('sha256', content).slice(0, 10);
}

/** Where the chunk of a name lies in the folder of the index. */
export function chunkPath(name: string): string {
  return `index/${name}.pf_index`;
}

/** Content of a file of an index → the file. Levels 8 and 9 of compression take twice as long for three bytes of a thousand. */
export function packed(path: string, content: Uint8Array): IndexFile {
  return { path, content: gzipSync(Buffer.concat([SIGNATURE, content]), { level: 7 }) };
}

function read<Value>({ path, content }: IndexFile, look: (bytes: Uint8Array) => Value): Value {
  try {
    const bytes = gunzipSync(content);
    if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('no signature');
    return look(bytes.subarray(SIGNATURE.length));
  } catch (error) {
    throw new Error(`Pagefind: ${path} has another form than in version 1.5.2`, { cause: error });
  }
}
