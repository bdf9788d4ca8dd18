/** `Er sagte „Wir kommen.“`: a quoted sentence is announced with a colon. */
import { ACADEMIC_TITLES } from '../../typography/abbreviations.ts';
import { matchesIn } from '../../typography/matches.ts';
import { SAYS } from '../saying-verbs.ts';
import type { GrammarSlip } from './grammar-slip.ts';
import { SENTENCE } from './missing-commas.ts';

const ANNOUNCED = new RegExp(
  `[„»](?=(\\p{Lu}[^„“”»«]*[.!?])[“”«])(?<=(?<!\\p{L})(?:${SAYS}|sagten|fragten|riefen)(?:\\s(?:(?:${ACADEMIC_TITLES})\\.|\\p{L}[\\p{L}-]*)){0,6}\\s[„»])`,
  'gu',
);
const LEAST_WORDS = 5;

/** Finds whole sentences in quotation marks that follow a verb of saying with nothing between. */
export function missingColons(text: string): GrammarSlip[] {
  return matchesIn(text, ANNOUNCED).flatMap(({ 1: words = '', index }) => {
    if (words.split(/\s+/).length < LEAST_WORDS || !SENTENCE.test(words)) return [];
    return [
      { start: index, end: index + 1, message: 'Vor dem Zitat fehlt wohl ein Doppelpunkt: Er sagte: „…“' },
    ];
  });
}
