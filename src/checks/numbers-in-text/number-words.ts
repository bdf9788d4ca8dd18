/** Words that are or hold numbers, and their values. */

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
/** Any number written as a word of its own, as the source of a pattern. */
export const NUMBER_WORD = `${ONES_OF_TENS}und(?:${TENS})|${BY_LENGTH.join('|')}`;
const TWO_DIGITS = new RegExp(`^(${ONES_OF_TENS})und(${TENS})`, 'u');

/** What is in every word that holds a number; the rest of a text needs no closer look. */
const NUMBER_PART =
  /zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|zwan|hundert|tausend|dutzend|beide|zwo/g;

/** Words that may hold a number, in full, of a text in small letters. */
export function numberWordsIn(text: string): ReadonlySet<string> {
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
  [/hälfte|(?<!\p{L})halb|jede[rsm]? zweite/u, 50, 2],
  [/drittel|jede[rsm]? dritte/u, 33, 3],
  [/(?<!\p{L})viertel|jede[rsm]? vierte/u, 25, 4],
  [/dreiviertel|drei viertel/u, 75],
  [/doppel|duo|paar|zwilling/u, 2],
  [/trio|drilling|verdreifach/u, 3],
  [/jahrzehnt/u, 10],
  [/jahrhundert/u, 100],
];

/** `zwölf` → 12, `einundzwanzig` → 21; „beide“ counts nothing. */
export function wordValue(token: string): number | undefined {
  const word = token.toLowerCase();
  const two = word.endsWith('ig') ? TWO_DIGITS.exec(word) : null;
  if (two && two[0].length === word.length)
    return (ONES[two[1] as string] ?? 0) + (WORDS[two[2] as string] ?? 0);
  return word !== 'beide' && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

/** The number in a word: `dreitägig` → 3, `Siebzehnjähriger` → 17. */
export function compoundValue(word: string): number | undefined {
  const two = TWO_DIGITS.exec(word);
  if (two) return (ONES[two[1] as string] ?? 0) + (WORDS[two[2] as string] ?? 0);
  const first = COMPOUND.exec(word)?.[0];
  if (first) return WORDS[first];
  const last = /(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend)$/u.exec(word)?.[0];
  return last ? WORDS[last] : undefined;
}

/** What a text in small letters says in other words: „die Hälfte“. */
export function paraphrasesIn(small: string): number[] {
  return PARAPHRASES.flatMap(([pattern, ...meant]) => (pattern.test(small) ? meant : []));
}
