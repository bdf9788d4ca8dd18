/** Whom „sagte er“ means: the speaker of a quotation whose own sentence shows no name, found in the sentences before it. */
import { attributedTo } from './attributed-to.ts';
import type { Speech } from './comparison/speech.ts';
import { accordingTo, meantBehind, sayerIn, speaksUpIn } from './named-subject.ts';
import { holderOf } from './persons-in.ts';
import type { Pronoun } from './pronoun-of.ts';
import { pronounSubject, type Reference, referenceBehind, referenceInLead } from './reference-to-speaker.ts';
import { type Sentence, sentencesOf } from './sentences-of.ts';

/** A speaker, and all that was read to find them: whoever else is named there may have been meant. */
export interface Spoken {
  readonly name: string;
  readonly read: string;
}

const ANSWERS = /(?<!\p{L})(?:antwort|erwider|entgegn|konter|gibt|gab)/u;
/** Of a sentence with a semicolon only its last part leads to a quotation. */
const PARTS_BEFORE = /^.*;\s(?:und\s)?/su;
/** Nobody else may be meant behind it; nor where it goes on in the next passage. */
const GOES_ON_ALONE = /^(?:[“”"«»‘']{1,2}\s*(?:$|[„"»«])|$)/u;
const MOST_SENTENCES = 6;

/** Who speaks a quotation by the words around it; `undefined` where they leave a doubt. */
export function speakerOf(texts: readonly string[], passage: number, speech: Speech): Spoken | undefined {
  const text = texts[passage] ?? '';
  const sentences = sentencesOf(texts, passage);
  const own = sentences.findIndex(({ speeches }) => speeches.includes(speech));
  const sentence = sentences[own];
  if (sentence === undefined) return undefined;
  const meant = ({ pronoun, office }: Reference) =>
    office === undefined
      ? antecedent(texts, passage, own, pronoun, sentence.text)
      : named(holderOf(texts, office), sentence.text);

  const behind = referenceBehind(text.slice(speech.end));
  // Who answers is not whom the sentence before is about.
  if (behind !== undefined)
    return ANSWERS.test(behind.words) && behind.office === undefined ? undefined : meant(behind);
  const lead = leadOf(sentence, speech);
  if (lead !== '') {
    const sayer = accordingTo(lead, texts) ?? sayerIn(lead, texts);
    if (sayer !== undefined) return named(sayer, sentence.text);
    const before = referenceInLead(lead);
    return before && meant(before);
  }
  if (!GOES_ON_ALONE.test(text.slice(speech.end))) return undefined;
  const first = firstHalf(texts, passage, speech);
  if (first !== undefined) return speakerOf(texts, passage, first);
  // Anna Muster wandte sich an die Bürger. „…“
  const before = sentences[own - 1];
  if (before === undefined || before.speeches.length > 0) return undefined;
  return named(speaksUpIn(before.text, texts), `${before.text} ${sentence.text}`);
}

/** „…“, sagte sie. „…“: what both halves are said by stands behind the first. */
function firstHalf(texts: readonly string[], passage: number, speech: Speech): Speech | undefined {
  const text = texts[passage] ?? '';
  const sentences = sentencesOf(texts, passage);
  const own = sentences.findIndex(({ speeches }) => speeches.includes(speech));
  const [sentence, first] = [sentences[own], sentences[own - 1]?.speeches.at(-1)];
  const isHalf =
    sentence !== undefined &&
    first !== undefined &&
    leadOf(sentence, speech) === '' &&
    text[first.end - 1] !== '?' &&
    GOES_ON_ALONE.test(text.slice(speech.end)) &&
    referenceBehind(text.slice(first.end)) !== undefined;
  return isHalf ? first : undefined;
}

/** What the text calls a speaker without a name, and where. */
export interface PlacedReference extends Reference {
  /** The sentence of the quotation. */
  readonly read: string;
  /** The one before it. */
  readonly before: string;
}

/** The sentence of a quotation, as far as the text gives no name: „sagte er“, „der Trainer sagte“. */
export function referenceTo(
  texts: readonly string[],
  passage: number,
  speech: Speech,
): PlacedReference | undefined {
  const sentences = sentencesOf(texts, passage);
  const own = sentences.findIndex(({ speeches }) => speeches.includes(speech));
  const sentence = sentences[own];
  if (sentence === undefined) return undefined;
  const behind = referenceBehind((texts[passage] ?? '').slice(speech.end));
  const reference = behind ?? referenceInLead(leadOf(sentence, speech));
  if (reference !== undefined)
    return { ...reference, read: sentence.text, before: sentences[own - 1]?.text ?? '' };
  const first = firstHalf(texts, passage, speech);
  return first && referenceTo(texts, passage, first);
}

/** What stands before a quotation in its sentence. */
function leadOf(sentence: Sentence, speech: Speech): string {
  return sentence.text
    .slice(0, Math.max(0, speech.start - 1 - sentence.start))
    .replace(PARTS_BEFORE, '')
    .trimEnd();
}

function named(name: string | undefined, read: string): Spoken | undefined {
  return name === undefined ? undefined : { name, read };
}

/** The one person that the sentences before are about, up to the nearest one that names its subject. */
function antecedent(
  texts: readonly string[],
  passage: number,
  own: number,
  pronoun: Pronoun,
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
    const name = (said && attributedTo(texts[at] ?? '', said)) ?? meantBehind(sentence.text, texts, pronoun);
    if (name !== undefined) return { name, read: all };
    const behind = said && referenceBehind((texts[at] ?? '').slice(said.end));
    const goesOn = behind?.office === undefined ? behind?.pronoun : undefined;
    if ((goesOn ?? pronounSubject(sentence.text)) !== pronoun) return undefined;
  }
  return undefined;
}
