/** Whom a sentence names as the one it is about, as far as the text shows that they are a person. */
import { ACADEMIC_TITLES } from '../typography/abbreviations.ts';
import { isRole } from './name-words.ts';
import { personsIn } from './persons-in.ts';
import type { Pronoun } from './pronoun-of.ts';
import { surnamesOf } from './pull-quote-speakers.ts';

/** A person, and what the sentence says that they do. */
export interface Subject {
  readonly name: string;
  readonly verb: string;
}

const NAME = '(?:\\p{Lu}[\\p{L}-]+\\s)?(?:(?:von|van|de|der|zu)\\s)?\\p{Lu}[\\p{L}-]+';
/** „Prof. Dr. “ */
const TITLES = `(?:(?:${ACADEMIC_TITLES})\\.\\s)*`;
/** Laut Minister Karl Beispiel ist – Nach Ansicht von Anna Muster gibt */
const ACCORDING = new RegExp(
  `^(?:Laut|Nach\\s(?:Ansicht|Angaben|Worten|Meinung|Auffassung)(?:\\svon)?)\\s(?:\\p{Lu}[\\p{L}-]+\\s)??${TITLES}(${NAME})\\s\\p{Ll}[^,:]*$|^(?:\\p{Lu}[\\p{L}-]+\\s)??${TITLES}(${NAME})\\szufolge\\s\\p{Ll}[^,:]*$`,
  'u',
);
/** Behind a name: „ (Partei)“, „ vom Verein Muster“, „, der neue Trainer“. */
const BETWEEN =
  '(?:\\s\\([^)]*\\))?(?:\\s(?:vo[nm]|aus|beim?)\\s(?:\\p{Ll}+\\s){0,2}\\p{Lu}[\\p{L}-]*(?:\\s\\p{Lu}[\\p{L}-]*)*)?(?:,[^,:;\\uFFFC]+(?=,))?,?\\s';
/** Karl Beispiel kam. – Die Ministerin Anna Muster (Partei) nannte – Der Vorsitzende des Vereins, Karl Beispiel, sagte */
const NAMED_SUBJECT = new RegExp(
  `^((?:(?:Auch|Doch|Und|Aber|Nur|Selbst)\\s)?(?:(?:[Dd]er|[Dd]ie|[Ss]eine?|[Ii]hre?)\\s(?:nicht\\s)?)?(?:\\p{Lu}[\\p{L}-]+\\s|\\p{Ll}+e\\s|(?:des|der|von|vom|bei|für|im|in|zu|am)\\s)*?(?:[\\p{L}-]+,\\s)?${TITLES})(${NAME})${BETWEEN}(?!(?:de[srnm]|die|das|vo[nm]|und|oder|bei|für|aus|im|in|zu|am)\\s)(\\p{Ll}+)`,
  'u',
);
/** What somebody does who says the words that follow without a colon: nannte das einen „…“. */
const SAYS =
  '(?:sag|sprach|sprech|sprich|nann|nenn|bezeichne|kritisier|lobt|warn|forder|rief|erklär|beton|mein|schr[ie]+b|warf|wirft|klag|mahn|urteil|beschr[ie]+b|erzähl|berichte|kündig)\\p{Ll}*';
const SAYING = new RegExp(`^${SAYS}$`, 'u');
const SPEAKING_UP =
  /^(?:wandte|widersprach|widersprich|reagier|meldete|wehrt|verteidig|protestier|jubel|schimpf|schwärm)/u;
/** Before a name behind its verb: „die neue Ministerin “; „der Ministerin “ is not who speaks. */
const OFFICE = `((?:(?:der(?!\\s(?:\\p{Ll}+en\\s)?\\p{L}+in\\s)|die|ihre?|seine?)\\s)?(?:\\p{Ll}+e\\s)?(?:\\p{Lu}[\\p{L}-]+\\s)??${TITLES})`;
/** In der Debatte warf Anna Muster dem Minister vor */
const SAID_BY = new RegExp(
  `^\\p{Lu}[^,:;\\uFFFC]*?\\s(${SAYS})\\s${OFFICE}(${NAME})(?=[\\s,:])(?!\\s\\p{Lu})`,
  'u',
);
/** Neben ihr steht Karl Beispiel */
const INTRODUCED = new RegExp(
  `^\\p{Lu}[^,:;\\uFFFC]*?\\s(steht|stand|sitzt|saß|wartete?|arbeitete?|kommt|kam|lebte?|wohnte?|lehnte?|kniete?|läuft|lief)\\s${OFFICE}(${NAME})(?=[\\s,.])(?!\\s\\p{Lu})`,
  'u',
);

/** „Laut Anna Muster“, „Anna Muster zufolge“ */
export function accordingTo(lead: string, texts: readonly string[]): string | undefined {
  const [, behind, before] = ACCORDING.exec(lead) ?? [];
  const name = behind ?? before;
  return name !== undefined && isPerson(name, texts) ? name : undefined;
}

/** The person who says what a sentence leads to. */
export function sayerIn(lead: string, texts: readonly string[]): string | undefined {
  const subject = subjectOf(lead, texts);
  if (subject !== undefined)
    return lead.endsWith(':') || SAYING.test(subject.verb) ? subject.name : undefined;
  const [, , , name = ''] = SAID_BY.exec(lead) ?? [];
  return isPerson(name, texts) ? name : undefined;
}

/** The person who takes the floor: „Anna Muster wandte sich an die Bürger.“ */
export function speaksUpIn(sentence: string, texts: readonly string[]): string | undefined {
  const subject = subjectOf(sentence, texts);
  return subject && (SAYING.test(subject.verb) || SPEAKING_UP.test(subject.verb)) ? subject.name : undefined;
}

/** Whom „er“ or „sie“ means behind a sentence: the person that it begins with, or that it introduces. */
export function meantBehind(
  sentence: string,
  texts: readonly string[],
  pronoun: Pronoun,
): string | undefined {
  const subject = subjectOf(sentence, texts, pronoun)?.name;
  if (subject !== undefined) return subject;
  const [, , office = '', name = ''] = INTRODUCED.exec(sentence) ?? [];
  return isPerson(name, texts) && mayBe(pronoun, office) ? name : undefined;
}

/** The person whom a sentence begins with; with a pronoun only if it must mean them: „die Ministerin“ is not „er“, but „der Anwalt“ behind may be. */
function subjectOf(sentence: string, texts: readonly string[], pronoun?: Pronoun): Subject | undefined {
  const [, office = '', name = '', verb = ''] = NAMED_SUBJECT.exec(sentence) ?? [];
  if (!isPerson(name, texts)) return undefined;
  if (pronoun !== undefined && !mayBe(pronoun, office)) return undefined;
  const rest = sentence.slice(sentence.indexOf(name) + name.length);
  if (
    pronoun !== undefined &&
    Array.from(rest.matchAll(OTHER[pronoun])).some(([, other = '']) => isRole(other))
  )
    return undefined;
  return { name, verb };
}

/** Whom else „er“ and „sie“ may mean in the sentence before: „den Wirt“, „ihre Chefin“. */
const OTHER: Readonly<Record<Pronoun, RegExp>> = {
  er: /(?:de[rnm]|eine?[nmr]|ein|(?:sein|ihr)e?[nm]|zum|vom|beim)\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]+(?<!in))(?!\p{L})/gu,
  sie: /(?:die|der|eine?r?|(?:sein|ihr)e?r?|zur)\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]+)(?!\p{L})/gu,
};

/** „die Ministerin “ is not „er“, „Trainer “ hardly „sie“. */
function mayBe(pronoun: Pronoun, office: string): boolean {
  if (/^(?:[Dd]er|[Ii]hr|[Ss]ein)\s/u.test(office)) return pronoun === 'er';
  if (/^(?:[Dd]ie|[Ii]hre|[Ss]eine)\s|\p{Ll}in\s/u.test(office)) return pronoun === 'sie';
  return pronoun === 'er' || !office.split(/\s/u).some(isRole);
}

function isPerson(name: string, texts: readonly string[]): boolean {
  const surname = surnamesOf(name).at(-1);
  return surname !== undefined && personsIn(texts).has(surname);
}
