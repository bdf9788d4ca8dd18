import { areInOneClause, type Passages } from './passages.ts';
import type { Token } from './tokens.ts';

const NEGATION =
  /^(?:nicht|nichts|nie|niemals|niemand(?:en|em|es)?|nirgends?|nirgendwo|kein(?:e[nmrs]?)?|keinesfalls|keineswegs|mitnichten|weder|ohne|kaum)$/u;
/** Of these, what denies a whole clause, however far behind its verb: „Ich unterstütze diesen Plan der Regierung nicht“. */
const DENIES_CLAUSE = /^(?:nicht|nie|niemals|keinesfalls|keineswegs|mitnichten)$/u;
/** What begins another statement without a comma. */
const NEXT_STATEMENT = /^(?:und|oder|sowie|bis|weil|dass|ob|wenn)$/u;
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

/** Where the negation stands that a quote which ends at token `at` has lost: “… wir kommen nicht”; undefined when it has lost none. */
export function negationLostAfter(passages: Passages, at: number): number | undefined {
  const { tokens } = passages;
  for (let next = at + 1; ; next += 1) {
    const [token, following] = [tokens[next - 1], tokens[next]];
    if (token === undefined || following === undefined || !areInOneClause(passages, token, following))
      return undefined;
    if (NEXT_STATEMENT.test(following.key)) return undefined;
    if (next === at + 1 ? isNegation(following) : DENIES_CLAUSE.test(following.key))
      return denies(passages, next) ? next : undefined;
  }
}

/** Whether token `at` is a negation that denies something; “nicht nur” does not. */
export function denies({ tokens }: Passages, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isNegation(token) && !HARMLESS_AFTER.test(tokens[at + 1]?.key ?? '');
}
