/** Clauses that lack „es“: `Obwohl kaum Informationen gebe`. */
import { matchesIn } from '../../typography/matches.ts';
import type { GrammarSlip } from './grammar-slip.ts';

const CONJUNCTIONS = 'obwohl|weil|dass|da|wenn|ob|falls|während|nachdem|sodass|bevor|solange|sofern|obgleich';
const VERB_AT_END = '(gebe|gibt|gab|gäbe)(?=[.,;!?:–“”"]|\\s+–|$)';
const ENDS_WITH_VERB = new RegExp(`\\s${VERB_AT_END}`, 'iu');
const CLAUSE = new RegExp(
  `(?<!\\p{L})(?:${CONJUNCTIONS})\\s+((?:[\\p{L}\\p{N}-]+\\s+){1,10}?)${VERB_AT_END}`,
  'giu',
);
/** What cannot be the subject of „gibt“ and so shows that „es“ is missing: „Obwohl kaum Informationen gebe“. */
const NO_SUBJECT =
  /^(?:überhaupt\s|derzeit\s|noch\s|dort\s)?(?:nichts|kaum|keinen?|keinerlei|wenige?|zu wenig|zu viele?|viele?|mehrere|genug|genügend|ausreichend|einen|noch|derzeit|bislang|bisher|momentan|aktuell|inzwischen|auch|dort|hier|dafür|dagegen|darüber|dazu|dabei|mehr|nur|immer|nun|jetzt|offenbar|überhaupt|tatsächlich|wirklich|künftig|weiterhin|nach wie vor|keine)\s/iu;
const SUBJECT =
  /(?<!\p{L})(?:es|'s|’s|er|sie|man|wir|ich|ihr|wer|was|der|ein|eine|dieser|diese|dieses|jeder|jede|jedes|jemand|niemand|keiner|sich|das|dies)(?!\p{L})/iu;

/** „kaum Personal Auskunft“: somebody gives something. */
const GIVER = /(?<!\p{L})\p{Lu}\p{L}+\s\p{Lu}/u;

/** „in der Eifel“, „bei den meisten Banken“: says where, not who. */
const PLACE =
  /(?<!\p{L})(?:im|am|in|an|auf|bei|beim|für|mit|nach|seit|trotz|über|unter|zwischen|von|vom|vor|zum|zur)\s(?:(?:ih[mnr]|ihnen|uns|mir|mich|sie|euch|dir|dich|denen)\s|(?:\p{Ll}+\s){0,3}\p{Lu}[\p{L}-]*\s)/gu;

/** Finds clauses ending in gebe, gibt, gab, gäbe that have no subject. */
export function missingSubjects(text: string): GrammarSlip[] {
  if (!ENDS_WITH_VERB.test(text)) return [];
  return matchesIn(text, CLAUSE).flatMap((match) => {
    const middle = (match[1] as string).replace(PLACE, '');
    // „dass keine Regierung Geld gibt“ has a subject; after „kein“ only one noun may follow.
    const nouns = middle.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? [];
    if (!NO_SUBJECT.test(middle) || SUBJECT.test(middle) || nouns.length > 2 || GIVER.test(middle)) return [];
    const words = match[0].replace(/\s+/g, ' ');
    const start = match.index + match[0].length - (match[2] as string).length;
    return [
      {
        start,
        end: start + (match[2] as string).length,
        message: `„${words}“: Hier fehlt wohl „es“. Gemeint ist „${words.replace(/ /, ' es ')}“.`,
      },
    ];
  });
}
