/** Whom a text names as the speaker of a quotation, where it says so right before or right behind it. */
import { ACADEMIC_TITLES } from '../typography/abbreviations.ts';
import { isRole, mayBeFirstName, mayBeLastName } from './name-words.ts';
import { mentions, NO_NAME, plain, surnamesOf } from './pull-quote-speakers.ts';
import { SAYS } from './saying-verbs.ts';

const VERB = `(?:${SAYS}|fügte|räumte|sprach)`;
/** Up to the end of the sentence; the points of „Prof. Dr. E. Muster“ end none. */
const REST = `(?:[^.!?:;„"»]|(?<=(?<!\\p{L})(?:${ACADEMIC_TITLES}|St|\\p{L}))\\.)*`;
/** „der Kanadier“ and „die neue Ministerin“ before a whole name; „der Ministerin“ is not who speaks. */
const DETERMINED =
  '(?:der\\s(?:\\p{Ll}+e\\s)?(?!\\p{L}+in\\s)|(?:die|seine?|ihre?)\\s(?:\\p{Ll}+er?\\s)?)(?=(?:\\p{Lu}[\\p{L}-]+\\s){2}\\p{Lu})';
const ARTICLE = new RegExp(`(?<=${VERB}\\s)${DETERMINED}`, 'u');
/**
 * “, sagte Innenministerin Anna Muster am Montag: a name right behind the verb, whichever it is. After „er“ or „der Minister“ it is anybody's
 * guess („der Minister Karl Beispiel“ is not), and behind a conjunction or a preposition stands no speaker.
 */
const BEHIND = new RegExp(
  `^[“”"«»‘']{1,2}(?:\\s*[,–]?\\s*(?:so|${VERB})|,\\s(?!(?:und|oder|aber|denn|doch|wenn|weil|dass|ob|als|wie|mit|in|im|auf|an|am|zu|zum|zur|von|vom|bei|beim|nach|für|gegen|über|unter|um|bis|seit|statt|ohne|durch|wegen|trotz|laut|dessen|deren|d[ae][smnr]|die|ein\\p{L}*|was|wer|wo\\p{L}*)\\s)\\p{Ll}+(?:\\ssich)?)\\s+(?:${DETERMINED})?(?=\\p{Lu})(${REST})`,
  'u',
);
/** „Dr. Karl Beispiel“, „Eva von der Muster“ */
export const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*\\s+|(?:von|van|de|der|zu)\\s+)*\\p{Lu}[\\p{L}.'’-]*";
/** Anna Muster sagte am Montag: „ – and Am Montag sagte die Ministerin Anna Muster: „ */
const BEFORE = new RegExp(
  `(?:^|[.!?“”"«]\\s+)(?:(${NAME})(?:\\s+\\([^)]*\\))?\\s+${VERB}(?:\\s+(?:am|im|in|bei|vor|nach|zu|dazu)\\s[^.!?:;„"»]*)?|[^.!?:;„"»]*${VERB}\\s+(?:${DETERMINED})?(${NAME})[^.!?:;„"»]*):\\s*[„"»«“]$`,
  'u',
);
/** What separates the halves of one speaker's words: „…“, sagte Muster, „…“ – and „…“, sagte Muster. „…“ */
const BETWEEN = /[“”"«»‘'][^„“”"«»‚‘']*$/u;
/** Behind the second half: the end of the sentence. */
const ENDS_SENTENCE = /^[“”"«»‘']{1,2}(?!\s*\p{Ll})/u;
/** The end of all: nobody who might have answered. */
const STANDS_ALONE = /^[“”"«»‘']{1,2}\s*(?:$|[„"»«])/u;
const LONGEST_SENTENCE = 400;
/** In such a sentence the speaker may be somebody else than the name in it. */
const OTHER_SUBJECT =
  /(?<!\p{L})(?:er|sie|es|der|die|das|ein|eine|dies\p{L}*|sein\p{L}*|ihr\p{L}*)(?!\p{L})/iu;

/**
 * Whom a text names as speaker of a quotation, in the words of that sentence; `undefined` where it names nobody there.
 * @param start of the words, behind the opening mark; `end` is where the closing mark stands
 */
export function attributedTo(
  text: string,
  { start, end }: { start: number; end: number },
): string | undefined {
  const behind = BEHIND.exec(text.slice(end))?.[1] ?? speakerOfFirstHalf(text, { start, end });
  // „M.“ may be anybody.
  if (behind !== undefined) return surnamesOf(behind).length > 0 ? behind.trim() : undefined;
  const near = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  // What begins amid a sentence does not show its subject.
  const before = BEFORE.exec(start > LONGEST_SENTENCE ? near.replace(/^[^.!?“”"«]*/u, '') : near);
  if (!before || OTHER_SUBJECT.test(before[0].replace(ARTICLE, ''))) return undefined;
  return before[1] ?? before[2];
}

function speakerOfFirstHalf(
  text: string,
  { start, end }: { start: number; end: number },
): string | undefined {
  const from = Math.max(0, start - 1 - LONGEST_SENTENCE);
  const between = BETWEEN.exec(text.slice(from, Math.max(from, start - 1)));
  const named = between && BEHIND.exec(between[0]);
  if (!named) return undefined;
  const rest = between[0].slice(named[0].length);
  const goesOn =
    rest === ''
      ? ENDS_SENTENCE.test(text.slice(end))
      : rest.trim() === '.' && text[from + between.index - 1] !== '?' && STANDS_ALONE.test(text.slice(end));
  return goesOn ? named[1] : undefined;
}

/**
 * Whether two ways of naming a person share a name, a title or an office: „Anna Muster, Ministerin“ and „Innenministerin Muster“. Where both
 * give a full name, only the surname counts: „Anna Muster, Präsidentin“ is not „Präsidentin Eva Beispiel“. Whoever speaks for an institution
 * may be meant by its name.
 */
export function nameTheSame(title: string, named: string): boolean {
  const [speaker = ''] = title.split(',');
  const speaksForOthers = SPOKESPERSON.test(named);
  if (isFullName(speaker) && isFullName(named) && !(speaksForOthers && areIn(speaker, named)))
    return surnamesOf(speaker).some((surname) => mentions(named, surname));
  if (speaksForOthers && !isFullName(speaker)) return true;
  return areIn(title, named) || areIn(named, title);
}

/** „Torben Muster“ is not Gesa Muster of whom the text speaks as well: one name of both is no proof then. */
export function isNamesake(title: string, named: string, texts: readonly string[]): boolean {
  const [speaker = ''] = title.split(',');
  const firsts = speaker.trim().split(/\s/u);
  const last = firsts.pop() ?? '';
  const own = `${firsts.at(-1)} ${last}`;
  if (!isFullName(speaker) || !texts.some((text) => text.includes(own))) return false;
  const times = named.split(last).length - 1;
  const others = Array.from(named.matchAll(/(\p{Lu}[\p{L}-]+)\s(\p{Lu}[\p{L}-]+)/gu)).filter(
    ([, first = '', name]) =>
      name === last &&
      mayBeFirstName(first) &&
      !firsts.some((known) => known.includes(first) || first.includes(known)),
  );
  return times > 0 && others.length === times;
}

const SPOKESPERSON = /sprecher(?:in)?(?!\p{L})/iu;

/** „Anna Muster“, „Präsidentin Anna Muster-Beispiel“; not „Ministerin Muster“ and „Die Musterpartei“. */
export function isFullName(text: string): boolean {
  return Array.from(text.matchAll(/(\p{Lu}\p{Ll}+)(?=\s(?:(?:von|van|de|der|zu)\s)*(\p{Lu}\p{Ll}+))/gu)).some(
    ([, first = '', last = '']) => mayBeFirstName(first) && !isRole(first) && mayBeLastName(last),
  );
}

function areIn(one: string, other: string): boolean {
  const names = (plain(one).match(/\p{Lu}[\p{L}'-]+/gu) ?? []).filter((name) => !NO_NAME.test(name));
  const words = plain(other).toLowerCase();
  return names.some(
    (name) => mentions(other, name) || (name.length > 3 && words.includes(name.toLowerCase())),
  );
}
