import { LETTER } from '../typography/letters.ts';
import { isProse } from './article-text.ts';
import type { DoubledWord } from './doubled-words/doubled-word.ts';
import { findDoubledPhrases } from './doubled-words/phrases.ts';
import { mayOpenRelative } from './doubled-words/relative-clauses.ts';
import { editorialRule, type Level } from './editorial-rule.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Never twice in German. */
const ALWAYS = set(
  `und oder aber dass nicht sich ein eine einen einer eines wir er ich man es ist sind war waren wird wurde wurden hat hatte
  auch noch nur schon wenn weil ob kein keine keinen sei seien soll sollen kann können muss müssen will wollen am im zum zur vom beim ins ans`,
);
/** Twice in a relative clause („Menschen, die die Wahl haben“) or after „ist“, „dass“: only a mistake where neither can be. */
const ARTICLES = set('die der das den dem des denen dessen deren diese dieser');
const PREPOSITIONS = set(
  `in an auf aus bei mit nach von vor zu für durch gegen ohne bis seit über unter zwischen hinter neben wegen während trotz um laut dank
  statt anstatt gegenüber aufgrund infolge mithilfe anhand angesichts bezüglich hinsichtlich zufolge entlang außer ab samt gemäß innerhalb
  außerhalb mittels zugunsten anstelle seitens unterhalb oberhalb jenseits diesseits entgegen nahe binnen per pro je inmitten ungeachtet
  anlässlich einschließlich zuzüglich abzüglich namens vom zum zur im am beim ins ans`,
);
/** After these a relative clause may begin without a comma: „diejenigen die die Wahl haben“. */
const BEFORE_RELATIVE = set('als wie jene diejenigen derjenige diejenige alle');
/** After these a second one: „Menschen, die arbeiten und die die Steuern zahlen“. */
const BETWEEN_RELATIVES = set('und oder aber sondern sowie');
/** After these a pronoun and an article may meet: „dass das das Ende ist“, „Ist das das Ende?“. Of other articles nobody writes so. */
const BEFORE_PRONOUN = set(
  `nicht nur auch denn doch dass weil wenn ob obwohl falls da damit bevor nachdem sobald solange sodass
  ist sind war waren wäre wären sei seien wird wurde bleibt blieb was wer wo warum wieso wann`,
);
/** After these it is possible, though nobody writes so: „Das hat die die Stelle gekostet.“ */
const BEFORE_DEMONSTRATIVE = set(
  `hat haben hatte hatten werden wurden kann muss soll will könnte müsste sollte würde gibt gab geben kennt sagt sagte macht macht`,
);
/** „mit mit Waffen beladenen Wagen“: right, though never pretty; „die die in den nächsten Jahren schließen“ is not. */
const PARTICIPLE =
  /^(?:\s+(?:[\p{L}-]+|\d[\d.]*)){1,5}?\s+\p{Ll}+(?:end|t|en)(?:e|en|er|em|es)\s+(?:\p{Ll}+\s+)?(?!(?:Jahr|Monat|Woche|Tag|Stund|Minute|Sommer|Winter)(?:e?n|e?s)?(?!\p{L}))\p{Lu}/u;
/** „von von der Leyen“, the names with „von der“ that newspapers print. */
const VON_DER_NAME =
  /^\s+der\s(?:Leyen|Decken|Goltz|Heydt|Heydte|Lippe|Marwitz|Osten|Recke|Schulenburg|Tann|Vring)(?!\p{L})/u;
/** Twice for emphasis, or as two different words. */
const EXCUSED = set(
  `sehr ganz viel viele ja nein na ha bla so lange lang weit zu ihr sein um
  was wer ach oh hey tick tack blah mal toi he ho hi la nie hopp dalli doch zack peu tut sieh hü da le de los cha yo quo`,
);

const PAIR =
  /(?<![\p{L}\p{N}\u00AD'’/&@#+-]|\p{L}\.)(\p{L}{2,})(\s+)(\p{L}{2,})(?![\p{L}\p{N}'’*_/&-]|\.\p{L})/gu;

/** A cheap look first, in small letters and from the space between them: nearly all neighbours differ. */
const SAME_TWICE = new RegExp(`\\s(?<=(?<!\\p{L})(${LETTER}{2,})\\s)\\s*\\1(?!\\p{L})`, 'u');

/** How far the judgement looks to either side, in characters. */
const CONTEXT = 200;

/** Finds words that stand twice, also across a line break. Emphasis does not hide them: the text is that of the whole block. */
export function findDoubledWords(text: string): DoubledWord[] {
  if (!SAME_TWICE.test(text.toLowerCase())) return [];
  const found: DoubledWord[] = [];
  PAIR.lastIndex = 0;
  for (let match = PAIR.exec(text); match; match = PAIR.exec(text)) {
    const [whole, first, gap, second] = match as unknown as [string, string, string, string];
    const start = match.index + first.length + gap.length;
    const end = match.index + whole.length;
    // The second word may be the first of the next pair.
    PAIR.lastIndex = start;
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    if (!isSameWord(first, second, before)) continue;
    const level = judge(second, before, text.slice(end, end + CONTEXT), /^\p{Lu}/u.test(second));
    if (level) found.push({ word: second, start, end, level });
  }
  return found;
}

const OPENS_SENTENCE = /(?:^|[.!?:…„“”"»«‚‘(–—])\s*$/u;

/** „Der der“ at the start of a sentence is one word twice; „sie Sie“ is two, and so is „wenn Fliegen fliegen“. */
function isSameWord(first: string, second: string, before: string): boolean {
  if (first === second) return true;
  return OPENS_SENTENCE.test(before) && first === `${(second[0] as string).toUpperCase()}${second.slice(1)}`;
}

function judge(written: string, before: string, after: string, capital: boolean): Level | undefined {
  const word = written.toLowerCase();
  const previous = /(\p{L}+)\s+$/u.exec(before)?.[1]?.toLowerCase();
  const isFunctionWord = ALWAYS.has(word) || ARTICLES.has(word) || PREPOSITIONS.has(word);
  // „Sie sie verwies“: no sentence begins with both.
  if (word === 'sie' && !capital && !previous && OPENS_SENTENCE.test(before)) return 'warning';
  if (capital)
    return (isFunctionWord && !previous) || isDoubledNoun(word, before, after) ? 'warning' : undefined;
  if (ALWAYS.has(word)) return judgeAlways(word, previous, after);
  if (ARTICLES.has(word)) return judgeArticle(word, previous, before, after);
  if (PREPOSITIONS.has(word) && !EXCUSED.has(word)) {
    if (word === 'von' && /^\s+(?:der?\s+)?\p{Lu}/u.test(after))
      return VON_DER_NAME.test(after) ? undefined : 'warning';
    return PARTICIPLE.test(after) ? 'warning' : 'error';
  }
  // „Er rief an, um um Hilfe zu bitten“, „um um die Ecke gedachte Fragen“ are right.
  if (word === 'um') return TO_INFINITIVE.test(after) || PARTICIPLE.test(after) ? undefined : 'warning';
  // „zu zu vielen“ is right, „zu zu sechs Jahren“ is not.
  if (word === 'zu') return NUMBER_OR_NOUN.test(after) ? 'warning' : undefined;
  if (word === 'sie') return mayMeet(previous, before) ? undefined : 'warning';
  // „dass sie gebaut werden werden“.
  const isFuture = word === 'werden' && /(?<!\p{L})\p{Ll}+(?:t|en)\s+$/u.test(before);
  return EXCUSED.has(word) || isFuture || OPENS_QUOTE.test(before) ? undefined : 'warning';
}

/** „zu zu sechs Jahren“, „zu Hause zu zu betreuen.“ */
const NUMBER_OR_NOUN =
  /^\s+(?!viel|wenig|groß|hoh|klein|lang)\p{Ll}+[erln]n\s*[.,;:!?–]|^\s+(?:\p{N}|\p{Lu}|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|einer?|einem|der|den|dem)\s)/u;
/** In the same sentence. */
const TO_INFINITIVE = /^[^.!?:;–]*(?:\szu\s\p{Ll}|\p{Ll}zu\p{Ll}+en(?!\p{L}))/u;
const OPENS_CLAUSE = /[,;:–—(„“"»«‚‘’'\uFFFC-]\s*$/u;
const OPENS_QUOTE = /[:–—(„"»«‚‘’'\uFFFC-]\s*$|“$/u;

/** „dass sie sie kennt“, „hat sie sie gekannt“: behind a conjunction, a relative pronoun or a verb subject and object meet. */
function mayMeet(previous: string | undefined, before: string): boolean {
  if (previous === undefined || OPENS_CLAUSE.test(before)) return false;
  return /^(?:d(?:er|ie|as|en|em|ass|a|amit|enn)|w(?:enn|eil|ie|o|as|en|em|er|arum|ann|ährend)|ob|obwohl|als|bis|bevor|ehe|falls|nachdem|so\p{L}*|seit|und|oder|aber|nur)$|(?:t|te|ten|en|st|ss|g|ß)$/u.test(
    previous,
  );
}

const BEFORE_ONE = set('der die das den dem des zum vom beim im am');

function judgeAlways(word: string, previous: string | undefined, after: string): Level | undefined {
  // „Bücher, Filme und und und“.
  if (word === 'und' && (previous === word || /^\s+und(?!\p{L})/u.test(after))) return undefined;
  // „die eine eine Kopie der anderen ist“, „zum einen einen Vorteil“, „ob es es gibt“.
  const excuse = word.startsWith('ein') ? BEFORE_ONE : word === 'es' ? BEFORE_PRONOUN : undefined;
  if (previous && excuse?.has(previous)) return undefined;
  // „Man kann nicht nicht kommunizieren.“
  return word === 'nicht' ? 'warning' : 'error';
}

function judgeArticle(
  word: string,
  previous: string | undefined,
  before: string,
  after: string,
): Level | undefined {
  if (OPENS_CLAUSE.test(before))
    return mayOpenRelative(word, before, after, PARTICIPLE) ? undefined : 'warning';
  if (!previous) return 'error';
  if (BEFORE_RELATIVE.has(previous)) return undefined;
  if (BETWEEN_RELATIVES.has(previous))
    return occursInSentence(word, before) && !ENDS_WITH_NOUN.test(after) ? undefined : 'warning';
  if (BEFORE_PRONOUN.has(previous)) return word === 'das' ? undefined : 'warning';
  // „die Partei, in der der Streit begann“, „in den den Gästen vorbehaltenen Saal“, but not „in der der Nacht“.
  if (PREPOSITIONS.has(previous))
    return OPENS_RELATIVE.test(before) || PARTICIPLE.test(after) ? undefined : 'warning';
  return BEFORE_DEMONSTRATIVE.has(previous) ? 'warning' : 'error';
}

/** A relative clause ends with its verb. */
const ENDS_WITH_NOUN = /^[^.,:;!?–]*\s\p{Lu}[\p{L}-]+[.!?;]/u;

function occursInSentence(word: string, before: string): boolean {
  const sentence = before.split(/[.!?]\s/).at(-1) as string;
  return sentence
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(word);
}

/** A preposition, as the first word of a clause. */
const OPENS_RELATIVE =
  /(?:^|[,;:–—(„“"»«‚‘’'\uFFFC-]|(?<!\p{L})(?:und|oder|aber|sondern|sowie|als|wie))\s*\p{L}+\s+$/u;

/** `der der`, `und und`, `Soldaten Soldaten`: the same word twice in a row. */
export const doubledWords = editorialRule(
  'doubled-words',
  'dasselbe Wort zweimal nacheinander',
  ({ blocks }) =>
    blocks.filter(isProse).flatMap((block) =>
      [...findDoubledWords(block.masked), ...findDoubledPhrases(block.masked)].map(
        ({ word, start, end, level }) => ({
          level,
          message: `„${word}“ steht zweimal nacheinander. Bitte eines streichen.`,
          place: block.range(start, end),
        }),
      ),
    ),
);

/** „zu seinen Gunsten Gunsten.“: behind an article there are no names that are double by nature; but „Warum heißt das Pferd Pferd?“ */
const BEHIND_ARTICLE =
  /(?<!(?:hei(?:ß|ss)|hieß|nenn|nannt)[^.!?]*)(?<!\p{L})(?:d(?:er|ie|as|en|em|es)|(?:[ksm]?ein|ihr|unser|dies|jed)e?[nmrs]?)\s+$/u;

/** A doubled noun goes on with the sentence („Soldaten Soldaten marschieren“); names that are double by nature mostly do not matter. */
function isDoubledNoun(word: string, before: string, after: string): boolean {
  return (
    word.length >= 4 &&
    !before.trimEnd().toLowerCase().endsWith(word) &&
    (/^\s+\p{Ll}/u.test(after) || BEHIND_ARTICLE.test(before))
  );
}
