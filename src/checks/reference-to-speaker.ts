/** How the sentence of a quotation calls its speaker without a name: „sagte er“, „sagte die Ministerin“, „sagte der 51-Jährige“. */
import type { Pronoun } from './pronoun-of.ts';

export interface Reference {
  /** „er“, „die Ministerin“, „der 51-Jährige“ */
  readonly name: string;
  /** The words in which it stands: „sagte er“. */
  readonly words: string;
  readonly pronoun: Pronoun;
  /** „Ministerin“ */
  readonly office?: string;
}

const PERSON = '(er|sie|(?:der|die)\\s\\p{N}+-[Jj]ährige)(?!\\p{L})';
/** “, sagte er. – “, fügte sie hinzu. A plural („meinten sie“) is nobody alone. */
const PRONOUN_BEHIND = new RegExp(
  `^[“”"«»‘']{1,2}\\s*[,–]?\\s*(?:so|\\p{Ll}+(?<!en))\\s${PERSON}(?!\\s(?:und|sowie)\\s\\p{Lu})`,
  'u',
);
/** “, sagte die Ministerin. – Die Ministerin sagte: */
const OFFICE_BEHIND =
  /^[“”"«»‘']{1,2}\s*[,–]?\s*(?:so|\p{Ll}+(?<!en))\s((der|die)\s(?:\p{Ll}+e\s)?(\p{Lu}[\p{L}-]+))(?=\s\p{Ll}|[.,;:]|$)(?!\s(?:de[rs]|von|vom|aus|für|und)\s)/u;
const OFFICE_LEAD =
  /^((Der|Die)\s(?:\p{Ll}+e\s)?(\p{Lu}[\p{L}-]+))(?:,\s[^:]*,)?\s(?!(?:de[rs]|von|vom|aus|für|und)\s)\p{Ll}[^,:]*:$/u;
/** Er kam. – Zugleich warnte sie: */
const PRONOUN_SUBJECT =
  /^(?:(Er|Sie)\s\p{Ll}+(?<!en)(?!\p{L})|\p{Lu}[^,;:()\uFFFC]*?\s\p{Ll}+(?<!en)\s(er|sie)(?!\p{L}))/u;
/** Auf die Frage, ob er komme, sagte er: */
const PRONOUN_LEAD = new RegExp(`,\\s\\p{Ll}+(?<!en)\\s${PERSON}(?:\\s[^,:;\\uFFFC]*)?:$`, 'u');

/** @param rest of the text from the closing mark on */
export function referenceBehind(rest: string): Reference | undefined {
  const [pronounWords, person] = PRONOUN_BEHIND.exec(rest) ?? [];
  if (pronounWords !== undefined && person !== undefined) return personReference(person, pronounWords);
  const [words, name, article, office] = OFFICE_BEHIND.exec(rest) ?? [];
  return officeReference(name, article, office, words);
}

/** @param lead what the house says before the quotation, within its sentence */
export function referenceInLead(lead: string): Reference | undefined {
  const [words, name, article, office] = OFFICE_LEAD.exec(lead) ?? [];
  if (words !== undefined) return officeReference(name, article, office, words);
  if (!lead.endsWith(':')) return undefined;
  const person = PRONOUN_LEAD.exec(lead)?.[1] ?? pronounSubject(lead);
  return person === undefined ? undefined : personReference(person, lead);
}

/** The pronoun that a sentence is about. */
export function pronounSubject(sentence: string): Pronoun | undefined {
  const match = PRONOUN_SUBJECT.exec(sentence);
  return (match?.[1] ?? match?.[2])?.toLowerCase() as Pronoun | undefined;
}

function personReference(name: string, words: string): Reference {
  return { name, words, pronoun: /^(?:er|der)/u.test(name) ? 'er' : 'sie' };
}

function officeReference(
  name: string | undefined,
  article = '',
  office = '',
  words = '',
): Reference | undefined {
  const pronoun = article.toLowerCase() === 'der' ? 'er' : 'sie';
  // „sagte der Ministerin eine Frau“
  if (name === undefined || (pronoun === 'er' && office.endsWith('in'))) return undefined;
  return { name, words, pronoun, office };
}
