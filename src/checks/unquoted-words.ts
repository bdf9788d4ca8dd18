/** Whether somebody says the words of a pull quote, or the house does: what stands in no quotation marks is nobody's wording but its own. */

import { type Speech, speechesIn } from './comparison/speech.ts';
import type { Mistake } from './editorial-rule.ts';
import { labelOf } from './labels.ts';
import { type Place, type Stretch, stretchesOf } from './verbatim.ts';

const REPORTED_MESSAGE =
  'Das gibt der Text nur in indirekter Rede wieder, ohne Anführungszeichen. Im Zitatkasten wird daraus wörtliche Rede, die so niemand gehalten hat. Bitte einen Satz wählen, der im Text in Anführungszeichen steht.';
const MIXED_MESSAGE =
  'Nur ein Teil davon steht im Text in Anführungszeichen, der andere ist von der Redaktion. Bitte nur den wörtlichen Teil übernehmen.';
const UNQUOTED_MESSAGE =
  'Das steht im Text ohne Anführungszeichen. Sind es wirklich die Worte der genannten Person, gehören sie auch dort in Anführungszeichen.';

/** „Er habe gezögert“, „das sei falsch“: forms that only reported speech has. */
const REPORTED =
  /(?<!\p{L})(?:sei|seien|habe|werde|könne|müsse|wolle|dürfe|solle|möge|wisse|gehe|komme|gebe|stehe|brauche|handle)(?!\p{L})/u;
const SET_PHRASE = /(?<!\p{L})(?:es sei denn|sei es|wie dem auch sei)(?!\p{L})/giu;
/** Where somebody says „ich“ or „wir“, they speak themselves, with marks or without. */
const FIRST_PERSON = /(?<!\p{L})(?:ich|mi[rc]h?|wir|uns|(?:mein|unser)e?[mnrs]?)(?!\p{L})/iu;
/** Right behind a colon or a single mark somebody begins to speak. */
const INTRODUCED = /(?::|[‚‘'›‹])\s*$/u;

/**
 * What is doubtful where nowhere in the text the words are quoted. They stand there word for word, which is what the house promises: so it
 * is nothing to stop a release for.
 * @param spoken passages that are direct speech without any marks: answers, the lines of a block quotation
 */
export function troubleWithMarks(
  words: string,
  passages: readonly string[],
  spoken: ReadonlySet<string>,
): Pick<Mistake, 'level' | 'message'> | undefined {
  let trouble: Pick<Mistake, 'level' | 'message'> | undefined;
  for (const stretch of stretchesOf(words, passages)) {
    const found = troubleAt(stretch, passages, spoken);
    if (found === undefined) return undefined;
    trouble ??= found;
  }
  return trouble;
}

function troubleAt(
  { first, last }: Stretch,
  passages: readonly string[],
  spoken: ReadonlySet<string>,
): Pick<Mistake, 'level' | 'message'> | undefined {
  const speeches = speechesIn(passages, first.passage);
  const text = passages[first.passage] ?? '';
  // Where the marks do not pair up, another rule says so.
  if (speeches === undefined || speechesIn(passages, last.passage) === undefined) return undefined;
  const [opens, closes] = [first, last].map((place) => isQuoted(place, passages));
  if (opens && closes) return undefined;
  const isDirect =
    FIRST_PERSON.test(outside(text, speeches)) ||
    INTRODUCED.test(text.slice(0, first.start)) ||
    labelOf(text) !== undefined ||
    spoken.has(text);
  if (isDirect) return undefined;
  if (opens || closes) return { level: 'warning', message: MIXED_MESSAGE };
  const end = last.passage === first.passage ? last.start : text.length;
  const clause = `${text.slice(first.start, end)}${/^\S*/u.exec(text.slice(end))?.[0] ?? ''}`;
  return REPORTED.test(clause.replace(SET_PHRASE, ''))
    ? { level: 'warning', message: REPORTED_MESSAGE }
    : { level: 'note', message: UNQUOTED_MESSAGE };
}

function isQuoted({ passage, start }: Place, passages: readonly string[]): boolean {
  return (speechesIn(passages, passage) ?? []).some((speech) => speech.start <= start && start < speech.end);
}

function outside(text: string, speeches: readonly Speech[]): string {
  return speeches.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
