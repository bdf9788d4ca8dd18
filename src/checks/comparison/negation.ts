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

/** „nur, wenn …“, „erst wenn …“: without it, what stands before would hold in any case. */
const RESTRICTION = /^(?:nur|erst)$/u;
const CONDITION = /^(?:wenn|falls|sofern|soweit)$/u;
/** What says nothing for certain of the clause with „dass“ behind it, once denied; „Ich weiß nicht, dass …“ is not like that. */
const DENIED_WITH_CLAUSE =
  /^(?:(?:ge)?(?:glaub|meint|denk|dacht|sag|behaupt|f[aiäu]nd|erwart|heiß|hieß|bedeut|stimm|möcht|forder|verlang|stell)|(?:an)?(?:ge)?n[aeo]h?mm?|nimm|(?:ver)?spr[aeio]ch|will(?:st)?$|woll(?:en|te)|vor(?:ge)?stell|davon$|wahr|so$)/u;

/** True for a word that turns a statement into its opposite. */
export function isNegation({ key }: Token): boolean {
  return NEGATION.test(key);
}

/**
 * Where the negation stands that a quote which begins at token `at` has lost: right before it, “Nicht alle …”, or in the clause that its own
 * depends on, “Ich glaube nicht, dass …”; undefined when it has lost none.
 */
export function negationLostBefore(passages: Passages, at: number): number | undefined {
  const [before, token] = [passages.tokens[at - 1], passages.tokens[at]];
  if (before === undefined || token === undefined) return undefined;
  if (isNegation(before) && areInOneClause(passages, before, token)) return at - 1;
  if (token.key === 'dass') return negationOver(passages, at);
  return before.key === 'dass' && before.passage === token.passage
    ? negationOver(passages, at - 1)
    : undefined;
}

/** The negation of the clause that ends with the comma before „dass“. */
function negationOver({ tokens }: Passages, conjunction: number): number | undefined {
  const clause: number[] = [];
  for (let at = conjunction - 2; tokens[at]?.isWord; at -= 1) {
    if (tokens[at]?.passage !== tokens[conjunction]?.passage) break;
    clause.push(at);
  }
  const holds = (is: (token: Token) => boolean) => clause.find((at) => is(tokens[at] as Token));
  return holds(({ key }) => DENIED_WITH_CLAUSE.test(key)) === undefined ? undefined : holds(isNegation);
}

/** Where the negation stands that a quote which ends at token `at` has lost: “… wir kommen nicht”; undefined when it has lost none. */
export function negationLostAfter(passages: Passages, at: number): number | undefined {
  const { tokens } = passages;
  for (let next = at + 1; ; next += 1) {
    const [token, following] = [tokens[next - 1], tokens[next]];
    if (token === undefined || following === undefined || !areInOneClause(passages, token, following))
      return undefined;
    if (restricts(passages, next)) return next;
    if (NEXT_STATEMENT.test(following.key)) return undefined;
    if (next === at + 1 ? isNegation(following) : DENIES_CLAUSE.test(following.key))
      return denies(passages, next) ? next : undefined;
  }
}

/** Whether token `at` is a negation that denies something, which “nicht nur” does not, or makes it depend on a condition. */
export function denies(passages: Passages, at: number): boolean {
  const [token, next] = [passages.tokens[at], passages.tokens[at + 1]];
  if (token === undefined) return false;
  return isNegation(token) ? !HARMLESS_AFTER.test(next?.key ?? '') : restricts(passages, at);
}

function restricts({ tokens }: Passages, at: number): boolean {
  const next = tokens[at + 1]?.key === ',' ? tokens[at + 2] : tokens[at + 1];
  return RESTRICTION.test(tokens[at]?.key ?? '') && CONDITION.test(next?.key ?? '');
}
