/** `Er sagte „Wir kommen.“`: a quoted sentence is announced with a colon. */
import { matchesIn } from '../../typography/matches.ts';
import type { GrammarSlip } from './grammar-slip.ts';
import { SENTENCE } from './missing-commas.ts';

const ANNOUNCED =
  /[„»](?=(\p{Lu}[^„“”»«]*[.!?])[“”«])(?<=(?<!\p{L})(?:sag(?:t|te|ten)|frag(?:t|te|ten)|rief(?:en)?|ruft|antworte(?:t|te)|erklär(?:t|te)|schrieb|schreibt|mein(?:t|te)|beton(?:t|te)|warn(?:t|te)|forder(?:t|te)|ergänz(?:t|te)|erzähl(?:t|te)|kritisier(?:t|te)|versicher(?:t|te)|entgegne(?:t|te)|erwider(?:t|te))(?:\s(?:Dr\.|Prof\.|\p{L}[\p{L}-]*)){0,6}\s[„»])/gu;
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
