/**
 * Cuts the words of an index into chunks. A query fetches the chunk of each of its words; Pagefind's own hold 20,000 places of words, 25 to 80 kB,
 * nearly all of it for other words.
 */
import { arrayOf, textItem } from './cbor.ts';
import { chunkPath, type IndexFile, nameFor, packed, type Word } from './index-files.ts';

/** The words of an index in chunks. */
export interface Chunks {
  readonly files: readonly IndexFile[];
  /** Items for the table: from which word to which, and in which file. */
  readonly ranges: readonly Uint8Array[];
}

/** Bytes of a chunk before compression. With half of it a word costs less, and the table of chunks more. */
const LARGEST = 16_000;
/** Beginnings of so many letters bring all their words, whatever chunks these are in: „Haus“ finds „Hausarzt“. With fewer it were too many. */
const SHORTEST = 4;
/** Sorts behind every letter. */
const LAST = '\uFFFF';

/**
 * @param words in the order of their letters
 * @param largest bytes of a chunk, but for words that have more by themselves
 */
export function cutWords(words: readonly Word[], largest = LARGEST): Chunks {
  const files: IndexFile[] = [];
  const ranges: Uint8Array[] = [];
  for (let start = 0; start < words.length; ) {
    const end = endOfChunk(words, start, largest);
    const content = arrayOf([arrayOf(words.slice(start, end).map(({ item }) => item))]);
    const name = nameFor(content);
    files.push(packed(chunkPath(name), content));
    const enter = (from: string, to: string) => ranges.push(arrayOf([from, to, name].map(textItem)));
    // What a reader types lies in the range of one chunk, …
    enter(rangeBefore(words, start).from, rangeBefore(words, end).to);
    // … and if it is a beginning whose words go on here, this one is fetched as well.
    for (let length = SHORTEST; length <= alikeBefore(words, start); length++) {
      const letters = beginning(words[start], length);
      enter(letters, letters);
    }
    start = end;
  }
  return { files, ranges };
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

/** Between two words: how far the range of the one goes, and where that of the other begins. Short, but nothing lies between them or in both. */
function rangeBefore(words: readonly Word[], at: number): { readonly from: string; readonly to: string } {
  const last = words[at - 1]?.word;
  if (last === undefined) return { from: '', to: '' };
  if (at === words.length) return { from: LAST, to: LAST };
  const alike = alikeBefore(words, at);
  const different = beginning(words[at - 1], alike + 1);
  // „zu“ before „Zukunft“: what else begins with it is with the words that do.
  if (alike === [...last].length) return { from: `${last} `, to: last };
  return { from: beginning(words[at], alike + 1), to: different + LAST };
}

/** How many letters a word begins with as the word before it does. */
function alikeBefore(words: readonly Word[], at: number): number {
  const [before, letters] = [[...(words[at - 1]?.word ?? '')], [...(words[at]?.word ?? '')]];
  let same = 0;
  while (same < letters.length && letters[same] === before[same]) same++;
  return same;
}

function beginning(word: Word | undefined, length: number): string {
  return [...(word?.word ?? '')].slice(0, length).join('');
}
