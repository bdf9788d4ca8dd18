import { isProse } from './article-text.ts';
import { editorialRule } from './editorial-rule.ts';
import { dasForDass } from './grammar/das-for-dass.ts';
import { dassForDas } from './grammar/dass-for-das.ts';
import type { GrammarSlip } from './grammar/grammar-slip.ts';
import { missingColons } from './grammar/missing-colons.ts';
import { missingCommas, missingCommasAfterQuotations } from './grammar/missing-commas.ts';
import { missingSubjects } from './grammar/missing-subjects.ts';
import { misspellings } from './grammar/misspellings.ts';

/** Finds the few patterns in which a machine is surer than a reader in a hurry. */
export function findGrammarSlips(text: string): GrammarSlip[] {
  return [
    ...missingCommas(text),
    ...missingCommasAfterQuotations(text),
    ...missingColons(text),
    ...dasForDass(text),
    ...dassForDas(text),
    ...missingSubjects(text),
    ...misspellings(text),
  ].sort((one, other) => one.start - other.start);
}

/** `sagte dass`, `Obwohl kaum Informationen gebe`, `wiederspiegeln`, `Standart`, `seid 2020`. */
export const grammar = editorialRule(
  'grammar',
  'einige sichere Fehler der Grammatik und Rechtschreibung',
  ({ blocks }) =>
    blocks.filter(isProse).flatMap((block) =>
      findGrammarSlips(block.masked).map(({ start, end, message }) => ({
        level: 'warning' as const,
        message,
        place: block.range(start, end),
      })),
    ),
);
