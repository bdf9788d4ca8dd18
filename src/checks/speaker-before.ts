/** Whom „sagte er“ means: the speaker of a quotation whose own sentence shows no name, found in the sentences before it. */
import { attributedTo } from './attributed-to.ts';
import type { Speech } from './comparison/speech.ts';
import { isRole } from './name-words.ts';
import { personsIn } from './persons-in.ts';
import { surnamesOf } from './pull-quote-speakers.ts';
import { sentencesOf } from './sentences-of.ts';

/** A speaker, and all that was read to find them: whoever else is named there may have been meant. */
export interface Spoken {
  readonly name: string;
  readonly read: string;
}

/** “, sagte er. – “, fügte sie hinzu. A plural („meinten sie“) is nobody alone. */
const PRONOUN_BEHIND = /^[“”"«»‘']{1,2}\s*[,–]?\s*(?:so|\p{Ll}+(?<!en))\s(er|sie)(?!\p{L})/u;
const ANSWERS = /(?:antwort|erwider|entgegn|konter|gibt|gab)\p{Ll}*\s(?:er|sie)$/u;
/** Er kam. – Zugleich warnte sie: */
const PRONOUN_SUBJECT =
  /^(?:(Er|Sie)\s\p{Ll}+(?<!en)(?!\p{L})|\p{Lu}[^,;:()\uFFFC]*?\s\p{Ll}+(?<!en)\s(er|sie)(?!\p{L}))/u;
/** Of a sentence with a semicolon only its last part leads to a quotation. */
const PARTS_BEFORE = /^.*;\s(?:und\s)?/su;
const NAME = '(?:\\p{Lu}[\\p{L}-]+\\s)?(?:(?:von|van|de|der|zu)\\s)?\\p{Lu}[\\p{L}-]+';
const BETWEEN = '(?:\\s\\([^)]*\\))?(?:,[^,:;\\uFFFC]+(?=,))?,?\\s';
/** Karl Beispiel kam. – Die Ministerin Anna Muster (Partei) nannte – Der Vorsitzende des Vereins, Karl Beispiel, sagte */
const NAMED_SUBJECT = new RegExp(
  `^((?:(?:[Dd]er|[Dd]ie|Auch|Doch|[Ss]eine?|[Ii]hre?)\\s)?(?:\\p{Lu}[\\p{L}-]+\\s|\\p{Ll}+e\\s|(?:des|der|von|vom|bei|für|im|in|zu|am)\\s)*?(?:[\\p{L}-]+,\\s)?)(${NAME})${BETWEEN}(?!(?:de[srnm]|die|das|vo[nm]|und|oder|bei|für|aus|im|in|zu|am)\\s)(\\p{Ll}+)`,
  'u',
);
/** What somebody does who says the words that follow without a colon: nannte das einen „…“. */
const SAYING =
  /^(?:sag|sprach|sprech|sprich|nann|nenn|bezeichne|kritisier|lobt|warn|forder|rief|erklär|beton|mein|schr[ie]+b|warf|wirft|klag|mahn|urteil|beschr[ie]+b|erzähl|berichte)/u;
const GOES_ON_ALONE = /^[“”"«»‘']{1,2}\s*(?:$|[„"»«])/u;
const MOST_SENTENCES = 6;

/** Who speaks a quotation by the words around it; `undefined` where they leave a doubt. */
export function speakerOf(texts: readonly string[], passage: number, speech: Speech): Spoken | undefined {
  const text = texts[passage] ?? '';
  const sentences = sentencesOf(texts, passage);
  const own = sentences.findIndex(({ speeches }) => speeches.includes(speech));
  const sentence = sentences[own];
  if (sentence === undefined) return undefined;
  const before = (pronoun: string) => antecedent(texts, passage, own, pronoun, sentence.text);

  const behind = PRONOUN_BEHIND.exec(text.slice(speech.end));
  // Who answers is not whom the sentence before is about.
  if (behind !== null) return ANSWERS.test(behind[0]) ? undefined : before(behind[1] as string);
  const lead = sentence.text
    .slice(0, Math.max(0, speech.start - 1 - sentence.start))
    .replace(PARTS_BEFORE, '')
    .trimEnd();
  if (lead !== '') {
    const subject = subjectOf(lead, texts);
    if (subject !== undefined)
      return lead.endsWith(':') || SAYING.test(subject.verb)
        ? { name: subject.name, read: sentence.text }
        : undefined;
    const pronoun = pronounOf(lead);
    return pronoun !== undefined && lead.endsWith(':') ? before(pronoun) : undefined;
  }
  // „…“, sagte sie. „…“: both are hers.
  const first = sentences[own - 1]?.speeches.at(-1);
  const goesOn =
    first !== undefined && text[first.end - 1] !== '?' && GOES_ON_ALONE.test(text.slice(speech.end));
  return goesOn && PRONOUN_BEHIND.test(text.slice(first.end)) ? speakerOf(texts, passage, first) : undefined;
}

/** The one person that the sentences before are about, up to the nearest one that names its subject. */
function antecedent(
  texts: readonly string[],
  passage: number,
  own: number,
  pronoun: string,
  read: string,
): Spoken | undefined {
  let [at, index] = [passage, own - 1];
  let all = read;
  for (let count = 0; count < MOST_SENTENCES; count += 1, index -= 1) {
    if (index < 0) {
      at -= 1;
      index = sentencesOf(texts, at).length - 1;
    }
    const sentence = sentencesOf(texts, at)[index];
    if (sentence === undefined || sentence.text === '') return undefined;
    all = `${sentence.text} ${all}`;
    const said = sentence.speeches.at(-1);
    const name =
      (said && attributedTo(texts[at] ?? '', said)) ?? subjectOf(sentence.text, texts, pronoun)?.name;
    if (name !== undefined) return { name, read: all };
    const goesOn =
      (said && PRONOUN_BEHIND.exec((texts[at] ?? '').slice(said.end))?.[1]) ?? pronounOf(sentence.text);
    if (goesOn !== pronoun) return undefined;
  }
  return undefined;
}

function pronounOf(sentence: string): string | undefined {
  const match = PRONOUN_SUBJECT.exec(sentence);
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

/** The person whom a sentence begins with; with a pronoun only if it must mean them: „die Ministerin“ is not „er“, but „der Anwalt“ behind may be. */
function subjectOf(
  sentence: string,
  texts: readonly string[],
  pronoun?: string,
): { name: string; verb: string } | undefined {
  const [, office = '', name = '', verb = ''] = NAMED_SUBJECT.exec(sentence) ?? [];
  const surname = surnamesOf(name).at(-1);
  if (surname === undefined || !personsIn(texts).has(surname)) return undefined;
  const isWoman = /^(?:[Dd]ie|[Ii]hre|[Ss]eine)\s|\p{Ll}in\s/u.test(office);
  const isMan = /^(?:[Dd]er|[Ii]hr|[Ss]ein)\s/u.test(office);
  if ((pronoun === 'er' && isWoman) || (pronoun === 'sie' && isMan)) return undefined;
  const others = sentence.slice(sentence.indexOf(name) + name.length).match(/\p{Lu}\p{L}+/gu) ?? [];
  if (pronoun !== undefined && others.some(isRole)) return undefined;
  return { name, verb };
}
