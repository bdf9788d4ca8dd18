import { denies, isNegation } from './negation.ts';
import { endsSentence, type Passages, runsOn } from './passages.ts';

const CLAUSE_EDGE = /^[.,;:!?…()-]$/u;
/** What holds for the word behind it: without it „nur wegen der Waffeln“ says more. */
const RESTRICTS_NEXT =
  /^(?:nur|bloß|lediglich|ausschließlich|allenfalls|höchstens|mindestens|frühestens|spätestens|fast|beinahe)$/u;
const COMMON_VERB =
  /^(?:ist|sind|war(?:en)?|sei|bleibt|hat|haben|hatten?|wird|werden|wurden?|kann|können|muss|müssen|soll|sollen|will|wollen|darf|dürfen)$/u;
const JOINS = /^(?:und|oder|aber|sondern|denn|doch)$/u;

/**
 * Where a gap `[…]` that begins at a token may end, nearest first. It reaches into the following passage at most, and only where the
 * quotation runs on. What it must not do: leave out the negation of the clause before it or behind it or what restricts the word behind it,
 * leave out what a quoted „nicht“ denies, or make one sentence of the halves of two.
 *
 * @returns positions of tokens, each the first behind the gap
 */
export function* gapEnds(passages: Passages, at: number): Generator<number> {
  const { tokens } = passages;
  const before = tokens[at - 1];
  if (before === undefined) return;
  const beginsAtEdge = CLAUSE_EDGE.test(tokens[at]?.word ?? '');
  /** Whether a negation was left out that denies the clause of the words before; or of those behind the gap. */
  let [isBeforeDenied, isBehindDenied] = [false, false];
  let isOneClause = true;
  let isAmidSentence = false;
  for (let to = at; ; to += 1) {
    const token = tokens[to];
    if (token === undefined) return;
    const cutsDenied = !beginsAtEdge && !isOneClause && denies(passages, at - 1);
    const isAllowed =
      !isBeforeDenied && !isBehindDenied && !isAmidSentence && !cutsDenied && !takesAway(passages, at, to);
    if (isAllowed && runsOn(passages, before, token)) yield to;
    if (token.passage > before.passage + 1) return;
    if (CLAUSE_EDGE.test(token.word) || token.passage !== before.passage) {
      isOneClause = false;
      isBehindDenied = false;
    }
    if (token.key === 'sondern') {
      // „nicht A, sondern B“ says B; „nicht […] B“ says the opposite.
      if (!beginsAtEdge && isNegatedBefore(passages, at)) return;
      isBeforeDenied = false;
    }
    if (denies(passages, to)) {
      isBehindDenied = true;
      isBeforeDenied ||= isOneClause;
    }
    if (endsSentence(passages, to)) isAmidSentence = false;
    else if (to - 1 > at && endsSentence(passages, to - 1)) isAmidSentence = true;
  }
}

/** Whether a gap ends between a word and what goes with it: „nur“, „statt“, or the subject of what is then said of another. */
function takesAway({ tokens }: Passages, at: number, to: number): boolean {
  const [last, other] = [tokens[to - 1], tokens[to - 2]];
  if (to === at || last === undefined) return false;
  // „nicht nur“ takes nothing away.
  if (RESTRICTS_NEXT.test(last.key)) return to - 2 < at || other === undefined || !isNegation(other);
  return last.key === 'statt' || isOfOtherSubject(tokens, at, to);
}

/** „Die Miete ist hoch, die Laune ist gut“: behind „Die Miete ist […]“ stands nothing that is said of the other. */
function isOfOtherSubject(tokens: Passages['tokens'], at: number, to: number): boolean {
  const verb = tokens[at - 1];
  if (verb === undefined || !COMMON_VERB.test(verb.key) || tokens[to - 1]?.key !== verb.key) return false;
  const clauseUpTo = (end: number) => {
    let from = end;
    while (
      tokens[from - 1]?.isWord &&
      tokens[from - 1]?.passage === verb.passage &&
      !JOINS.test(tokens[from - 1]?.key ?? '')
    )
      from -= 1;
    return tokens.slice(from, end + 1).map(({ key }) => key);
  };
  const [own, other] = [clauseUpTo(at - 1), clauseUpTo(to - 1)];
  return other.length > 1 && own.join(' ') !== other.join(' ');
}

/** Whether a negation stands before a token in the same clause. */
function isNegatedBefore({ tokens }: Passages, at: number): boolean {
  const passage = tokens[at]?.passage;
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token === undefined || token.passage !== passage || CLAUSE_EDGE.test(token.word)) return false;
    if (isNegation(token)) return true;
  }
  return false;
}
