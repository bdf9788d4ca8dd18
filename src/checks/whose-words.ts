/** Whose words a quotation repeats: what the text says of the place where they stand. */
import { oncePer } from '../model/once-per.ts';
import { attributedTo, labelOf, nameTheSame } from './attributed-to.ts';
import { speechAt } from './comparison/speech.ts';
import { speakerOf } from './speaker-before.ts';
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
  return named === undefined || nameTheSame(title, named) ? undefined : named;
}

const INNER_QUOTATION = /„[^„“”"]*[“”"]|‚[^‚‘’]*‘|›[^›‹]*‹|‹[^›‹]*›|»[^»«]*«|«[^»«]*»/gu;
const INNER_MARK = /[„“”"‚‹›«»]|(?<!\p{L})['‘’]/u;

/** Whom the text names as speaker of the quotation that a place stands in; `undefined` within a quotation of a quotation. */
function namedAt({ passage, start }: Place, title: string, passages: readonly string[]): string | undefined {
  const text = passages[passage] ?? '';
  const speech = speechAt(passages, passage, start);
  if (speech === undefined || INNER_MARK.test(text.slice(speech.start, start).replace(INNER_QUOTATION, '')))
    return undefined;
  const named = attributedTo(text, speech);
  if (named !== undefined) return named;
  const spoken = speakerOf(passages, passage, speech);
  return spoken === undefined || nameTheSame(title, spoken.read) ? undefined : spoken.name;
}

const labelsOf = oncePer((passages: readonly string[]) => passages.map((text) => labelOf(text)));

/**
 * The name that a passage opens with, where the speaker opens others and so is heard there alone: „Muster: Ja.“, „Beispiel: Nein.“ In an
 * interview an answer goes on until the next name.
 */
function labelledAt(
  { passage, start }: Place,
  title: string,
  passages: readonly string[],
): string | undefined {
  const labels = labelsOf(passages);
  const times = (name: string) => labels.filter((other) => other?.name === name).length;
  const own = labels.filter((other) => other && nameTheSame(title, other.name)).length;
  if (own === 0) return undefined;
  const label = labels[passage];
  if (label !== undefined) {
    const speech = speechAt(passages, passage, start);
    const isOwn = speech ? speech.start <= label.end + 1 : times(label.name) > 1;
    return isOwn ? label.name : undefined;
  }
  if (own === 1 || speechAt(passages, passage, start) !== undefined) return undefined;
  const last = labels.slice(0, passage).findLast((other) => other !== undefined && times(other.name) > 1);
  return last?.name ?? 'die Redaktion';
}
