/** `Er kam, dass ist klar`: „dass“ where „das“ is meant. */
import { matchesIn } from '../../typography/matches.ts';
import type { GrammarSlip } from './grammar-slip.ts';

/** No clause with „dass“ begins with its verb. Of the word itself a text may speak: „Das Wort dass ist kurz.“ */
const DASS_AND_VERB =
  /[Dd]ass\s(?<=(?:^|[,.!?:;–]\s)[Dd]ass\s)(ist|sind|war|waren|wäre|sei|seien|hat|habe|hatte|wird|werde|wurde|würde|heißt|hieß|geht|ging|gilt|galt|kann|könne|muss|müsse|soll|solle|will|darf|zeigt|glaubt|sagt|meint|findet|macht|liegt|bedeutet|gibt|gab|steht|kommt|kam|tut|hilft|reicht|klingt|gelingt|gelang|führt)(?!\p{L})/gu;

/** Finds „dass“ directly before a finite verb. */
export function dassForDas(text: string): GrammarSlip[] {
  return matchesIn(text, DASS_AND_VERB).map(({ 0: words, 1: verb, index }) => ({
    start: index,
    end: index + 'dass'.length,
    message: `„${words}“: Gemeint ist wohl „${words[0]}as ${verb}“.`,
  }));
}
