import { ACCENTS, DOUBLE_QUOTES, SINGLE_QUOTES } from './characters.ts';

/** A stretch of text, `end` not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const TOP_LEVEL =
  'de|com|org|net|eu|at|ch|info|io|tv|gov|edu|uk|fr|ru|kp|kr|jp|cn|app|dev|news|berlin|koeln|nrw';
const FILE_TYPE =
  'html?|php|pdf|docx?|xlsx?|pptx?|odt|txt|csv|jpe?g|png|gif|svg|webp|avif|zip|gz|tar|mp3|mp4|md|json|ya?ml|xml|css|m?js|ts|exe';

/** What an address may hold; of the quotation marks only the straight apostrophe. */
const CHARACTER = `[^\\s<>${DOUBLE_QUOTES}${SINGLE_QUOTES.replace("'", '')}${ACCENTS}]`;
const WORD = '[\\p{L}\\p{N}_./\\\\-]';

/** Each with what it cannot do without, which prose seldom holds and which is found far sooner. */
const PATTERNS = [
  [
    /:\/\/|www\.|mailto:|tel:/i,
    `(?<![\\p{L}\\p{N}])(?:(?:https?|ftp|file)://|www\\.|mailto:|tel:)${CHARACTER}+`,
  ],
  [/@/, "(?<![\\w.+-])[\\w.+-]{1,64}(?:'[\\w.+-]{1,64})?@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+"],
  [
    /\.\p{L}/u,
    `(?<!${WORD})${WORD}+?\\.(?:${TOP_LEVEL}|${FILE_TYPE})(?![\\p{L}\\p{N}_-])(?:/${CHARACTER}*)?`,
  ],
  [/\//, `(?<!\\S)(?:~|\\.{1,2})?/[\\p{L}\\p{N}_]${CHARACTER}*`],
].map(([sign, pattern]) => ({ sign: sign as RegExp, pattern: new RegExp(pattern as string, 'giu') }));
/** What ends a sentence, not an address. */
const TAIL = /[')\].,;:!?…–-]+$/u;

/**
 * Finds addresses, file names and paths: words in which a hyphen, a dot or an apostrophe is not prose and must not
 * be touched.
 *
 * @returns the ranges in the order of the text; they may overlap
 */
export function findAddresses(text: string): Range[] {
  const ranges: Range[] = [];
  for (const { sign, pattern } of PATTERNS) {
    if (!sign.test(text)) continue;
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const length = match.replace(TAIL, '').length;
      if (length > 0) ranges.push({ start: index, end: index + length });
    }
  }
  return ranges.sort((one, other) => one.start - other.start);
}

/** Leaves out whatever overlaps an address of the text. Works on edits and on any other range. */
export function outsideAddresses<T extends Range>(text: string, found: T[]): T[] {
  if (found.length === 0) return found;
  const addresses = findAddresses(text);
  if (addresses.length === 0) return found;
  return found.filter(({ start, end }) => !addresses.some((range) => start < range.end && end > range.start));
}
