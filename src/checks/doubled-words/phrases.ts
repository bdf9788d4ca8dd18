/** Two words that stand twice in a row. */
import type { DoubledWord } from './doubled-word.ts';

const PHRASE_TWICE = /(?<![\p{L}\p{N}-])(\p{L}+)\s(\p{L}+)\s\1\s\2(?![\p{L}\p{N}-])/gu;
/** „Tag für Tag für Tag“, „mehr und mehr und mehr“: said twice on purpose. */
const IDIOM = /^(?:und|oder|für|um|zu|an|auf|nach|in|über|aber)$/u;

/** Two words that stand twice in a row: `sagte er sagte er`. */
export function findDoubledPhrases(text: string): DoubledWord[] {
  // A cheap look first: the first word of a phrase comes again two words later.
  const words = text.split(/\s/);
  if (!words.some((word, index) => word !== '' && word.endsWith(words[index + 2] ?? ' '))) return [];
  return Array.from(text.matchAll(PHRASE_TWICE)).flatMap(
    ({ 0: whole, 1: first = '', 2: second = '', index }) => {
      if (first === second || IDIOM.test(second)) return [];
      const end = index + whole.length;
      const word = `${first} ${second}`;
      return [{ word, start: end - word.length, end, level: 'warning' as const }];
    },
  );
}
