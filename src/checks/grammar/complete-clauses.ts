/** Clauses of which nothing is missing that „das“ could stand for. */
import { clauseOf, FINITE_AMID, LISTED } from './subordinate-clauses.ts';

/** Who is something, or to whom something is done: beside that there is no other subject. */
const SUBJECT =
  /^(?:er|sie|es|wir|ich|man|(?:die|eine?|kein|keine|sein|seine|ihre?|unsere?|mein|meine|diese|alle|viele|beide|einige|mehrere|manche|solche|jede[rs]?|niemand)\s(?:[\p{Ll}\p{N}]+\s){0,3}\p{Lu}[\p{L}-]*)\s/u;
/** „das er leid ist“, „das er eingegangen ist“ have an object; „das es einmal war“ names what somebody is; „das sie verkaufen werden“ is the future. */
const PREDICATE =
  '\\s(?!(?:leid|wert|los|satt|schuldig|gewohnt|gewöhnt|nicht|nie|immer|noch|heute|einst|einmal|mal|früher|lange?|längst|damals|jetzt|nun|da|hier|dort|zusammen|gemeinsam|eigentlich|wirklich|auch|zuvor|vorher|geworden|gewesen|\\p{Ll}*ge(?:gangen|laufen|fahren|flogen|sprungen|schwommen|ritten|worden|treten))\\s|(?!\\p{Ll}*ge(?!ben|hen|winn|fallen|nieß|lten|scheh|stalt|stehen|währ|wöhn|nehmig|lang|raten|denk|hören)\\p{Ll}{3,}n)\\p{Ll}+n\\s(?:werden?|wird|würden?)(?:\\s|$))\\p{Ll}{2,}\\s(?:(?:worden|gewesen)\\s)?';
const ARE =
  '(?:sind|waren|seien|wären|werden|wurden|würden)(?:\\s(?:können|könnten|konnten|sollen|sollten|müssen|müssten|mussten|dürfen|dürften|durften))?';
const IS =
  '(?:ist|war|sei|wäre|wird|werde|wurde|würde|(?:werden|sein)\\s(?:kann|könne|könnte|konnte|soll|solle|sollte|muss|müsse|müsste|musste|darf|dürfe|dürfte|durfte|wird|werde|würde))';
const MANY_ARE_SOMETHING = new RegExp(`${PREDICATE}${ARE}$`, 'u');
const SOMEBODY_IS_SOMETHING = new RegExp(`${PREDICATE}(?:${IS}|${ARE})$`, 'u');

/**
 * Whether a clause ends with a verb that has no object and needs no more subject: „er nicht vorbestraft ist“, „bis 2018 wieder Autos gebaut
 * werden“. Then a „das“ before it is neither.
 */
export function isComplete(text: string): boolean {
  const clause = clauseOf(text);
  if (LISTED.test(text) || FINITE_AMID.test(clause)) return false;
  return MANY_ARE_SOMETHING.test(clause) || (SUBJECT.test(text) && SOMEBODY_IS_SOMETHING.test(clause));
}
