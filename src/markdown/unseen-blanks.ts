/** Blanks that come in by copy and paste and look like plain ones, but mean nothing to Markdown. */

const SPACES = '\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000';
const UNSEEN = `${SPACES}\\u200B\\u2060\\uFEFF`;
/** What stands before the first word of a line: blanks, and the marks that open a quotation or, before a blank, a heading. */
const LINE_START = new RegExp(`^[ \\t${UNSEEN}]*(?:(?:>|#{1,6}(?=[ ${SPACES}]))[ \\t${UNSEEN}]*)*`, 'gm');
const ANY = new RegExp(`[${UNSEEN}]`, 'g');

/**
 * Makes unseen blanks plain where Markdown looks for plain ones: `>\u00A0[!quote]` opens a box, `##\u00A0Zwischentitel` is a heading, and
 * a line that holds nothing but a no-break space parts two paragraphs. The text stays as long as it was; between words nothing changes.
 */
export function withPlainBlanks(source: string): string {
  return source.replace(LINE_START, (start) => start.replace(ANY, ' '));
}
