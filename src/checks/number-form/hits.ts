import { matchesIn } from '../../typography/matches.ts';

/** A number as it stands in a text. */
export interface NumberHit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The numbers of a text that have a form.
 * @param pattern has the flags `g` and `u`
 * @param sign a cheap look for what every hit holds: it spares most texts the dear one
 */
export function hits(text: string, pattern: RegExp, sign: RegExp): NumberHit[] {
  if (!sign.test(text)) return [];
  return Array.from(matchesIn(text, pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    text: match,
  }));
}
