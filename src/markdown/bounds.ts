/** What no article needs and a parser pays dearly for, found by looking at the characters alone, before anything is parsed. */
import type { Root } from 'mdast';

/** Deeper block quotes, lists or emphasis overflow the stack; no article nests more than three. */
const MAX_DEPTH = 50;
/** Lists and tables of tens of thousands of lines take minutes and gigabytes. */
const MAX_LINES = 10_000;
/** The cost of one passage grows with the square of its brackets, stars and the like. */
const MAX_MARKS_IN_PASSAGE = 5_000;
const MAX_MARKS = 50_000;

/** A list marker further right than any list of allowed depth reaches. */
const MAX_INDENT = 2 * MAX_DEPTH;

/** What rules do with one word grows with the square of its letters. */
const MAX_WORD = 5_000;

const MARKS = /[[\]*_`<>|\\&]/g;
const MARKER = '[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
const OPENING = new RegExp(`^(?:${MARKER})+`);
const OPENING_MARKER = new RegExp(MARKER, 'g');
const FAR_RIGHT = new RegExp(`^[ \\t]{${MAX_INDENT + 1},}(?:[-+*>]|\\d{1,9}[.)])[ \\t]`);

/** What to tell of a text that is nested too deep. */
export const TOO_DEEP = `Der Text ist hier mehr als ${MAX_DEPTH} Ebenen tief verschachtelt (Zitate, Listen oder Hervorhebungen). Bitte die Zeichen am Zeilenanfang oder die Einrückung streichen.`;

/** Where a text is too much for a parser, and what to tell the editor. */
export interface Excess {
  readonly line: number;
  readonly message: string;
}

/** The first place of a file that would cost a parser too much, with what to tell the editor. */
export function excessIn(text: string): Excess | undefined {
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) {
    return {
      line: MAX_LINES + 1,
      message: `Der Artikel hat ${lines.length} Zeilen; erlaubt sind ${MAX_LINES}. Bitte in mehrere Artikel teilen.`,
    };
  }
  let marks = 0;
  let passage = 0;
  for (const [index, line] of lines.entries()) {
    const openings = OPENING.exec(line)?.[0].match(OPENING_MARKER)?.length ?? 0;
    if (openings > MAX_DEPTH || FAR_RIGHT.test(line)) return { line: index + 1, message: TOO_DEEP };
    const count = (line.match(MARKS)?.length ?? 0) + Math.max(0, openings - 1);
    marks += count;
    passage = line.trim() === '' ? 0 : passage + count;
    if (passage > MAX_MARKS_IN_PASSAGE || marks > MAX_MARKS) {
      return {
        line: index + 1,
        message: `Bis zu dieser Zeile stehen mehr als ${passage > MAX_MARKS_IN_PASSAGE ? MAX_MARKS_IN_PASSAGE : MAX_MARKS} Zeichen wie [ ] * _ > | im Text; das ist kein lesbarer Artikel. Bitte die überzähligen streichen oder den Text teilen.`,
      };
    }
    if (line.length > MAX_WORD && line.split(/\s+/).some((word) => word.length > MAX_WORD)) {
      return {
        line: index + 1,
        message: `Hier stehen mehr als ${MAX_WORD} Zeichen ohne ein Leerzeichen; das ist kein lesbarer Text. Bitte streichen oder teilen.`,
      };
    }
  }
  return undefined;
}

/** The line of the first node that lies deeper than allowed; walks without recursion, which deep trees would overflow. */
export function deepLineIn(tree: Root): number | undefined {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    // A list is no level of its own: its items are.
    const below = node.type === 'list' ? depth : depth + 1;
    if (below > MAX_DEPTH + 1) return node.position?.start.line ?? 1;
    for (const child of node.children ?? []) waiting.push({ node: child, depth: below });
  }
  return undefined;
}

type Node = {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
};
