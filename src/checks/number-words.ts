/** Numbers of German prose as values: digits, words, parts of compounds. */

const WORDS: Readonly<Record<string, number>> = {
  zwei: 2, zwo: 2, beide: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, dreizehn: 13,
  vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19, zwanzig: 20, dreißig: 30, vierzig: 40, fünfzig: 50,
  sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, hundert: 100, tausend: 1000, dutzend: 12,
}; // biome-ignore format: a table reads better in rows
const TENS = 'zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig';
const ONES: Readonly<Record<string, number>> = { ein: 1, ...WORDS };
const BY_LENGTH = Object.keys(WORDS).sort((a, b) => b.length - a.length);
const COMPOUND = new RegExp(`^(?:${BY_LENGTH.join('|')})`, 'u');
const ONES_OF_TENS = '(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)';
const TWO_DIGITS = new RegExp(`^(${ONES_OF_TENS})und(${TENS})`, 'u');

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
  /** Whether the text itself says that it is not exact: rund, fast, mehr als. */
  readonly rough: boolean;
}

/** „Drei Fragen an“, „Fünf Gründe“: the article counts its own parts. */
const OWN_PARTS =
  /^\s(?:Fragen|Gründe|Dinge|Tipps|Fakten|Lehren|Thesen|Punkte|Antworten|Erkenntnisse|Szenarien|Beispiele|Wege|Schritte|Ideen|Regeln|Bilder|Grafiken|Momente|Mythen)(?!\p{L})/u;
const TOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}.,])\\p{N}+(?:\\.\\p{N}{3})*(?:,\\p{N}+)?(?!\\p{N}|[.:,]\\p{N})|(?<![\\p{L}\\p{N}])(?:${ONES_OF_TENS}und(?:${TENS})|${BY_LENGTH.join('|')})(?!\\p{L})`,
  'giu',
);
const ROUGH =
  /(?:rund|etwa|circa|ca\.|fast|knapp|gut|über|mehr als|weniger als|bis zu|mindestens|höchstens|nahezu|annähernd|beinahe|um die|ungefähr|unter|gegen)\s(?:\p{Ll}+\s)?$/iu;

/**
 * Numbers that a text states as amounts: 3.000, 3,5 Millionen, zwei, zwölf, einundzwanzig. Left out are years, days, times of day, ordinals,
 * scores and numbers that belong to a name (G20, Boeing 737, U2).
 */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isDigits = /^\p{N}/u.test(token);
    const plain = isDigits ? digits(token) : wordValue(token);
    if (plain === undefined) continue;
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(index + token.length, index + token.length + 24);
    if (OWN_PARTS.test(after) || (isDigits && isNoAmount(token, before, after))) continue;
    const scale = SCALES.find(([pattern]) => pattern.test(after));
    const end = index + token.length + (scale ? (scale[0].exec(after)?.[0].length ?? 0) : 0);
    found.push({
      value: scale ? Number((plain * scale[1]).toPrecision(12)) : plain,
      start: index,
      end,
      shown: text.slice(index, end),
      rough: ROUGH.test(before),
    });
  }
  return found;
}

/** Every value that a text holds in any form, also in compounds (`dreitägig`, `17-Jähriger`), ordinals and dates; to be generous with. */
export function valuesIn(text: string): ReadonlySet<number> {
  const values = new Set(quantitiesIn(text).map(({ value }) => value));
  for (const { 0: number } of text.matchAll(/\p{N}[\p{N}.,]*/gu)) {
    values.add(digits(/^\p{N}+(?:\.\p{N}{3})*(?:,\p{N}+)?/u.exec(number)?.[0] ?? number));
    for (const part of number.split(/[.,]/)) if (part !== '') values.add(Number(part));
  }
  const small = text.toLowerCase();
  for (const word of numberWordsIn(small)) {
    const value = compoundValue(word);
    if (value !== undefined) values.add(value);
  }
  for (const [pattern, ...meant] of PARAPHRASES)
    if (pattern.test(small)) for (const value of meant) values.add(value);
  return values;
}

/** What is in every word that holds a number; the rest of a text needs no closer look. */
const NUMBER_PART =
  /zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|zwan|hundert|tausend|dutzend|beide|zwo/g;

/** Words that may hold a number, in full, of a text in small letters. */
function numberWordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { index } of text.matchAll(NUMBER_PART)) {
    let start = index;
    while (start > 0 && LETTER.test(text[start - 1] as string)) start--;
    let end = index;
    while (end < text.length && LETTER.test(text[end] as string)) end++;
    words.add(text.slice(start, end));
  }
  return words;
}

const LETTER = /\p{L}/u;

const PARAPHRASES: readonly (readonly [RegExp, ...number[]])[] = [
  [/hälfte|halb|jede[rsm]? zweite/u, 50, 2],
  [/drittel|jede[rsm]? dritte/u, 33, 3],
  [/viertel|jede[rsm]? vierte/u, 25, 4],
  [/dreiviertel|drei viertel/u, 75],
  [/doppel|duo|paar|zwilling/u, 2],
  [/trio|drilling|verdreifach/u, 3],
  [/jahrzehnt/u, 10],
  [/jahrhundert/u, 100],
];

function digits(token: string): number {
  return Number(token.replace(/\.(?=\p{N}{3})/gu, '').replace(',', '.'));
}

function wordValue(token: string): number | undefined {
  const word = token.toLowerCase();
  const two = word.endsWith('ig') ? TWO_DIGITS.exec(word) : null;
  if (two && two[0].length === word.length)
    return (ONES[two[1] as string] ?? 0) + (WORDS[two[2] as string] ?? 0);
  return word !== 'beide' && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

function compoundValue(word: string): number | undefined {
  const two = TWO_DIGITS.exec(word);
  if (two) return (ONES[two[1] as string] ?? 0) + (WORDS[two[2] as string] ?? 0);
  const first = COMPOUND.exec(word)?.[0];
  if (first) return WORDS[first];
  const last = /(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend)$/u.exec(word)?.[0];
  return last ? WORDS[last] : undefined;
}

const MONTH = '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)';
const NAME_AFTER = new RegExp(
  `^\\.(?:\\s|\\u00A0)?(?:\\p{L}|\\d)|^\\.?\\s?${MONTH}|^[\\s\\u00A0]?Uhr|^[:/]|^\\.$`,
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
