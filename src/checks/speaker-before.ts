/** Whom „sagte er“ means: the speaker of a quotation whose own sentence shows no name, found in the sentences before it. */
import { attributedTo } from './attributed-to.ts';
import type { Speech } from './comparison/speech.ts';
import { isRole } from './name-words.ts';
import { holderOf, personsIn } from './persons-in.ts';
import { surnamesOf } from './pull-quote-speakers.ts';
import { sentencesOf } from './sentences-of.ts';

/** A speaker, and all that was read to find them: whoever else is named there may have been meant. */
export interface Spoken {
  readonly name: string;
  readonly read: string;
}

const NAME = '(?:\\p{Lu}[\\p{L}-]+\\s)?(?:(?:von|van|de|der|zu)\\s)?\\p{Lu}[\\p{L}-]+';
/** “, sagte er. – “, fügte sie hinzu. A plural („meinten sie“) is nobody alone. */
const PRONOUN_BEHIND = /^[“”"«»‘']{1,2}\s*[,–]?\s*(?:so|\p{Ll}+(?<!en))\s(er|sie)(?!\p{L})/u;
const ANSWERS = /(?:antwort|erwider|entgegn|konter|gibt|gab)\p{Ll}*\s(?:er|sie)$/u;
/** “, sagte die Ministerin. – Die Ministerin sagte: */
const OFFICE_BEHIND =
  /^[“”"«»‘']{1,2}\s*[,–]?\s*(?:so|\p{Ll}+(?<!en))\s(?:der|die)\s(?:\p{Ll}+e\s)?(\p{Lu}\p{Ll}+)(?=\s\p{Ll}|[.,;:]|$)(?!\s(?:de[rs]|von|vom|aus|für)\s)/u;
const OFFICE_LEAD =
  /^(?:Der|Die)\s(?:\p{Ll}+e\s)?(\p{Lu}\p{Ll}+)\s(?!(?:de[rs]|von|vom|aus|für)\s)\p{Ll}[^,:]*:$/u;
/** Laut Minister Karl Beispiel ist – Nach Ansicht von Anna Muster gibt */
const ACCORDING = new RegExp(
  `^(?:Laut|Nach\\s(?:Ansicht|Angaben|Worten|Meinung|Auffassung)(?:\\svon)?)\\s(?:\\p{Lu}[\\p{L}-]+\\s)??(${NAME})\\s\\p{Ll}[^,:]*$`,
  'u',
);
/** Er kam. – Zugleich warnte sie: */
const PRONOUN_SUBJECT =
  /^(?:(Er|Sie)\s\p{Ll}+(?<!en)(?!\p{L})|\p{Lu}[^,;:()\uFFFC]*?\s\p{Ll}+(?<!en)\s(er|sie)(?!\p{L}))/u;
/** Auf die Frage, ob er komme, sagte er: */
const PRONOUN_LEAD = /,\s\p{Ll}+(?<!en)\s(er|sie)(?:\s[^,:;\uFFFC]*)?:$/u;
/** Of a sentence with a semicolon only its last part leads to a quotation. */
const PARTS_BEFORE = /^.*;\s(?:und\s)?/su;
const BETWEEN = '(?:\\s\\([^)]*\\))?(?:,[^,:;\\uFFFC]+(?=,))?,?\\s';
/** Karl Beispiel kam. – Die Ministerin Anna Muster (Partei) nannte – Der Vorsitzende des Vereins, Karl Beispiel, sagte */
const NAMED_SUBJECT = new RegExp(
  `^((?:(?:[Dd]er|[Dd]ie|Auch|Doch|[Ss]eine?|[Ii]hre?)\\s)?(?:\\p{Lu}[\\p{L}-]+\\s|\\p{Ll}+e\\s|(?:des|der|von|vom|bei|für|im|in|zu|am)\\s)*?(?:[\\p{L}-]+,\\s)?)(${NAME})${BETWEEN}(?!(?:de[srnm]|die|das|vo[nm]|und|oder|bei|für|aus|im|in|zu|am)\\s)(\\p{Ll}+)`,
  'u',
);
/** What somebody does who says the words that follow without a colon: nannte das einen „…“. */
const SAYING =
  /^(?:sag|sprach|sprech|sprich|nann|nenn|bezeichne|kritisier|lobt|warn|forder|rief|erklär|beton|mein|schr[ie]+b|warf|wirft|klag|mahn|urteil|beschr[ie]+b|erzähl|berichte|kündig)/u;
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
  const office = OFFICE_BEHIND.exec(text.slice(speech.end))?.[1];
  if (office !== undefined) return named(holderOf(texts, office), sentence.text);
  const lead = sentence.text
    .slice(0, Math.max(0, speech.start - 1 - sentence.start))
    .replace(PARTS_BEFORE, '')
    .trimEnd();
  if (lead !== '') {
    const according = ACCORDING.exec(lead)?.[1];
    if (according !== undefined && isPerson(according, texts)) return named(according, sentence.text);
    const subject = subjectOf(lead, texts);
    if (subject !== undefined)
      return lead.endsWith(':') || SAYING.test(subject.verb) ? named(subject.name, sentence.text) : undefined;
    const holder = OFFICE_LEAD.exec(lead)?.[1];
    if (holder !== undefined) return named(holderOf(texts, holder), sentence.text);
    const pronoun = PRONOUN_LEAD.exec(lead)?.[1] ?? pronounOf(lead);
    return pronoun !== undefined && lead.endsWith(':') ? before(pronoun) : undefined;
  }
  // „…“, sagte sie. „…“: both are hers.
  const first = sentences[own - 1]?.speeches.at(-1);
  const goesOn =
    first !== undefined && text[first.end - 1] !== '?' && GOES_ON_ALONE.test(text.slice(speech.end));
  return goesOn && PRONOUN_BEHIND.test(text.slice(first.end)) ? speakerOf(texts, passage, first) : undefined;
}

function named(name: string | undefined, read: string): Spoken | undefined {
  return name === undefined ? undefined : { name, read };
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
  if (!isPerson(name, texts)) return undefined;
  const isWoman = /^(?:[Dd]ie|[Ii]hre|[Ss]eine)\s|\p{Ll}in\s/u.test(office);
  const isMan = /^(?:[Dd]er|[Ii]hr|[Ss]ein)\s/u.test(office);
  if ((pronoun === 'er' && isWoman) || (pronoun === 'sie' && isMan)) return undefined;
  const rest = sentence.slice(sentence.indexOf(name) + name.length);
  if (
    pronoun !== undefined &&
    Array.from(rest.matchAll(OTHER[pronoun] as RegExp)).some(([, other = '']) => isRole(other))
  )
    return undefined;
  return { name, verb };
}

/** Whom else „er“ and „sie“ may mean in the sentence before: „den Wirt“, „ihre Chefin“. */
const OTHER: Readonly<Record<string, RegExp>> = {
  er: /(?:de[rnm]|eine?[nmr]|ein|(?:sein|ihr)e?[nm]|zum|vom|beim)\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]+(?<!in))(?!\p{L})/gu,
  sie: /(?:die|der|eine?r?|(?:sein|ihr)e?r?|zur)\s(?:\p{Ll}+\s)?(\p{Lu}[\p{L}-]+)(?!\p{L})/gu,
};

function isPerson(name: string, texts: readonly string[]): boolean {
  const surname = surnamesOf(name).at(-1);
  return surname !== undefined && personsIn(texts).has(surname);
}
