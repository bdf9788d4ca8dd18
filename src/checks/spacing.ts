import { OBJECT_REPLACEMENT } from '../typography/characters.ts';
import { matchesIn } from '../typography/matches.ts';
import { isProse } from './article-text.ts';
import { editorialRule } from './editorial-rule.ts';

/** Something wrong with spaces, punctuation or parentheses. */
export interface SpacingSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly message: (match: string) => string;
  readonly isToldOncePerLine?: true;
}

const shown = (text: string) => `„${text.replace(/\s/g, ' ')}“`;

const PATTERNS: readonly Pattern[] = [
  {
    // Not in scores (2 : 1), smileys and arrows.
    pattern:
      /(?<=[\p{L}\p{N}%“”"»«)\]])\s+(?:,(?!,)|(?!:\s?\p{N})[;:?!](?![-)(:;?!\p{N}]|\p{L}(?!\p{L}))|\.(?=\s|$|\p{Lu}\p{Ll})(?!\s*\.))/gu,
    message: (match) => `Vor ${shown(match.trim())} steht ein Leerzeichen zu viel.`,
  },
  {
    pattern:
      /(?<=[\p{L}\p{N}%“”"»)\]]),(?=\p{L}|[„»‚(])|(?<=\p{L}[“”"»)\]]?),(?=\p{N})|(?<=[\p{L}\p{N}“”)\]]);(?=\p{L}|[„‚])/gu,
    message: (match) => `Nach ${shown(match)} fehlt ein Leerzeichen.`,
  },
  {
    // „sagte:Das“, „Thurgau:vierzig“; not Lehrer:innen, jede:r, Stadt:Land, re:publica.
    pattern:
      /(?<=(?<!\p{L})\p{Ll}{3,}):(?=\p{Lu}\p{Ll})|(?<=\p{L}\p{Ll}{3}):(?!in(?:nen)?|frau|mann)(?=\p{Ll}{4})|(?<=\p{L}{3}):(?=[„»])/gu,
    message: (match) => `Nach ${shown(match)} fehlt ein Leerzeichen.`,
  },
  {
    // „Ende.Der“, „2024.Der“, „3.Oktober“; not z.B., U.S.A., Nr.5, GmbH.Co.
    pattern:
      /(?<=\p{Ll}{2}|\p{N}|[\p{Ll}\p{N}][)“”])(?:\.(?=\p{Lu}\p{Ll}+(?![\p{L}.]))|[!?…](?=\p{Lu}\p{Ll}))|(?<=\p{Ll}{2})[.!?](?=„\p{Lu})/gu,
    message: (match) => `Nach ${shown(match)} fehlt ein Leerzeichen.`,
  },
  {
    pattern: /(?<=[.!?,])[“”](?=\p{L}{2})|(?<=\p{L})“(?=\p{Lu}\p{Ll}|\p{Ll}{3})/gu,
    message: () => 'Nach dem schließenden Anführungszeichen fehlt ein Leerzeichen.',
  },
  {
    // „72Prozent“; not „20Minuten“, „50Hertz“.
    pattern:
      /(?:Prozent|Euro|Uhr|Jahren?|Million(?:en)?|Milliarden?|Kilometern?|Metern?|Menschen|Personen|Hektar)(?<=\p{N}\p{L}+)(?![\p{L}-])/gu,
    message: () => 'Zwischen Zahl und Wort fehlt ein Leerzeichen.',
  },
  {
    pattern: /(?<=\p{L})„(?=\p{L})/gu,
    message: () => 'Vor dem öffnenden Anführungszeichen fehlt ein Leerzeichen.',
  },
  {
    pattern: /„[ \u00A0]+(?=\p{L})|(?<=[\p{L}.!?])[ \u00A0]+“(?=[\s,.;:!?)]|$)/gu,
    message: () => 'Zwischen Anführungszeichen und Zitat steht ein Leerzeichen zu viel.',
  },
  {
    // A text that was pasted may hold dozens.
    isToldOncePerLine: true,
    pattern: /(?<=\S)[ \u00A0]{2,}(?=\S)/gu,
    message: () => 'Hier stehen zwei Leerzeichen nacheinander. Bitte eines streichen.',
  },
  {
    pattern: /(?<![./\\])\.\.(?![./\\])/gu,
    message: () => 'Hier stehen zwei Punkte nacheinander. Gemeint ist „.“ oder „…“.',
  },
  {
    pattern: /,,(?=\s|$)|;;|(?<=\p{L}),\.(?=\s|$)|[;:],|,;|[!?]\.(?=\s|$)/gu,
    message: (match) => `Die Satzzeichen ${shown(match)} passen nicht zusammen. Bitte eines streichen.`,
  },
  {
    pattern:
      /\((?:[ \u00A0]+)(?=[\p{L}„])|(?<=\p{L} )\([ \u00A0]+(?=\p{N})|(?<=[\p{L}\p{N}.])[ \u00A0]+\)(?![\p{L}\p{N}])/gu,
    message: (match) =>
      match.startsWith('(')
        ? 'Nach der öffnenden Klammer steht ein Leerzeichen zu viel.'
        : 'Vor der schließenden Klammer steht ein Leerzeichen zu viel.',
  },
  {
    // Müller(SPD); not Schüler(innen).
    pattern: /(?<=\p{Ll}{2})\((?=\p{Lu})|(?<=\p{Lu}{2})\((?=\p{Lu}\p{Ll}{2})/gu,
    message: () => 'Vor der öffnenden Klammer fehlt ein Leerzeichen.',
  },
  {
    pattern: /(?<=\p{L})– (?=\p{L})(?!und |oder |bis )|(?<=\p{L}) –(?=\p{L})/gu,
    message: () => 'Ein Gedankenstrich hat auf beiden Seiten ein Leerzeichen.',
  },
];

/** What every slip of these holds: one look that spares nearly all texts the table. */
const SUSPECT =
  /\s[,;:?!.]|[,;:][\p{L}„»‚(]|,(?<=\p{L}[“”"»)\]]?,)\p{N}|[.!?…][\p{Lu}„]|[“”]\p{L}|„(?<=\p{L}„)|„[ \u00A0]|[ \u00A0]“|[ \u00A0]{2}|\.\.|[,;:!?][,;.]|\([ \u00A0]|[ \u00A0]\)|\((?<=\p{L}\()|– (?<=\p{L}– )|[EHJKMPU](?<=\p{N}\p{L})|–(?<=\p{L} –)\p{L}/u;

/** Finds slips of spacing and punctuation in a text whose addresses and code are masked. */
export function findSpacingSlips(text: string): SpacingSlip[] {
  const suspected = SUSPECT.test(text) ? PATTERNS : [];
  const found = suspected.flatMap(({ pattern, message, isToldOncePerLine }) => {
    const matches = Array.from(matchesIn(text, pattern), ({ 0: match, index }) => ({ match, index }));
    return (isToldOncePerLine ? firstOfEachLine(matches, text) : matches).map(({ match, index }) => ({
      start: index,
      end: index + match.length,
      message: `${message(match)} ${context(text, index, index + match.length)}`,
    }));
  });
  return [...found, ...findLoneParentheses(text)].sort((one, other) => one.start - other.start);
}

function firstOfEachLine<T extends { index: number }>(matches: readonly T[], text: string): T[] {
  let lineEnd = -1;
  return matches.filter(({ index }) => {
    if (index < lineEnd) return false;
    const next = text.indexOf('\n', index);
    lineEnd = next === -1 ? text.length : next;
    return true;
  });
}

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** `1)` and `a)` at the start of a line or after a space count something; `:)` laughs, and so does `8)` where nothing is open. */
const COUNTING = /(?:^|[\s(])(?:\p{N}{1,3}|\p{L})\.?$/u;
/** „(siehe auch:)“ closes, „so :)“ laughs. */
const SMILEY = /(?:^|[^\p{L}])[:;=][-']?$/u;
const SMILEY_WITH_GLASSES = /(?<![\p{L}\p{N}.,/-])8-?$/u;

function findLoneParentheses(text: string): SpacingSlip[] {
  const lone: SpacingSlip[] = [];
  const open: { mark: string; at: number }[] = [];
  const report = (mark: string, at: number) => {
    const missing = mark === '(' ? ')' : mark === '[' ? ']' : (PARTNERS[mark] as string);
    const where = mark === '(' || mark === '[' ? 'wird nicht geschlossen' : 'wurde nicht geöffnet';
    lone.push({
      start: at,
      end: at + 1,
      message: `Die Klammer „${mark}“ ${where}. Bitte „${missing}“ ergänzen. ${context(text, at, at + 1)}`,
    });
  };
  for (const { 0: mark, index } of text.matchAll(/[()[\]]/g)) {
    const before = text.slice(Math.max(0, index - 6), index);
    if (SMILEY.test(before) || (open.length === 0 && SMILEY_WITH_GLASSES.test(before))) continue;
    if (mark === '(' || mark === '[') {
      open.push({ mark, at: index });
      continue;
    }
    const partner = PARTNERS[mark] as string;
    if (open.at(-1)?.mark === partner) open.pop();
    else if (mark === ')' && COUNTING.test(before)) continue;
    else report(mark, index);
  }
  for (const { mark, at } of open) report(mark, at);
  return lone;
}

/** The words round a slip, since a space cannot be seen. */
function context(text: string, start: number, end: number): string {
  const before = /\S*\s*$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const after = /^\s*\S*/.exec(text.slice(end, end + 24))?.[0] ?? '';
  const words = (before + text.slice(start, end) + after)
    .replaceAll(OBJECT_REPLACEMENT, '')
    .replace(/\n/g, ' ')
    .trim();
  return words === '' ? '' : `Stelle: ${words}`;
}

/** `Wort ,`, `Wort,Wort`, `Ende.Der`, two spaces, `..`, a parenthesis without partner. */
export const spacing = editorialRule('spacing', 'Leerzeichen, Satzzeichen und Klammern', ({ blocks }) =>
  blocks.filter(isProse).flatMap((block) =>
    findSpacingSlips(block.masked).map(({ start, end, message }) => ({
      level: 'warning' as const,
      message,
      place: block.range(start, end),
    })),
  ),
);
