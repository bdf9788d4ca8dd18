import { areInOneClause, type Passages } from './passages.ts';
import type { Token } from './tokens.ts';

const NEGATION =
  /^(?:nicht|nichts|nie|niemals|niemand(?:en|em|es)?|nirgends?|nirgendwo|kein(?:e[nmrs]?)?|keinesfalls|keineswegs|mitnichten|weder|ohne)$/u;
/** “nicht nur” and the like deny nothing. */
const HARMLESS_AFTER = /^(?:nur|zuletzt|allein|bloß)$/u;

/** True for a word that turns a statement into its opposite. */
export function isNegation({ key }: Token): boolean {
  return NEGATION.test(key);
}

/** True when the quote that begins at token `at` has lost the negation right before it: “Nicht alle …”. */
export function losesNegationBefore(passages: Passages, at: number): boolean {
  const [before, token] = [passages.tokens[at - 1], passages.tokens[at]];
  if (before === undefined || token === undefined) return false;
  return isNegation(before) && areInOneClause(passages, before, token);
}

/** True when the quote that ends at token `at` has lost the negation right after it: “… wir kommen nicht”. */
export function losesNegationAfter(passages: Passages, at: number): boolean {
  const [token, next, second] = [passages.tokens[at], passages.tokens[at + 1], passages.tokens[at + 2]];
  if (token === undefined || next === undefined || !isNegation(next)) return false;
  return !HARMLESS_AFTER.test(second?.key ?? '') && areInOneClause(passages, token, next);
}
