/** The persons of an article by their surnames, as far as the text itself shows that they are persons. */
import { oncePer } from '../model/once-per.ts';
import { ACADEMIC_TITLES } from '../typography/abbreviations.ts';
import { attributedTo } from './attributed-to.ts';
import { speechesIn } from './comparison/speech.ts';
import { labelOf } from './labels.ts';
import { isRole, mayBeFirstName, mayBeLastName } from './name-words.ts';
import { mentions, surnamesOf } from './pull-quote-speakers.ts';

/** Surnames of whoever speaks in the text or has an office there; „Borussia Muster“ is no person. */
export const personsIn: (texts: readonly string[]) => ReadonlySet<string> = oncePer(
  (texts: readonly string[]) =>
    new Set(
      texts.flatMap((text, passage) => [
        ...speakersIn(texts, passage),
        ...officersIn(text).map(({ last }) => last),
      ]),
    ),
);

function speakersIn(texts: readonly string[], passage: number): string[] {
  const text = texts[passage] ?? '';
  const names = (speechesIn(texts, passage) ?? []).map((speech) => attributedTo(text, speech));
  return [...names, labelOf(text)?.name].flatMap((name) => (name === undefined ? [] : surnamesOf(name)));
}

/** Looked for from every word on: „Seine Kollegin Anna Muster“, „Anna Muster, Kollegin“. */
const OFFICE_AND_NAME = new RegExp(
  `(?<!\\p{L})(?=(\\p{Lu}[\\p{L}-]+)(?:\\s(?:des|der|von|vom)\\s\\p{Lu}[\\p{L}-]+)?,?\\s(?:(?:${ACADEMIC_TITLES})\\.\\s)*(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)\\s(\\p{Lu}[\\p{L}-]+)(\\s\\()?)`,
  'gu',
);
const NAME_AND_OFFICE =
  /(?<!\p{L})(?=(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s(\p{Lu}[\p{L}-]+)(?:\s\([^)]*\))?,\s(?:\p{N}+,\s)?(?:(?:der|die|ein|eine|\p{Ll}+e[rs]?)\s)*(\p{Lu}[\p{L}-]+))/gu;

interface Officer {
  readonly office: string;
  readonly first: string;
  readonly last: string;
}

function officersIn(text: string): Officer[] {
  const before = Array.from(
    text.matchAll(OFFICE_AND_NAME),
    ([, office = '', first = '', last = '', party]) => ({
      office,
      first,
      last,
      isSure: isOffice(office) || party !== undefined,
    }),
  );
  const behind = Array.from(text.matchAll(NAME_AND_OFFICE), ([, first = '', last = '', office = '']) => ({
    office,
    first,
    last,
    isSure: isOffice(office),
  }));
  return [...before, ...behind].filter(
    ({ first, last, isSure }) => isSure && mayBeFirstName(first) && mayBeLastName(last),
  );
}

function isOffice(word: string): boolean {
  return isRole(word) || /\p{Ll}(?:in|ière)$/u.test(word);
}

/** Whom „die Ministerin“ means: the one person of the text who has this office, „Innenministerin Anna Muster“. */
export function holderOf(texts: readonly string[], office: string): string | undefined {
  if (!isOffice(office)) return undefined;
  const holders = texts
    .flatMap(officersIn)
    .filter((known) => known.office.toLowerCase().endsWith(office.toLowerCase()));
  const [one] = holders;
  if (one === undefined || holders.some(({ last }) => last !== one.last)) return undefined;
  return `${one.office} ${one.first} ${one.last}`;
}

/**
 * Whom the text calls otherwise: „Bürgermeisterin Anna Muster“ for the speaker „Anne Muster“; `undefined` where the first name stands in the
 * text, too, or is a short form.
 */
export function calledOtherwise(speaker: string, text: string): string | undefined {
  const [, first = '', last = ''] =
    /^(?:\p{L}+\.\s)*(\p{Lu}\p{Ll}+)\s(\p{Lu}[\p{L}-]+)$/u.exec(speaker.replace(/\s*\(.*$/u, '').trim()) ??
    [];
  if (first === '' || !mayBeFirstName(first) || mentions(text, first)) return undefined;
  const known = officersIn(text).find((officer) => officer.last === last);
  if (known === undefined || known.first.startsWith(first) || first.startsWith(known.first)) return undefined;
  return `${known.office} ${known.first} ${known.last}`;
}
