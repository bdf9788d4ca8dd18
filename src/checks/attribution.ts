import { editorialRule } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { houseRules } from './house-rules.ts';
import { isRole, mayBeFirstName, nameWordsOf } from './name-words.ts';

/** „…“, empörte sich: whatever the verb is. */
const TAG = /^,\s\p{Ll}/u;
const QUOTATION = /„[^„“”"]*[“”"]|"[^"„“”]*["“”]|»[^»«]*«/gu;
/** Words that say that somebody speaks or where something is written. */
const SPEECH =
  /(?<!\p{L})(?:sag|sprach|sprich|sprech|erklär|erläuter|beton|meint|schr[ie]{1,2}b|berichte|kritisier|forder|warn|teilt|mitteil|mitgeteilt|heißt|hieß|kündig|angekündigt|versicher|ergänz|räumt|eingeräumt|bestätig|fügt|[Ll]aut(?!\p{L})|lautet|zufolge|glaub|hofft|urteil|nannt|nenn|genannt|bezeichne|sieht|sah(?!\p{L})|zitier|antwort|frag|rief|ruft|verw[ie]{1,2}s|befand|findet|lob|begründ|formulier|resümier|bilanzier|appellier|twitter|postet|argumentier|vermute|verurteil|wirft|warf|reagier|kommentier|dankt|freut|bedauer|mahn|droht|erzähl|erinner|steht|stand(?!\p{L})|liest|äußer|plädier|schwärm|jubel|gesteht|gestand|beschreib|behaupt|denkt|dacht|wünsch|klag|rät(?!\p{L})|riet|verlang|verteidig|entgegn|konter|Worte|Zitat|Motto|Titel|Angaben|Aussage|Satz|Frage|so (?:der|die|das|ein|\p{Lu}))/u;
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
    if (/:\s*$/.test(paragraph.slice(0, index)) || TAG.test(paragraph.slice(end))) return [];
    if (hasSpeakerNearby(paragraph, index, before.at(-1) ?? '', names)) return [];
    return [{ start: index, end, words: quotation.slice(1, -1) }];
  });
}

const blank = (text: string) => text.replace(QUOTATION, (quotation) => '\uFFFC'.repeat(quotation.length));

/** Whether a speaker is named in the sentence of a quotation or the one before, or opens the one after; what is quoted does not count. */
function hasSpeakerNearby(paragraph: string, at: number, last: string, names: ReadonlySet<string>): boolean {
  const text = blank(paragraph);
  const starts = [0, ...Array.from(text.matchAll(SENTENCE_END), ({ 0: gap, index }) => index + gap.length)];
  const own = starts.findLastIndex((start) => start <= at);
  if (own === 0 && goesOn(last, names)) return true;
  const around = text.slice(starts[own - 1] ?? 0, starts[own + 1]);
  const after = text.slice(starts[own + 1] ?? text.length, starts[own + 2]);
  return (
    SPEECH.test(around) ||
    SPEECH.test(after) ||
    namesSpeaker(around, names) ||
    namesSpeaker(after.split(' ', 3).join(' '), names)
  );
}

/** Whether somebody who speaks or is named at the end of a paragraph may go on speaking in the next. */
function goesOn(paragraph: string, names: ReadonlySet<string>): boolean {
  const sentences = blank(paragraph).split(SENTENCE_END).slice(-2);
  const quotes = sentences.some((sentence) => sentence.includes('\uFFFC'));
  return (quotes && SPEECH.test(sentences.join(' '))) || namesSpeaker(sentences.at(-1) as string, names);
}

function namesSpeaker(text: string, names: ReadonlySet<string>): boolean {
  return Array.from(text.matchAll(/\p{Lu}\p{L}+/gu)).some(
    ({ 0: word }) => names.has(word) || names.has(word.replace(/s$/, '')) || isRole(word),
  );
}

/** `„Das wird ein langer und sehr kalter Winter.“` where nobody says who speaks. */
export const attribution = editorialRule('attribution', 'Zitate haben einen Sprecher', (article) => {
  if (textAt(article.data, ['genre']) === 'interview') return [];
  const names = new Set(
    nameWordsOf(article).flatMap(({ word, before }) => (before && mayBeFirstName(before) ? [word] : [])),
  );
  const paragraphs = article.blocks.filter(
    ({ part, room }) => part === 'paragraph' && (room === 'text' || room === 'info'),
  );
  const textsBefore = (index: number) =>
    paragraphs.slice(Math.max(0, index - 3), index).map(({ text }) => text);
  return paragraphs.flatMap((block, index) =>
    findLonelyQuotations(block.masked, textsBefore(index), names).map(({ start, end, words }) => ({
      level: 'note' as const,
      message: `Wer sagt „${words.length > 60 ? `${words.slice(0, 60)}…` : words}“? In der Nähe steht kein Name und kein Wort wie „sagte“ oder „laut“.`,
      place: block.range(start, end),
    })),
  );
});
