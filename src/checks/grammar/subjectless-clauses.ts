/** Clauses in which nobody and nothing does anything: „im Herbst eröffnet hat“ */
import { clauseOf } from './subordinate-clauses.ts';

const PREPOSITION =
  '(?:i[mn]|a[mn]|auf|aus|beim?|mit|nach|seit|vo[mnr]|zu[mr]?|für|durch|gegen|um|unter|über|zwischen|hinter|neben|ohne|wegen|trotz|bis)\\s';
const DETERMINER = '(?:de[mnrs]|die|das|ein|(?:[ksm]?ein|ihr|unser|dies|jed|all)e[mnrs]?)\\s';
/** „am Abend“, „zwischen den beiden alten Häusern des Dorfes“; a second article begins another part of the clause. */
const PLACE = `${PREPOSITION}(?:${DETERMINER})?(?:(?!${PREPOSITION}|${DETERMINER})[\\p{Ll}\\p{N}.,-]+\\s)*\\p{Lu}[\\p{L}-]+\\s(?:des\\s(?:\\p{Ll}+\\s)?\\p{Lu}\\p{L}+\\s)?`;
/** Words that are nobody and nothing: not „man“, „alle“, „zwei“, „mehr“, and no „ihm“, who may be cold. */
const ADVERB = `(?!${PREPOSITION}|(?:ich|du|[dw]?er|wir|man|jedermann|irgend\\p{Ll}*|[ksmd]?eins?|paar|viel|wenig|allerlei|dergleichen|\\p{Ll}*(?:zig|hundert|tausend)|ih[mr]|ihnen|mir|dir|uns|euch|de[mn]|das|dies|was|so|etwas|nichts|niemand|jemand|mehr|genug|vieles|alles|zwei|drei|vier|fünf|sechs|acht|werden|worden|\\p{Ll}*(?:mancher|solcher|welcher|vieler|aller|einer|jeder|weniger|dieser|jener|anderer|es))\\s)\\p{Ll}+(?<!(?<!heut|lang|gerad|beinah)e|eben|ehn|eun|ölf)\\s`;

const WHOLE = new RegExp(`^(?:${PLACE}|${ADVERB}|(?:werden|worden)\\s)*\\p{Ll}+$`, 'u');

/** Whether a clause has no subject of its own: „skaliert werden soll“. */
export function lacksSubject(text: string): boolean {
  return WHOLE.test(clauseOf(text));
}
