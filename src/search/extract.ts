/** What a reader sees of a hit: the passage with most of the words that were looked for, and these words marked. */
import { fold, plain } from './fold.ts';

/** Stands between an article's running text and what only the index needs: headline, topics, further forms of words. */
export const END_OF_TEXT = '⁂';

/** A run of words that are all marked or all not. */
export interface Passage {
  readonly text: string;
  readonly marked: boolean;
}

/** What Pagefind tells of a hit. */
export interface Hit {
  /** Words, then `END_OF_TEXT`, then what only the index needs; `<` and `>` are escaped. */
  readonly raw_content: string;
  /** Positions of the words that were found, counted in words. */
  readonly locations: readonly number[];
}

/** Words of an extract. */
const LENGTH = 32;
/** How many words stand before the first word that was found. */
const BEFORE = 6;

/**
 * @returns the passage; where a word was found in the headline or as the end of a compound only, the words of the text that hold it
 */
export function extract({ raw_content, locations }: Hit): Passage[] {
  const words = split(raw_content);
  const end = endOf(words);
  const found = new Set(locations.filter((location) => location < end));
  for (const form of locations
    .filter((location) => location > end)
    .map((location) => words[location] ?? '')) {
    const folded = fold(form);
    if (folded.length < 3) continue;
    for (let at = 0; at < end; at++) if (plain(words[at] ?? '').includes(folded)) found.add(at);
  }
  const start = bestStart(found, words, end);
  const passages: { text: string; marked: boolean }[] = [];
  if (start > 0) passages.push({ text: '… ', marked: false });
  for (let at = start; at < Math.min(end, start + LENGTH); at++) {
    const marked = found.has(at);
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[at] ?? '') ?? [];
    // Punctuation is not what was looked for.
    add(passages, before, false);
    add(passages, word, marked);
    add(passages, `${after} `, false);
  }
  if (start + LENGTH < end) add(passages, '…', false);
  return passages;
}

/** The words of a hit's text, by their positions. */
export function split(content: string): string[] {
  return content.split(/\s+/).map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

function endOf(words: readonly string[]): number {
  const end = words.indexOf(END_OF_TEXT);
  return end === -1 ? words.length : end;
}

/** Where the window with most of the words begins: most different ones, then most at all, then the first. */
function bestStart(found: ReadonlySet<number>, words: readonly string[], end: number): number {
  let [best, most] = [0, 0];
  for (const at of [...found].sort((a, b) => a - b)) {
    const start = at < LENGTH - BEFORE ? 0 : at - BEFORE;
    const there = [...found].filter((word) => word >= start && word < Math.min(end, start + LENGTH));
    const different = new Set(there.map((word) => plain(words[word] ?? '').slice(0, 4))).size;
    const score = different * LENGTH + there.length;
    if (score > most) [best, most] = [start, score];
  }
  return best;
}

function add(passages: { text: string; marked: boolean }[], text: string, marked: boolean): void {
  const last = passages.at(-1);
  if (last?.marked === marked) last.text += text;
  else if (text !== '') passages.push({ text, marked });
}
