import { type ArticleText, isPassage } from './article-text.ts';
import { type Knows, loadDictionary } from './dictionary.ts';
import { editDistance } from './edit-distance.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { houseRules } from './house-rules.ts';
import { FUNCTION_WORDS, mayBeFirstName, type NameWord, nameWordsOf } from './name-words.ts';

/** One spelling with all its places; a genitive counts with its name. */
export interface Spelling {
  readonly word: string;
  readonly places: readonly NameWord[];
  /** Words that stand before it and may be first names; words that stand after it, were it a first name itself. */
  readonly firstNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

/** Two spellings of what seems to be one name. */
export interface Pair {
  readonly right: Spelling;
  readonly wrong: Spelling;
  /** Nothing tells which is right: both are pointed at. */
  readonly isOpen: boolean;
}

/** Small letters, ß → ss, umlauts and accents without their marks. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '');
}

const ENDINGS = [
  '',
  's',
  'es',
  'n',
  'en',
  'ns',
  'ens',
  'e',
  'er',
  'ern',
  'ers',
  'em',
  'r',
  'in',
  'innen',
  'is',
  'a',
  'i',
  'ier',
  'aner',
  'isch',
  'ische',
  'ischen',
  'sche',
  'schen',
  'ie',
  'ien',
  'ein',
  'chen',
  'ner',
  'nerin',
  'erin',
  'erinnen',
  'ei',
  'eien',
  'o',
];
/** Endings that stand for each other: das große, ein großer; Mario and Maria. Not -in and -en: Austin is not Austen. */
const EXCHANGED = [
  ['e', 'en', 'er', 'es', 'em', 'ern'],
  ['a', 'o'],
] as const;

/** A word without one of some endings; `undefined` if it has none of them or too little is left. */
function stemOf(word: string, endings: readonly string[]): string | undefined {
  const ending = endings.filter((one) => word.endsWith(one)).sort((x, y) => y.length - x.length)[0];
  return ending === undefined || word.length - ending.length < 3 ? undefined : word.slice(0, -ending.length);
}

/** Endings by which names of men and women differ in other languages. */
const SLAVIC = /(?:skyj|skij|skyi|ski|sky|skaja|skaya|ska|ow|owa|ew|ewa|in|ina|ova|ov|ý|á)$/u;

/** Whether two words are forms of one: Kölner and Köln, Sprecher and Sprecherin, Ukrainer and Ukrainerin, Selenskyj and Selenska. */
export function isInflection(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  // Plain forms are equal where only ß, an umlaut or an accent differs: Rat and Räte are forms, Kreß and Kress are spellings.
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && ENDINGS.includes(long.slice(short.length))) return true;
  for (const endings of EXCHANGED) {
    const stems = [a, b].map((word) => stemOf(word, endings));
    if (stems[0] !== undefined && stems[0] === stems[1]) return true;
  }
  const [endOne, endOther] = [SLAVIC.exec(a)?.[0], SLAVIC.exec(b)?.[0]];
  const isFemale = (ending: string) => /a$|á$/u.test(ending);
  return (
    endOne !== undefined &&
    endOther !== undefined &&
    isFemale(endOne) !== isFemale(endOther) &&
    a.slice(0, -endOne.length) === b.slice(0, -endOther.length)
  );
}

/** Groups the words of an article into spellings. */
export function spellingsOf(words: readonly NameWord[]): Spelling[] {
  const byWord = Map.groupBy(
    words.filter(({ word }) => word.length >= 3 && word !== word.toUpperCase()),
    ({ word }) => word,
  );
  const merged = new Map<string, NameWord[]>();
  for (const [word, places] of byWord) {
    const base = word.endsWith('s') && byWord.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
    merged.set(base, [...(merged.get(base) ?? []), ...places]);
  }
  return Array.from(merged, ([word, places]) => ({
    word,
    places,
    firstNames: new Set(places.flatMap(({ before }) => (before && mayBeFirstName(before) ? [before] : []))),
    surnames: new Set(
      places.flatMap(({ after }) =>
        after && after.length >= 3 && mayBeFirstName(word) ? [after.replace(/s$/, '')] : [],
      ),
    ),
  }));
}

/** Pairs of spellings near enough to be one name. The dictionary has not been asked yet. */
export function similarPairs(spellings: readonly Spelling[]): [Spelling, Spelling][] {
  const pairs: [Spelling, Spelling][] = [];
  const folded = spellings.map(({ word }) => plain(word));
  for (let i = 0; i < spellings.length; i++) {
    for (let j = i + 1; j < spellings.length; j++) {
      const [one, other] = [spellings[i] as Spelling, spellings[j] as Spelling];
      const [a, b] = [folded[i] as string, folded[j] as string];
      const least = Math.min(a.length, b.length);
      if (Math.abs(a.length - b.length) > 2 || least < 4) continue;
      const together = sharesName(one, other);
      if (a[0] !== b[0] && !together) continue;
      if (a !== b && (together ? least < 4 : least < 5)) continue;
      const most = together ? (least >= 6 ? 2 : 1) : least >= 8 ? 2 : 1;
      if (nearestForms(a, b, most) > most) continue;
      if (a === b ? isUmlautForm(one.word, other.word) : isInflection(one.word, other.word)) continue;
      pairs.push([one, other]);
    }
  }
  return pairs;
}

/** Distance of two words, or of one and the other without its genitive s: Puttin and Putins. */
function nearestForms(a: string, b: string, most: number): number {
  const steps = editDistance(a, b, most);
  if (steps <= most || a.endsWith('s') === b.endsWith('s')) return steps;
  const [genitive, other] = a.endsWith('s') ? [a, b] : [b, a];
  return genitive.length < 6 ? steps : editDistance(genitive.slice(0, -1), other, most);
}

/** Bruch and Brüche differ in more than the umlaut; what differs in it alone, Müller and Muller, are two spellings. */
function isUmlautForm(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether two surnames follow the same first name, or two first names precede the same surname. */
function sharesName(one: Spelling, other: Spelling): boolean {
  for (const name of one.firstNames) if (other.firstNames.has(name)) return true;
  for (const name of one.surnames) if (other.surnames.has(name)) return true;
  return false;
}

/** Decides whether a similar pair is worth an editor's while, and which spelling is likely wrong. */
export function judgePair(one: Spelling, other: Spelling, knows: Knows): Pair | undefined {
  const isAllowed = houseRules.differentNames.some(
    (names) => names.includes(one.word) && names.includes(other.word),
  );
  if (isAllowed || areTwoPeople(one, other) || standTogether(one, other)) return undefined;
  const pair = order(one, other, knows);
  const { right, wrong } = pair;
  const [knowsRight, knowsWrong] = [knows(right.word), knows(wrong.word)];
  if (sharesName(one, other)) {
    const shared = [...one.firstNames].filter((name) => other.firstNames.has(name));
    // „Deutsche Bank“ and „Deutsche Banken“, „Rote Karte“: ordinary words side by side.
    const isName = shared.length === 0 || shared.some((name) => !knows(name.toLowerCase()));
    if (isName && !(knowsWrong && knowsRight && shared.length > 0 && knows(wrong.word.toLowerCase())))
      return pair;
  }
  if (differOnlyInAccents(right.word, wrong.word)) return pair;
  if (knowsWrong) return undefined;
  if (FUNCTION_WORDS.has(right.word.toLowerCase())) return undefined;
  if (!knowsRight) return pair;
  // An unknown word one letter off a known one that the article uses more than once: Pjönjang beside Pjöngjang.
  const isTypo =
    right.word.length >= 5 &&
    (right.places.length >= 2 || isName(right.word, knows)) &&
    right.places.some(({ opens }) => !opens) &&
    wrong.places.length === 1 &&
    nearestForms(plain(one.word), plain(other.word), 1) <= 1 &&
    (right.firstNames.size === 0 || wrong.firstNames.size === 0 || sharesName(one, other));
  return isTypo && !knows(right.word.toLowerCase()) ? pair : undefined;
}

/** Names take no plural: the dictionary knows Putins, but neither Putine nor Putinen. */
function isName(word: string, knows: Knows): boolean {
  return !['e', 'en', 'n', 'er', 'nen', 'se'].some((ending) => knows(word + ending));
}

/** Erdoğan and Erdogan, but not Bruder and Brüder, Masse and Maße. */
function differOnlyInAccents(one: string, other: string): boolean {
  const withUmlauts = (word: string) =>
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/(?!\u0308)\p{M}/gu, '')
      .normalize('NFC');
  return withUmlauts(one) === withUmlauts(other);
}

/** Each has first names of its own: Konrad Laimer and Stefan Lainer. First names that are themselves similar do not count. */
function areTwoPeople(one: Spelling, other: Spelling): boolean {
  if (one.firstNames.size === 0 || other.firstNames.size === 0) return false;
  return [...one.firstNames].every((name) =>
    [...other.firstNames].every((another) => editDistance(plain(name), plain(another), 2) > 2),
  );
}

/** „Lainer und Laimer“, „Iran, Irak“: named side by side, so they are two. */
function standTogether(one: Spelling, other: Spelling): boolean {
  return one.places.some((a) =>
    other.places.some((b) => {
      if (a.block !== b.block) return false;
      const [first, second] = a.start < b.start ? [a, b] : [b, a];
      const between = a.block.text.slice(first.end, second.start);
      return (
        between.length < 30 &&
        /^(?:[,/]|\s(?:und|oder|statt|gegen|wie|–|noch|bzw\.)|-)\s?\S*\s?$/u.test(between)
      );
    }),
  );
}

/** The spelling that occurs more often is right; else the known one, the one in running text, the one with a first name, the first. */
function order(one: Spelling, other: Spelling, knows: Knows): Pair {
  const weight = (spelling: Spelling) => [
    spelling.places.length,
    Number(knows(spelling.word)),
    spelling.places.filter(({ block }) => isPassage(block)).length,
    Number(spelling.firstNames.size > 0),
  ];
  const [a, b] = [weight(one), weight(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  const otherIsRight = at !== -1 && (b[at] as number) > (a[at] as number);
  // Equally often: that one is known, stands in running text or has a first name is no more than a hint.
  const isOpen = at !== 0;
  return otherIsRight ? { right: other, wrong: one, isOpen } : { right: one, wrong: other, isOpen };
}

/** `Selenskyj` beside `Selenski`, `Claus Kreß` beside `Claus Kress`: one name in two spellings. */
export const names = editorialRule('names', 'ein Name in zwei Schreibweisen', async (article) => {
  const pairs = similarPairs(spellingsOf(nameWordsOf(article)));
  if (pairs.length === 0) return [];
  const knows = await loadDictionary();
  const reported = new Set<string>();
  return pairs.flatMap(([one, other]) => {
    const pair = judgePair(one, other, knows);
    if (!pair || reported.has(pair.wrong.word)) return [];
    reported.add(pair.wrong.word);
    return mistakes(pair, article);
  });
});

const MOST_PLACES = 3;

function mistakes({ right, wrong, isOpen }: Pair, article: ArticleText): Mistake[] {
  const times = ({ places }: Spelling) => (places.length === 1 ? 'einmal' : `${places.length}-mal`);
  const advice = article.frontMatter
    ? ' Sind es zwei Namen: checks: [{ off: names, reason: "…" }] im Kopf.'
    : '';
  const pointAt = (here: Spelling, there: Spelling): Mistake[] => {
    const first = there.places[0] as NameWord;
    const line = first.block.range(first.start).start.line;
    return here.places.slice(0, MOST_PLACES).map(({ block, start, end, word }) => ({
      level: 'warning',
      message: `„${word}“ (${times(here)}) oder „${there.word}“ (${times(there)}, zuerst Zeile ${line})? Bitte einheitlich schreiben.${advice}`,
      place: block.range(start, end),
    }));
  };
  return [...pointAt(wrong, right), ...(isOpen ? pointAt(right, wrong).slice(0, 1) : [])];
}
