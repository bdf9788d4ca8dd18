/** Whether a sentence tells who speaks. Quotations in it are blank. */
import { isRole } from '../name-words.ts';

/** Words that say that somebody speaks or where something is written. */
const SPEECH =
  /(?<!\p{L})(?:sag|sprach|sprich|sprech|erklär|erläuter|beton|meint|schr[ie]{1,2}b|berichte|kritisier|forder|warn|teilt|mitteil|mitgeteilt|heißt|hieß|kündig|angekündigt|versicher|ergänz(?!t?e?\s(?:ihn|sie|es|das|den|die|der)(?!\p{L}))|räumt|eingeräumt|bestätig|fügt|[Ll]aut\s(?=\p{Lu}|d[ae][smr]\s|ein|sein|ihr|dies|\p{Ll}+e[nrm]\s\p{Lu})|lautet|zufolge|glaub|hofft|urteil|nannt|nenn|genannt|bezeichne|sieht|sah(?!\p{L})|zitier|antwort|frag|rief|ruft|verw[ie]{1,2}s|befand|findet|lob|begründ|schilder|schätz|bemängel|empfiehl|empfahl|empfehl|bekräftig|unterstr|konstatier|moniert|formulier|resümier|bilanzier|appellier|twitter|postet|argumentier|vermute|verurteil|wirft|warf|reagier|kommentier|dankt|freut|bedauer|mahn|droht|erzähl|erinner|steht|stand(?!\p{L})|liest|äußer|plädier|schwärm|jubel|gesteht|gestand|beschreib|behaupt|denkt|dacht|wünsch|klag|rät(?!\p{L})|riet|verlang|verteidig|entgegn|konter|Worte|Zitat|Motto|Titel|Angaben|Aussage|Satz|Frage|so (?:der|die|das|ein|\p{Lu}))/u;
/** Of these a quotation's own sentence tells its speaker; in its neighbours they seldom speak: „Der Ofen steht noch.“, „Es stellt sich die Frage, warum.“ */
const SILENT =
  /(?<!\p{L})(?:steht|stand|sieht|sah|findet|befand|liest|teilt|räumt|fügt|wirft|warf|droht|Titel|Motto|(?<!(?:[Aa]uf|[Zz]u|[Aa]n)\s(?:d[ie][er]|eine|seine|ihre)\s)Frage)(?!\p{L})/gu;
/** „So steht es im Bericht“, „Das findet auch die Chefin“; „Die Feier findet im Mai statt“ speaks of something else. */
const OF_WHAT_WAS_SAID = /^(?:Das|Dies|So)\s/u;
/** „Darunter würden alle leiden“: what somebody says in other words. */
const REPORTED =
  /(?<!\p{L})(?:sei|seien|habe|hätten|werde|würden?|könne|müsse|solle|wolle|dürfe|gehe|komme|brauche)(?!\p{L})/u;
/** Where something is written that is then quoted. */
const WRITTEN =
  /(?<!\p{L})(?:Zettel|Schild|Plakat|Transparent|Banner|Aufschrift|Inschrift|Brief|Mail|E-Mail|Nachricht|Tafel|Aufkleber)(?:e[rns]?|s|n)?(?!\p{L})/u;
/** „Die Behörden waren gewarnt worden“: whoever is named there does not speak. */
const PASSIVE = /\p{Ll}+\s(?:worden|wurden?)(?!\p{L})|(?<!\p{L})wurden?\s[^,;.]*/gu;
/** Behind these somebody is named who is not the subject: „mit dem Minister“, „durch eine Mitarbeiterin“. */
const OBJECT =
  /(?<!\p{L})(?:mit|von|vom|für|gegen|durch|ohne|bei|beim|nach|über|zu|zum|zur|wegen|statt|neben|unter|zwischen|auf|an|am|in|im)\s(?:[\p{Ll}\d]+\s)*$/u;
/** „Ein Wirt trägt Stühle, ein anderer liest.“ */
const ANOTHER = /(?<!\p{L})(?:ein|der|die)e?\s(?:ander|zweite)/iu;
/** „Ministerin Eva Muster“, „der Bauer und Händler Karl Beispiel“ are one person. */
const NAME_LENGTH = 30;
/** „Das sagte Muster“ begins with it. */
const FIRST_WORDS = 6;

/** Whether the sentence of a quotation tells its speaker, anywhere. */
export function isSpokenOf(sentence: string, names: ReadonlySet<string>): boolean {
  return SPEECH.test(sentence) || WRITTEN.test(sentence) || people(sentence, names).length > 0;
}

/**
 * Whether the sentence before a quotation introduces its speaker: somebody speaks in it, or one person alone is its subject. Of two it is
 * anybody's guess who speaks.
 */
export function introduces(sentence: string, names: ReadonlySet<string>): boolean {
  if (WRITTEN.test(sentence)) return true;
  const active = sentence.replace(PASSIVE, '').replace(SILENT, '');
  if (SPEECH.test(active) || REPORTED.test(active)) return true;
  const [one, ...others] = people(active, names).filter((at) => !OBJECT.test(active.slice(0, at)));
  return one !== undefined && !ANOTHER.test(active) && others.every((at) => at - one < NAME_LENGTH);
}

/** Whether the sentence behind a quotation says whose it was: „Der Lehrer tippt auf die Uhr“ does not, „Der neue Minister Muster …“ does. */
export function saysWho(sentence: string, names: ReadonlySet<string>): boolean {
  const first = firstWords(sentence, FIRST_WORDS);
  const isNamed = Array.from(first.matchAll(WORD)).some(
    ({ 0: word, index }) =>
      (isOf(names, word) && index <= firstWords(sentence, 2).length) ||
      (isRole(word) && NAME_AFTER.test(sentence.slice(index + word.length))),
  );
  return isNamed || SPEECH.test(OF_WHAT_WAS_SAID.test(first) ? first : first.replace(SILENT, ''));
}

function firstWords(sentence: string, count: number): string {
  return sentence.split(' ', count).join(' ');
}

const WORD = /\p{Lu}\p{L}+/gu;
const NAME_AFTER = /^\s\p{Lu}\p{Ll}/u;
/** „ein Trainer“, „der neue Trainer“; „Schüler“ alone are many. */
const DETERMINED =
  /(?<!\p{L})(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[nmr]?|[KkSsMm]eine?[nmr]?|[Ii]hre?[nmr]?|[Uu]nsere?[nmr]?|(?:[Dd]ies|[Jj]en|[Mm]anch|[Jj]ed)e[nmrs]?)\s(?:\p{Ll}+e[nrs]?\s)*$/u;

/** Where somebody is named, or called by what they are: „der Trainer“, „Trainer Muster“. */
function people(text: string, names: ReadonlySet<string>): number[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    const isOne = () =>
      DETERMINED.test(text.slice(0, index)) || NAME_AFTER.test(text.slice(index + word.length));
    return isOf(names, word) || (isRole(word) && isOne()) ? [index] : [];
  });
}

function isOf(names: ReadonlySet<string>, word: string): boolean {
  return names.has(word) || names.has(word.replace(/s$/, ''));
}
