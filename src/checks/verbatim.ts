import { findVerbatim } from './comparison/match.ts';
import { type Difference, findNearest } from './comparison/nearest.ts';
import { suggestOmissions } from './comparison/omission.ts';
import { readPassages } from './comparison/passages.ts';
import { readQuote } from './comparison/quote-items.ts';

/** The outcome of a comparison. */
export type Verdict =
  /** Word for word in the text: in which passage, and at which character of it the quote begins. */
  | { readonly kind: 'verbatim'; readonly passage: number; readonly start: number }
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
 * ellipses, the case of the first letter, the final . ! ? , and …. All else counts: every word, its case, figures
 * (10.000 is not 10000), commas.
 *
 * What an editor may mark: `[…]` stands for words left out, up to the following passage; `[Er]` stands for up to
 * eight words of the same sentence, or for none; `[D]as` and `sein[e]` change the case or the ending of a word.
 * Without a mark a quote may run on into the following passage only where a sentence ends. A negation may not get
 * lost or come in by any of these ways, nor by ending the quote right before it.
 *
 * @param quote the words that are quoted, with or without their outer quotation marks
 * @param passages the plain text of the article's paragraphs, list items and boxes in their order; pass the same
 *   array for several quotes, it is read only once
 */
export function compareQuote(quote: string, passages: readonly string[]): Verdict {
  const text = readPassages(passages);
  const items = readQuote(quote);
  const at = findVerbatim(items, text);
  const token = at === undefined ? undefined : text.tokens[at];
  if (token !== undefined) return { kind: 'verbatim', passage: token.passage, start: token.start };

  const suggestion = suggestOmissions(quote, items, text);
  if (suggestion !== undefined && findVerbatim(readQuote(suggestion), text) !== undefined) {
    return { kind: 'unmarked-omission', suggestion };
  }
  return { kind: 'deviates', ...(findNearest(quote, items, text) ?? { nearest: undefined, differing: [] }) };
}
