import { isNegation } from './negation.ts';
import type { PlacedToken } from './passages.ts';

/** An insertion stands for at most so many words and marks of the text. */
export const INSERTION_LIMIT = 8;
const CLAUSE_END = /^[.,;:!?…-]$/u;
/** Words that point at something: what `[Er]`, `[dort]`, `[am Montag]` are put in place of. All others say something themselves. */
const POINTS =
  /^(?:ich|mi[rc]h?|du|di[rc]h?|er|ihn|ihm|sie|es|wir|uns|ihr|ihnen|euch|man|(?:mein|dein|sein|ihr|unser|euer|eur)e?[mnrs]?|[dw]e[nmrs]s?(?:en)?|denen|d[ia]e?s?|was|wie|dies(?:e[mnrs]?)?|jene[mnrs]?|ein(?:e[mnrs]?)?|selbst|beide[nrs]?|hier(?:her|hin)?|d(?:ort|ann|amals|a|ar?[a-zäöü]{2,6})|jetzt|nun|heute|gestern|morgen|vorgestern|übermorgen|so|auch|ja|doch|aber|also|dabei|dafür|in|im|ins|an|am|ans|auf|bei|beim|mit|nach|von|vom|zu|zum|zur|aus|für|über|unter|vor|zwischen|gegen|um|durch)$/u;

/**
 * Whether an insertion may stand for these words of the text: for persons, things, places and times, by name or by a word that points at
 * them. Not for what is said of them (“war [voll]” for “war leer”), not for figures and not for negations.
 */
export function isReplaceable(tokens: readonly PlacedToken[]): boolean {
  return tokens.every(
    (token, index) =>
      !isNegation(token) &&
      !/\p{N}/u.test(token.word) &&
      (!token.isWord || isName(token) || POINTS.test(token.key) || tokens.slice(index + 1).some(isName)),
  );
}

function isName({ word }: PlacedToken): boolean {
  return /^\p{Lu}/u.test(word);
}

/** The words that an insertion at the end of a quote stands for: the rest of the clause. */
export function restOfClause(tokens: readonly PlacedToken[], at: number): PlacedToken[] {
  const rest: PlacedToken[] = [];
  for (let next = at; rest.length < INSERTION_LIMIT; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.passage !== tokens[at - 1]?.passage || CLAUSE_END.test(token.word))
      break;
    rest.push(token);
  }
  return rest;
}
