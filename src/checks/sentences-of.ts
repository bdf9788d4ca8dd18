/** The sentences of passages with what is quoted blanked: what the house itself says, and where. */
import { oncePer } from '../model/once-per.ts';
import { ACADEMIC_TITLES } from '../typography/abbreviations.ts';
import { type Speech, speechesIn } from './comparison/speech.ts';

export interface Sentence {
  /** As written, but each character that is quoted is U+FFFC, up to the last one where it ends a sentence. */
  readonly text: string;
  readonly start: number;
  /** Quotations that begin in this sentence. */
  readonly speeches: readonly Speech[];
}

/** After these a point ends no sentence. */
const SHORTENED = `(?<!\\p{L})(?:\\p{L}|\\p{N}+|${ACADEMIC_TITLES}|St|Mio|Mrd|bzw|ca|Nr|Abs|Art)`;
const SENTENCE_END = new RegExp(`(?:(?<!${SHORTENED})\\.|[!?…])[“”"«»‘']{0,2}\\s+(?=[\\p{Lu}„"»«‚])`, 'gu');

/** By passage, as far as somebody has asked. */
const known = oncePer((_texts: readonly string[]) => new Map<number, readonly Sentence[]>());

/** The sentences of a passage, in their order; `[]` where its quotation marks do not pair up. */
export function sentencesOf(texts: readonly string[], passage: number): readonly Sentence[] {
  const read = known(texts);
  let sentences = read.get(passage);
  if (sentences === undefined) {
    sentences = split(texts[passage] ?? '', speechesIn(texts, passage));
    read.set(passage, sentences);
  }
  return sentences;
}

function split(text: string, speeches: readonly Speech[] | undefined): Sentence[] {
  if (speeches === undefined) return [];
  let blank = '';
  for (const { start, end } of speeches) {
    const ends = /[.!?…]/u.test(text[end - 1] ?? '') ? 1 : 0;
    blank += text.slice(blank.length, start);
    blank += '\uFFFC'.repeat(Math.max(0, end - ends - start));
  }
  blank += text.slice(blank.length);
  const starts = [0, ...Array.from(blank.matchAll(SENTENCE_END), ({ 0: end, index }) => index + end.length)];
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? blank.length;
    return {
      text: blank.slice(start, next).trimEnd(),
      start,
      speeches: speeches.filter((speech) => start <= speech.start && speech.start < next),
    };
  });
}
