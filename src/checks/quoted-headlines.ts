import { attributedTo, NAME } from './attributed-to.ts';
import type { Block } from './block.ts';
import { describeVerdict } from './describe-verdict.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { houseRules } from './house-rules.ts';
import { passagesOf } from './passages-of.ts';
import { personsIn } from './persons-in.ts';
import { surnamesOf } from './pull-quote-speakers.ts';
import { compareQuote } from './verbatim.ts';
import { troubleWithAttribution } from './whose-words.ts';

/** A quotation in a line of the head: the words between the marks and where they begin. */
export interface Quotation {
  readonly words: string;
  readonly start: number;
}

const QUOTATION = /„([^„“”"]*)[“”"]|"([^"„“”]*)["“”]|»([^»«]*)«|«([^»«]*)»|“([^“”„]*)”/gu;

/** Quotations of a text that are long enough to be compared, not titles of works after „Film“, „Roman“ and the like. */
export function longQuotations(text: string): Quotation[] {
  return Array.from(text.matchAll(QUOTATION)).flatMap((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const count = words.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    if (count < houseRules.quotedWords || isTitleOfWork(text.slice(0, match.index), words)) return [];
    return [{ words, start: match.index + 1 }];
  });
}

const WORK =
  /(?:[Ff]ilm|[Bb]uch|[Rr]oman|[Ss]erie|[Aa]lbum|[Ss]ong|[Ll]ied|[Oo]per|[Oo]perette|[Mm]usical|[Ss]tück|[Dd]rama|[Kk]omödie|[Aa]usstellung|[Ss]endung|[Ss]how|[Pp]odcast|[Dd]oku|[Dd]okumentation|[Kk]rimi|[Kk]ampagne|[Ii]nitiative|[Pp]rogramm|[Pp]rojekt|[Pp]reis|[Mm]agazin|[Vv]erein|[Gg]ruppe|[Bb]and|[Ss]tudie|[Bb]ericht|[Gg]emälde|[Ss]piel|[Rr]eihe|[Ff]estival|[Tt]itel|[Mm]otto|[Ss]logan|[Hh]ashtag|[Tt]rilogie|[Ss]aga)s?\s(?:\p{L}+\s)?$/u;
/** What a sentence holds and a title seldom does. */
const SENTENCE =
  /(?<!\p{L})(?:ich|wir|er|sie|es|man|ist|sind|war|waren|wird|werden|hat|haben|kann|können|muss|müssen|soll|sollen|will|wollen|darf|dürfen|würde|würden|nicht|kein\p{L}*|sei|seien|gibt|dass|das|uns|mich)(?!\p{L})/iu;

function isTitleOfWork(before: string, words: string): boolean {
  return WORK.test(before) && !/^\p{Ll}/u.test(words);
}

/** `„Das müssen wir erst herausfinden“` in the headline, another wording or another speaker in the text. */
export const quotedHeadlines = editorialRule(
  'quoted-headlines',
  'Zitate in Überschrift, Dachzeile, Vorspann und Zwischentiteln stehen Wort für Wort im Text',
  (article) => {
    const passages = passagesOf(article);
    if (passages.length === 0) return [];
    return article.blocks
      .filter(({ part, room }) => (room === 'head' ? isHeadline(part) : part === 'heading'))
      .flatMap((block) =>
        longQuotations(block.text).flatMap((quotation) => judge(block, quotation, passages)),
      );
  },
);

function isHeadline(part: Block['part']): boolean {
  return part === 'title' || part === 'kicker' || part === 'standfirst';
}

function judge(block: Block, { words, start }: Quotation, passages: readonly string[]): Mistake[] {
  const verdict = compareQuote(words, passages);
  const trouble = describeVerdict('Das Zitat', words, verdict);
  if (!trouble) return judgeSpeaker(block, { words, start }, passages);
  const isSentence = SENTENCE.test(words);
  if (verdict.kind === 'deviates' && !isSentence && isNameInOtherCase(verdict)) return [];
  // Hardly anything alike in the text and no sentence: it may be the title of a film, which needs no second mention.
  const isSure =
    verdict.kind !== 'deviates' ||
    (isAlike(words, verdict) ? !isFitted(words, verdict.differing) : isSentence);
  const at = trouble.word === undefined ? -1 : words.indexOf(trouble.word);
  const from = start + Math.max(0, at);
  const length = at === -1 || trouble.word === undefined ? words.length : trouble.word.length;
  return [
    {
      level: isSure ? 'error' : 'warning',
      message: trouble.message,
      place: block.range(from, from + length),
    },
  ];
}

/** Muster über Beispiel: „ */
const LABEL = new RegExp(
  `(?:^|[.!?–:]\\s+)(${NAME})(?:\\s(?:über|zu|zum|zur|nach|an|gegen)\\s[^:„"»]*)?:\\s*[„"»«“]$`,
  'u',
);

/** „Muster: „Wir kommen““ in the headline, where the text knows Muster and has somebody else say it. */
function judgeSpeaker(block: Block, { words, start }: Quotation, passages: readonly string[]): Mistake[] {
  const range = { start, end: start + words.length };
  const name = attributedTo(block.text, range) ?? LABEL.exec(block.text.slice(0, start))?.[1];
  if (name === undefined || !surnamesOf(name).some((surname) => personsIn(passages).has(surname))) return [];
  const message = troubleWithAttribution(words, name, passages);
  return message ? [{ level: 'error', message, place: block.range(range.start, range.end) }] : [];
}

type Deviation = Extract<ReturnType<typeof compareQuote>, { kind: 'deviates' }>;

/** Whether the nearest sentence of the text holds more than half of the words. */
function isAlike(words: string, { nearest }: Deviation): boolean {
  if (nearest === undefined) return false;
  const own = words.toLowerCase().match(WORD) ?? [];
  const known = new Set(nearest.toLowerCase().match(WORD));
  return own.filter((word) => known.has(word)).length * 2 > own.length;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** „schwarzen“ and „schwarzer“, „Verein“ and „Vereins“: one word with different endings. */
function areForms(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short) && /^(?:e?[ns]|e[rm]?)$/u.test(long.slice(short.length))) return true;
  const stem = (word: string) => word.replace(/e[nrsm]?$/u, '');
  return stem(one) === stem(other);
}

/** „Verein zur Erforschung der Meere“, in the text „des Vereins zur …“, without marks: nobody said that. */
function isNameInOtherCase({ nearest = '', differing }: Deviation): boolean {
  return !/[„“”"«»]/u.test(nearest) && isInflected(differing);
}

function isInflected(differing: Deviation['differing']): boolean {
  return (
    differing.length > 0 &&
    differing.every(({ quote, text }) => /^\p{L}+$/u.test(quote) && areForms(quote, text))
  );
}

/** „Sie spricht von einem „schwarzen Tag für alle““: only endings were fitted into the sentence, which many houses allow. */
function isFitted(words: string, differing: Deviation['differing']): boolean {
  return (
    /^\p{Ll}/u.test(words) &&
    isInflected(differing) &&
    differing.every(({ quote }) => /^\p{Ll}+$/u.test(quote))
  );
}
