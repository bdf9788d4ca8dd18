/**
 * Cuts the chunks of a finished Pagefind index finer. A query fetches the chunk of each of its words; Pagefind's hold 20,000 places of words, 25 to
 * 80 kB, nearly all of it for other words. It is only cut between words and the table of chunks made anew: words and places stay as they are.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayOf, firstText, itemsAt, textAt, textItem } from './cbor.ts';

export interface IndexFile {
  /** In the folder of the index. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** A word, and its item in the index: the word and all its places. */
interface Word {
  readonly letters: readonly string[];
  readonly item: Uint8Array;
}

/** Begins the content of every file of an index. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Bytes of a chunk before compression. With half of it a word costs less, and the table of chunks more. */
const LARGEST = 12_000;
/** Beginnings of so many letters bring all their words, whatever chunks these are in: „Haus“ finds „Hausarzt“. With fewer it were too many. */
const SHORTEST = 4;
/** Sorts behind every letter. */
const LAST = '\uFFFF';

/**
 * @param files of one index, as Pagefind 1.5.2 makes them
 * @param largest bytes of a chunk, but for words that have more by themselves
 * @returns the files of an index in which every word and every beginning of four letters is found
 * @throws if the files have another form
 */
export function cutIndex(files: readonly IndexFile[], largest = LARGEST): IndexFile[] {
  const chunks = new Map(
    files.filter(({ path }) => path.endsWith('.pf_index')).map((file) => [file.path, file]),
  );
  const table = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!table) throw new Error('Pagefind: an index without a table (.pf_meta)');
  // Version, pages, ranges of the chunks, and what is not used here.
  const [parts, names] = read(table, (bytes) => {
    const parts = itemsAt(bytes);
    return [parts, itemsAt(parts[2]).map((range) => textAt(itemsAt(range)[2]))];
  });
  const words = names.map((name) => chunks.get(chunkPath(name)) ?? missing(name)).flatMap(wordsOf);
  const cut: IndexFile[] = [];
  const ranges: Uint8Array[] = [];
  for (let start = 0; start < words.length; ) {
    const end = endOfChunk(words, start, largest);
    const content = arrayOf([arrayOf(words.slice(start, end).map(({ item }) => item))]);
    const name = createHash('sha256').update(content).digest('hex').slice(0, 10);
    cut.push(packed(chunkPath(name), content));
    const enter = (from: string, to: string) => ranges.push(arrayOf([from, to, name].map(textItem)));
    const alike = alikeBefore(words, start);
    // What a reader types lies in the range of one chunk, …
    enter(
      start === 0 ? '' : beginning(words[start], alike + 1),
      end === words.length ? LAST : beginning(words[end - 1], alikeBefore(words, end) + 1) + LAST,
    );
    // … and if it is a beginning whose words go on here, this one is fetched as well.
    for (let length = SHORTEST; length <= alike; length++)
      enter(beginning(words[start], length), beginning(words[start], length));
    start = end;
  }
  return [
    ...files.filter((file) => file !== table && !chunks.has(file.path)),
    ...cut,
    packed(table.path, arrayOf(parts.with(2, arrayOf(ranges)))),
  ];
}

/** Where a chunk should end: before the word that is least like the one before it, so that few beginnings go on in the next chunk. */
function endOfChunk(words: readonly Word[], start: number, largest: number): number {
  let best = start + 1;
  let least = Number.POSITIVE_INFINITY;
  let size = 0;
  for (let end = start + 1; end <= words.length; end++) {
    size += words[end - 1]?.item.length ?? 0;
    if (size > largest) return best;
    const alike = size < largest / 2 ? least : alikeBefore(words, end);
    if (alike <= least) [best, least] = [end, alike];
  }
  return words.length;
}

/** How many letters a word begins with as the word before it does. */
function alikeBefore(words: readonly Word[], at: number): number {
  const [before, letters] = [words[at - 1]?.letters ?? [], words[at]?.letters ?? []];
  let same = 0;
  while (same < letters.length && letters[same] === before[same]) same++;
  return same;
}

function beginning(word: Word | undefined, length: number): string {
  return word?.letters.slice(0, length).join('') ?? '';
}

function wordsOf(chunk: IndexFile): Word[] {
  return read(chunk, (bytes) =>
    // An array of one array, which is not searched for its end in vain.
    itemsAt(bytes, 1).map((item) => ({ letters: [...firstText(item)], item })),
  );
}

function chunkPath(name: string): string {
  return `index/${name}.pf_index`;
}

function missing(name: string): never {
  throw new Error(`Pagefind: the table names a chunk that is not there: ${name}`);
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

function packed(path: string, content: Uint8Array): IndexFile {
  return { path, content: gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 }) };
}
