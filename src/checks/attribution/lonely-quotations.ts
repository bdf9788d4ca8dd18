/** Quotations of which nobody says who speaks. */
import { houseRules } from '../house-rules.ts';
import { introduces, isSpokenOf, saysWho } from './speakers.ts';

/** „…“, empörte sich: whatever the verb is. */
const TAG = /^,\s\p{Ll}/u;
/** „eine „Stelle zur Verlagerung von Aufgaben des Bundes““: what something is called. */
const TERM_BEFORE = /(?<!\p{L})(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?|sogenannte[nrs]?)\s[_*]?$/u;
const QUOTATION = /„[^„“”"]*[“”"]|"[^"„“”]*["“”]|»[^»«]*«|«[^»«]*»/gu;
/** „Er zuckt mit den Schultern.“, „Dann lacht sie.“; „Er wurde geleert.“ may be a tank. */
const PRONOUN =
  /^(?:Er|Sie|Ich|Wir)\s(?!w[iu]rde?n?\s|werden\s)|^\p{Lu}\p{Ll}+\s\p{Ll}+t\s(?:er|sie)(?!\p{L})/u;
/** Where one sentence ends and the next begins; quotations are blank here. */
const SENTENCE_END = /(?<=[.!?…\uFFFC])\s+(?=[\p{Lu}\uFFFC])/gu;

/** A quotation without a speaker nearby. */
export interface LonelyQuotation {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Quotations of seven and more words without a speaker nearby.
 * @param before the paragraphs before, nearest last: who speaks at the end of the last one goes on speaking, a colon announces a list
 * @param names words that are names of people in this article
 */
export function findLonelyQuotations(
  paragraph: string,
  before: readonly string[],
  names: ReadonlySet<string> = new Set(),
): LonelyQuotation[] {
  if (before.some((text) => /:\s*$/.test(text))) return [];
  const quotations = Array.from(paragraph.matchAll(QUOTATION));
  return quotations.flatMap(({ 0: quotation, index }) => {
    const end = index + quotation.length;
    const count = quotation.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (count < houseRules.attributedWords) return [];
    const lead = paragraph.slice(0, index);
    if (/:\s*$/.test(lead) || TAG.test(paragraph.slice(end))) return [];
    if (TERM_BEFORE.test(lead) && !/[.!?]$/.test(quotation.slice(0, -1))) return [];
    if (hasSpeakerNearby(paragraph, index, before.at(-1) ?? '', names)) return [];
    return [{ start: index, end, words: quotation.slice(1, -1) }];
  });
}

const blank = (text: string) => text.replace(QUOTATION, (quotation) => '\uFFFC'.repeat(quotation.length));

/** Whether a speaker is named in the sentence of a quotation, before it or right behind it; what is quoted does not count. */
function hasSpeakerNearby(paragraph: string, at: number, last: string, names: ReadonlySet<string>): boolean {
  const text = blank(paragraph);
  const starts = [0, ...Array.from(text.matchAll(SENTENCE_END), ({ 0: gap, index }) => index + gap.length)];
  const own = starts.findLastIndex((start) => start <= at);
  if (own === 0 && goesOn(last, names)) return true;
  const sentence = (number: number) => text.slice(starts[number] ?? text.length, starts[number + 1]);
  const before = own === 0 ? '' : sentence(own - 1);
  return (
    isSpokenOf(sentence(own), names) ||
    PRONOUN.test(before) ||
    introduces(before, names) ||
    // „…“ „…“: one speaker says both.
    (before.startsWith('\uFFFC') && hasSpeakerNearby(paragraph, starts[own - 1] as number, last, names)) ||
    saysWho(sentence(own + 1), names)
  );
}

/** Whether somebody who speaks at the very end of a paragraph goes on speaking in the next. */
function goesOn(paragraph: string, names: ReadonlySet<string>): boolean {
  const sentences = blank(paragraph).split(SENTENCE_END).slice(-2);
  const last = sentences.at(-1) as string;
  return last.includes('\uFFFC') ? isSpokenOf(sentences.join(' '), names) : introduces(last, names);
}
