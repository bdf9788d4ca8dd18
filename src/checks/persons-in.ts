/** The persons of an article by their surnames, as far as the text itself shows that they are persons. */
import { attributedTo, labelOf } from './attributed-to.ts';
import { speechesIn } from './comparison/speech.ts';
import { isRole, mayBeFirstName } from './name-words.ts';
import { surnamesOf } from './pull-quote-speakers.ts';

const persons = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Surnames of whoever speaks in the text or has an office there; „Borussia Muster“ is no person. */
export function personsIn(texts: readonly string[]): ReadonlySet<string> {
  let found = persons.get(texts);
  if (found === undefined) {
    found = new Set(texts.flatMap((text, passage) => [...speakersIn(texts, passage), ...officersIn(text)]));
    persons.set(texts, found);
  }
  return found;
}

function speakersIn(texts: readonly string[], passage: number): string[] {
  const text = texts[passage] ?? '';
  const names = (speechesIn(texts, passage) ?? []).map((speech) => attributedTo(text, speech));
  return [...names, labelOf(text)?.name].flatMap((name) => (name === undefined ? [] : surnamesOf(name)));
}

/** Looked for from every word on: „Seine Kollegin Anna Muster“. */
const OFFICE_AND_NAME =
  /(?<!\p{L})(?=(\p{Lu}[\p{L}-]+)(?:\s(?:des|der|von|vom)\s\p{Lu}[\p{L}-]+)?,?\s(\p{Lu}\p{Ll}+)\s(\p{Lu}[\p{L}-]+)(\s\()?)/gu;

function officersIn(text: string): string[] {
  return Array.from(text.matchAll(OFFICE_AND_NAME)).flatMap(
    ([, office = '', first = '', last = '', party]) =>
      (isRole(office) || /\p{Ll}in$/u.test(office) || party !== undefined) &&
      mayBeFirstName(first) &&
      !isRole(last)
        ? [last]
        : [],
  );
}
