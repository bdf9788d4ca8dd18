/** Amounts that a text states, with their places: digits, words, parts of compounds. */
import { NUMERAL } from '../../typography/letters.ts';
import { matchesIn } from '../../typography/matches.ts';
import { compoundValue, NUMBER_WORD, numberWordsIn, paraphrasesIn, wordValue } from './number-words.ts';
import { agesIn, yearsBetween } from './spans-of-years.ts';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^[\s\u00A0-]?(?:Tsd\.?|[Tt]ausend(?!\p{L}{2}))/u, 1e3],
  [/^[\s\u00A0-]?Mi(?:o\.?|llion(?:en)?)/u, 1e6],
  [/^[\s\u00A0-]?M(?:rd\.?|illiarden?)/u, 1e9],
  [/^[\s\u00A0-]?Billion(?:en)?/u, 1e12],
];

/** A number with the place where it stands. */
export interface Quantity {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** What the text itself says of its exactness: rund; mehr als; fast. */
  readonly rough?: Roughness;
  /** What is measured: Jahr, Prozent. */
  readonly unit?: string;
  /** What is counted: Parkplätze; without the ending that a case or a number gives it. */
  readonly noun?: string;
}

type Roughness = 'around' | 'above' | 'below';

/** „Drei Fragen an“, „Fünf Gründe“: the article counts its own parts. „Drei Viertel“ stands for 76 Prozent. */
const OWN_PARTS =
  /^\s(?:Fragen|Gründe|Dinge|Tipps|Fakten|Lehren|Thesen|Punkte|Antworten|Erkenntnisse|Szenarien|Beispiele|Wege|Schritte|Ideen|Regeln|Bilder|Grafiken|Momente|Mythen|Drittel|Viertel|Fünftel|Sechstel|Siebtel|Achtel|Neuntel|Zehntel)(?!\p{L})/u;
/** What must not stand before a number is looked at where one stands: before every letter of a text it would cost four times as much. */
const TOKEN = new RegExp(
  [
    `${NUMERAL}(?<![\\p{L}\\p{N}.,]\\p{N})\\p{N}*(?:\\.\\p{N}{3})*(?:,\\p{N}+)?(?!\\p{N}|[.:,]\\p{N})`,
    `(?:${NUMBER_WORD})(?!\\p{L})(?<=(?<![\\p{L}\\p{N}])(?:${NUMBER_WORD}))`,
  ].join('|'),
  'giu',
);
const ROUGH: readonly (readonly [Roughness, string])[] = [
  ['around', 'rund|etwa|circa|ca\\.|um die|ungefähr|gegen'],
  ['above', 'gut|über|mehr als|mindestens'],
  ['below', 'fast|knapp|weniger als|bis zu|höchstens|nahezu|annähernd|beinahe|unter'],
];
const ROUGHNESS = ROUGH.map(
  ([kind, words]) => [kind, new RegExp(`(?<!\\p{L})(?:${words})\\s(?:\\p{Ll}+\\s)?$`, 'iu')] as const,
);
/** What is only ever counted in one word: „nach neun Jahren“ is not borne out by „neun Geräte“. */
const UNIT =
  /^(?:\s(?:bis|und|oder|auf|statt)(?:\szu)?\s[\p{L}\p{N}.,]+)?(?:\s\p{Ll}+e[nr]?)?[\s\u00A0-]?(Prozent|Grad|Jahr|Monat|Woche|Tag|Stunde|Minute|Sekunde|Kilometer|Meter|Euro|Dollar|Franken|Tonne|Liter|Hektar)(?:e?[ns]?)(?!\p{L})/u;

/** „48 Parkplätze“, „84 neue Parkplätze“ */
const NOUN = /^[\s\u00A0](?:\p{Ll}+e[nr]?\s){0,2}(\p{Lu}\p{Ll}{3,})(?![\p{L}-])/u;

/**
 * Numbers that a text states as amounts: 3.000, 3,5 Millionen, zwei, zwölf, einundzwanzig. Left out are years, days, times of day, ordinals,
 * scores and numbers that belong to a name (G20, Boeing 737, U2).
 */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { 0: token, index } of matchesIn(text, TOKEN)) {
    const isDigits = /^\p{N}/u.test(token);
    const plain = isDigits ? digits(token) : wordValue(token);
    if (plain === undefined) continue;
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(index + token.length, index + token.length + 24);
    if ((Number.isInteger(plain) && OWN_PARTS.test(after)) || (isDigits && isNoAmount(token, before, after)))
      continue;
    const scale = SCALES.find(([pattern]) => pattern.test(after));
    const end = index + token.length + (scale ? (scale[0].exec(after)?.[0].length ?? 0) : 0);
    found.push({
      value: scale ? Number((plain * scale[1]).toPrecision(12)) : plain,
      start: index,
      end,
      shown: text.slice(index, end),
      ...roughnessOf(before),
      ...countedAt(text.slice(end, end + 48)),
    });
  }
  return found;
}

function roughnessOf(before: string): Pick<Quantity, 'rough'> {
  const rough = ROUGHNESS.find(([, words]) => words.test(before))?.[0];
  return rough ? { rough } : {};
}

/** A number of a text with what it counts, as it is written: „84 neue Parkplätze“. */
export function withCounted(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): string {
  const after = text.slice(end, end + 48);
  const counted = UNIT.exec(after) ?? NOUN.exec(after);
  return text.slice(start, end + (counted?.[0].length ?? 0));
}

function countedAt(after: string): Pick<Quantity, 'unit' | 'noun'> {
  const unit = UNIT.exec(after)?.[1];
  if (unit) return { unit };
  const noun = NOUN.exec(after)?.[1];
  return noun ? { noun: noun.replace(/(?:e?[ns]|er[ns]?|e|innen)$/u, '') } : {};
}

/** An article's text is asked about once for each number of its headlines; it is read once. */
function oncePerText<Value>(read: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: read(text) };
    return last.value;
  };
}

/** The same for a whole text. */
export const quantitiesOfText: (text: string) => readonly Quantity[] = oncePerText(quantitiesIn);

const NUMBER = new RegExp(`${NUMERAL}[\\p{N}.,]*`, 'gu');

/** Every value that a text holds in any form, also in compounds (`dreitägig`, `17-Jähriger`), ordinals and dates; to be generous with. */
export const valuesIn: (text: string) => ReadonlySet<number> = oncePerText((text) => {
  const values = new Set(quantitiesOfText(text).map(({ value }) => value));
  for (const { 0: number } of matchesIn(text, NUMBER)) {
    values.add(digits(/^\p{N}+(?:\.\p{N}{3})*(?:,\p{N}+)?/u.exec(number)?.[0] ?? number));
    for (const part of number.split(/[.,]/)) if (part !== '') values.add(Number(part));
  }
  const small = text.toLowerCase();
  for (const word of numberWordsIn(small)) {
    const value = compoundValue(word);
    if (value !== undefined) values.add(value);
  }
  for (const value of [...paraphrasesIn(small), ...yearsBetween(text)]) values.add(value);
  return values;
});

const MEASURED = /(jähr|monatig|wöchig|tägig|stündig|minütig|prozentig)(?<=(\p{L}+|\p{N}+)-?\1)/gu;
const UNIT_OF: Readonly<Record<string, string>> = {
  jähr: 'Jahr', monatig: 'Monat', wöchig: 'Woche', tägig: 'Tag', stündig: 'Stunde', minütig: 'Minute', prozentig: 'Prozent',
}; // biome-ignore format: a table reads better in rows

/** „siebenjährig“, „17-Jähriger“ */
const measuredIn = oncePerText((text) =>
  Array.from(text.toLowerCase().matchAll(MEASURED), ([, measured = '', number = '']) => ({
    unit: UNIT_OF[measured],
    value: /^\p{N}/u.test(number) ? Number(number) : compoundValue(number),
  })),
);
const paraphrasesOfText = oncePerText((text) => [...paraphrasesIn(text.toLowerCase())]);

/** What a text says in one unit: „sieben Jahre“, „siebenjährig“. */
export function valuesInUnit(text: string, unit: string): ReadonlySet<number> {
  const values = new Set(
    quantitiesOfText(text).flatMap((known) => (known.unit === unit ? [known.value] : [])),
  );
  if (values.size === 0) return values;
  for (const { unit: measured, value } of measuredIn(text))
    if (measured === unit && value !== undefined) values.add(value);
  const others = unit === 'Jahr' ? [...yearsBetween(text), ...agesIn(text)] : [];
  for (const value of [...paraphrasesOfText(text), ...others]) values.add(value);
  return values;
}

const MONTH = '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)';
const NAME_AFTER = new RegExp(
  `^\\.(?:\\s|\\u00A0)?(?:\\p{L}|\\d)|^\\.?\\s?${MONTH}|^[\\s\\u00A0]?Uhr(?!\\p{L})|^[:/]|^\\.$`,
  'u',
);

function isNoAmount(token: string, before: string, after: string): boolean {
  if (/^(?:1[0-9]|20)\d{2}$/.test(token)) return true;
  if (NAME_AFTER.test(after) && !(token.length > 2 && after.startsWith('.'))) return true;
  // Telephone numbers, scores of sets, ranges: 5-6-6-5.
  if (/\p{N}[-–]$/u.test(before) || /^[-–]\p{N}/u.test(after)) return true;
  // 2:1, 7/24, G7, Boeing 737, Artikel 5, Nr. 4, Platz 3; „zwischen 10“ stays.
  if (
    /[:/\p{L}_+#’'-]$/u.test(before) ||
    /(?:Nr\.|§|Artikel|Art\.|Paragraf|Absatz|Platz|Rang|Kapitel|Teil|Folge|Staffel|Gruppe|Klasse|Liga|Linie|Seite|Version|Tag|Runde|Formel|Typ)\s$/u.test(
      before,
    )
  )
    return true;
  return (
    /\p{Lu}[\p{L}\p{N}-]*\s$/u.test(before) &&
    !/^\s?(?:\p{Lu}|Prozent|%|€|\$|Mi)/u.test(after) &&
    !/^\s\p{Ll}/u.test(after)
  );
}

function digits(token: string): number {
  return Number(token.replace(/\.(?=\p{N}{3})/gu, '').replace(',', '.'));
}
