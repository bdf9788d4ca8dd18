import { editorialRule } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { houseRules } from './house-rules.ts';

/** „…“, empörte sich: whatever the verb is. */
const TAG = /[“”"«],\s\p{Ll}+/u;
const QUOTATION = /„[^„“”"]*[“”"]|"[^"„“”]*["“”]|»[^»«]*«/gu;
/** Words that say who speaks or where something is written, and full names. */
const SPEAKER =
  /(?<!\p{L})(?:sag|sprach|sprich|spreche|erklär|erläuter|beton|mein|schr[ie]{1,2}b|berichte|kritisier|forder|warn|teilt|mitteil|mitgeteilt|heiß|hieß|kündig|angekündigt|versicher|ergänz|räum|eingeräumt|bestätig|füg|laut|zufolge|glaub|hoff|urteil|nannt|nenn|genannt|bezeichne|sieht|sah|zitier|antwort|frag|rief|ruf|verw[ie]{1,2}s|gab|gibt|find|fand|lob|begründ|formulier|resümier|bilanzier|appellier|twitter|post|argumentier|vermute|verurteil|w[ia]rf|reagier|kommentier|dank|freu|bedauer|mahn|droh|erzähl|erinner|so |Worte|Zitat|Motto|Titel|steht|stand|las|liest|nach Angaben|Angaben|äußer|Sprecher|Aussage|Satz|Frage|plädier|schwärm|jubel|gesteh|gestand|beschreib|behaupt|denk|dacht|wünsch|klag|rät|riet|verlang|verteidig|entgegn|konter|stell)\p{L}*|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** A quotation without a speaker in its paragraph. */
export interface LonelyQuotation {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Quotations of seven and more words in whose paragraph nobody speaks.
 * @param before the paragraphs before, nearest last: a speaker in the last goes on speaking, a colon announces a list
 */
export function findLonelyQuotations(paragraph: string, before: readonly string[]): LonelyQuotation[] {
  const around = paragraph.replace(QUOTATION, ' ');
  if (TAG.test(paragraph) || SPEAKER.test(around) || before.some((text) => /:\s*$/.test(text))) return [];
  const last = before.at(-1) ?? '';
  if (/[„"»]/u.test(last) && SPEAKER.test(last)) return [];
  return Array.from(paragraph.matchAll(QUOTATION)).flatMap((match) => {
    const count = match[0].match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (count < houseRules.attributedWords || /:\s*$/.test(paragraph.slice(0, match.index))) return [];
    return [{ start: match.index, end: match.index + match[0].length, words: match[0].slice(1, -1) }];
  });
}

/** `„Das wird ein langer und sehr kalter Winter.“` in a paragraph that does not say who speaks. */
export const attribution = editorialRule('attribution', 'Zitate haben einen Sprecher', ({ blocks, data }) => {
  if (textAt(data, ['genre']) === 'interview') return [];
  const paragraphs = blocks.filter(
    ({ part, room }) => part === 'paragraph' && (room === 'text' || room === 'info'),
  );
  const textsBefore = (index: number) =>
    paragraphs.slice(Math.max(0, index - 3), index).map(({ text }) => text);
  return paragraphs.flatMap((block, index) =>
    findLonelyQuotations(block.masked, textsBefore(index)).map(({ start, end, words }) => ({
      level: 'note' as const,
      message: `Wer sagt „${words.length > 60 ? `${words.slice(0, 60)}…` : words}“? Im Absatz steht kein Name und kein Wort wie „sagte“ oder „laut“.`,
      place: block.range(start, end),
    })),
  );
});
