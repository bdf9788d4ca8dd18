/** Words such as `gestern`, whose day moves on while the article stays. */

const RELATIVE =
  /(?<![\p{L}„-]|(?:[Dd]as|dem|vom|im|ins) )(?:[Gg]estern|[Vv]orgestern|[Üü]bermorgen|[Hh]eute (?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)|(?<!guten |jeden |am |seit |[Hh]eute |[Gg]estern )morgen|(?<=^|[.!?]\s)Morgen(?=\s(?!mit|seit|erst|statt)(?:\p{Ll}{2,}t|\p{Ll}+en|wird|soll|will|kann|muss)\s))(?![\p{L}-])/gu;

/** Words whose day moves on while the article stays: `gestern`, `heute Abend`, `morgen`. Quotations are left out. */
export function findRelativeDays(text: string): { start: number; word: string }[] {
  if (!/[Gg]estern|[Hh]eute|[Mm]orgen/.test(text)) return [];
  const spoken = text.replace(/[„"»][^“”"«]*[“”"«]/gu, (quotation) => ' '.repeat(quotation.length));
  return Array.from(spoken.matchAll(RELATIVE), ({ 0: word, index }) => ({ start: index, word }));
}
