/** Whose words a quotation repeats: what the text says of the place where they stand. */
import { attributedTo, isNamesake, nameTheSame } from './attributed-to.ts';
import { endsOf, type PlacedSpeech, speechAt } from './comparison/speech.ts';
import { labelledAt, labelsOf } from './labels.ts';
import { isRole } from './name-words.ts';
import { personsIn } from './persons-in.ts';
import { pronounOf } from './pronoun-of.ts';
import { type PlacedReference, referenceTo, speakerOf } from './speaker-before.ts';
import { type Place, stretchesOf } from './verbatim.ts';

/** What a sentence says behind a name: „Karl Beispiel nach dem Konzert“, „gab Karl Beispiel zu“. */
const FURTHER = /\s(?!(?:von|van|de|der|zu|med\.|jur\.|phil\.)\s)\p{Ll}.*$/su;

/**
 * What is wrong with who speaks the words; `undefined` unless wherever they are quoted the text shows that somebody else says them.
 * @param title who is said to speak, as in the line of a box: „Anna Muster, Ministerin“
 */
export function troubleWithAttribution(
  words: string,
  title: string,
  passages: readonly string[],
): string | undefined {
  let other: string | undefined;
  for (const { first, last } of stretchesOf(words, passages)) {
    const named = otherSpeaker(first, title, passages) ?? otherSpeaker(last, title, passages);
    // Where the house says the same in words of its own, nobody speaks.
    const isSpoken = speechAt(passages, first.passage, first.start) ?? labelsOf(passages)[first.passage];
    if (named === undefined && isSpoken) return undefined;
    other ??= named;
  }
  return (
    other &&
    `Im Text sagt das jemand anderes: „${other.replace(FURTHER, '')}“. Bitte den Namen oder den Satz im Text prüfen.`
  );
}

function otherSpeaker(place: Place, title: string, passages: readonly string[]): string | undefined {
  const named = namedAt(place, title, passages) ?? labelledAt(place, title, passages);
  return named === undefined || speaksOf(title, named, passages) ? undefined : named;
}

/** Whether words may mean the speaker of a box. */
function speaksOf(title: string, words: string, passages: readonly string[]): boolean {
  return nameTheSame(title, words) && !isNamesake(title, words, passages);
}

const INNER_QUOTATION = /„[^„“”"]*[“”"]|‚[^‚‘’]*‘|›[^›‹]*‹|‹[^›‹]*›|»[^»«]*«|«[^»«]*»/gu;
const INNER_MARK = /[„“”"‚‹›«»]|(?<!\p{L})['‘’]/u;

/** Whom the text names as speaker of the quotation that a place stands in; `undefined` within a quotation of a quotation. */
function namedAt({ passage, start }: Place, title: string, passages: readonly string[]): string | undefined {
  const text = passages[passage] ?? '';
  const speech = speechAt(passages, passage, start);
  if (speech === undefined || INNER_MARK.test(text.slice(speech.start, start).replace(INNER_QUOTATION, '')))
    return undefined;
  const [first, last] = endsOf(passages, { passage, speech });
  return (
    speakerAt(last, title, passages) ??
    (first.passage === last.passage ? undefined : speakerAt(first, title, passages))
  );
}

function speakerAt(
  { passage, speech }: PlacedSpeech,
  title: string,
  passages: readonly string[],
): string | undefined {
  const named = attributedTo(passages[passage] ?? '', speech);
  if (named !== undefined) return named;
  const spoken = speakerOf(passages, passage, speech);
  if (spoken !== undefined && !speaksOf(title, spoken.read, passages)) return spoken.name;
  const reference = referenceTo(passages, passage, speech);
  return reference && isOfAnother(reference, title, passages) ? reference.name : undefined;
}

/** What nobody but a person does. */
const HUMAN =
  /(?<!\p{L})(?:sag|erzähl|mein|frag|ruf|rief|lach|denk|dacht|find|fand|flüster|brumm|schwärm|erinner|gesteh|gestand|seufz|scherz|murmel|schimpf|grins|strahl|jubel)/u;
/** „der 51-Jährige“ */
const AGE = /jährige$/iu;
/** What institutions do as well, of which German speaks as „er“ and „sie“, too: then a person has to be named right before. */
const MOSTLY_HUMAN = /(?<!\p{L})(?:füg|erwider|antwort|entgegn|konter|gibt|gab|räum)/u;

/** „sagte er“ of Ministerin Eva Muster. */
function isOfAnother(
  { name, words, pronoun, office, read, before }: PlacedReference,
  title: string,
  passages: readonly string[],
): boolean {
  const isPerson =
    office !== undefined
      ? isRole(office)
      : HUMAN.test(words) || AGE.test(name) || (MOSTLY_HUMAN.test(words) && namesPerson(before, passages));
  if (!isPerson || speaksOf(title, read, passages)) return false;
  const own = pronounOf(title, passages);
  return own !== undefined && own !== pronoun;
}

function namesPerson(sentence: string, passages: readonly string[]): boolean {
  return Array.from(personsIn(passages)).some((surname) => sentence.includes(surname));
}
