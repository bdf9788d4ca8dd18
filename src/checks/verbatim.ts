import { findVerbatim } from './comparison/match.ts';
import { type Difference, findNearest } from './comparison/nearest.ts';
import { suggestOmissions } from './comparison/omission.ts';
import { readPassages } from './comparison/passages.ts';
import { type Item, readQuote } from './comparison/quote-items.ts';

/** A passage and a character of it. */
export interface Place {
  readonly passage: number;
  readonly start: number;
}

/** Where a quote stands in the text: its first word and its last. */
export interface Stretch {
  readonly first: Place;
  readonly last: Place;
}

/** The outcome of a comparison. */
export type Verdict =
  /** Word for word in the text. */
  | { readonly kind: 'verbatim' }
  /** Words are left out without a mark; `suggestion` is the quote with `[…]` put in, and is verbatim. */
  | { readonly kind: 'unmarked-omission'; readonly suggestion: string }
  /** Not in the text; the sentences it resembles most and the words that differ, if there are any such. */
  | {
      readonly kind: 'deviates';
      readonly nearest: string | undefined;
      readonly differing: readonly Difference[];
    };

/**
 * Says whether a quote stands in the text word for word.
 *
 * What is ignored: white space, soft hyphens, Unicode forms, quotation marks, the form of apostrophes, dashes and
 * ellipses, the case of the first letter, the final . ! ? , and … (but no question mark may come in). All else counts: every word, its case, figures
 * (10.000 is not 10000), commas.
 *
 * What an editor may mark: `[…]` stands for words left out; `[Er]` stands for up to eight words of the same sentence
 * that name or point at something, or for none; `[D]as` and `sein[e]` change the case or the ending of a word. Into
 * the following passage a quote may go on, marked or at the end of a sentence, where the same quotation runs on. A
 * negation may not get lost or come in by any of these ways, nor by ending the quote before it.
 *
 * @param quote the words that are quoted, with or without their outer quotation marks
 * @param passages the plain text of the article's paragraphs, list items and boxes in their order; pass the same
 *   array for several quotes, it is read only once
 */
export function compareQuote(quote: string, passages: readonly string[]): Verdict {
  const text = readPassages(passages);
  const items = readQuote(quote);
  const asks = QUESTION.test(quote);
  const stands = (within: readonly Item[], asking: boolean) =>
    findVerbatim(within, text, asking).next().value !== undefined;
  if (stands(items, asks)) return { kind: 'verbatim' };

  if (asks && stands(items, false))
    return { kind: 'deviates', ...nearestOf(quote, items, text), differing: [{ quote: '?', text: '' }] };
  const suggestion = suggestOmissions(quote, items, text);
  if (suggestion !== undefined && stands(readQuote(suggestion), asks))
    return { kind: 'unmarked-omission', suggestion };
  return { kind: 'deviates', ...nearestOf(quote, items, text) };
}

/** More places than any quote has: a bound for absurd input. */
const MOST_STRETCHES = 100;

/** The places where a quote stands word for word, as `compareQuote` understands it; two persons may have said the same. */
export function* stretchesOf(quote: string, passages: readonly string[]): Generator<Stretch> {
  const found = findVerbatim(readQuote(quote), readPassages(passages), QUESTION.test(quote));
  for (const { first, last } of found.take(MOST_STRETCHES))
    yield { first: placeOf(first), last: placeOf(last) };
}

/** A question mark at the end, whatever quotation marks and points stand round it. */
const QUESTION = /\?[^\p{L}\p{N}\]]*$/u;

function nearestOf(
  ...parts: Parameters<typeof findNearest>
): Omit<Extract<Verdict, { kind: 'deviates' }>, 'kind'> {
  return findNearest(...parts) ?? { nearest: undefined, differing: [] };
}

function placeOf({ passage, start }: Place): Place {
  return { passage, start };
}
