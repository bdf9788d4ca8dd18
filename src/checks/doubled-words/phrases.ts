/** Two words that stand twice in a row. */
import type { DoubledWord } from './doubled-word.ts';

const PHRASE_TWICE = /(?<![\p{L}\p{N}-])(\p{L}+)\s(\p{L}+)\s\1\s\2(?![\p{L}\p{N}-])/gu;
/** „Tag für Tag für Tag“, „mehr und mehr und mehr“: said twice on purpose. */
const IDIOM = /^(?:und|oder|für|um|zu|an|auf|nach|in|über|aber)$/u;

/** Two words that stand twice in a row: `sagte er sagte er`. */
export function findDoubledPhrases(text: string): DoubledWord[] {
  // A cheap look first: both words of a phrase come again two words later.
  const words = text.split(/\s/);
  const isTwice = (first: string, index: number) =>
    first !== '' &&
    first.endsWith(words[index + 2] ?? ' ') &&
    words[index + 3]?.startsWith(words[index + 1] as string);
  if (!words.some(isTwice)) return [];
  return Array.from(text.matchAll(PHRASE_TWICE)).flatMap(
    ({ 0: whole, 1: first = '', 2: second = '', index }) => {
      if (first === second || IDIOM.test(second)) return [];
      const end = index + whole.length;
      const word = `${first} ${second}`;
      return [{ word, start: end - word.length, end, level: 'warning' as const }];
    },
  );
}
