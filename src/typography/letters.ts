/**
 * Kinds of characters for patterns (flag `u`) that look at every character of a long text. V8 asks a table of hundreds of ranges what a
 * letter is, which takes three times as long; here what German texts are made of is looked at first. Each matches what its name says, no more.
 */

const OTHER = '(?![\\0-\\x7F])';

/** `\p{Lu}` */
export const CAPITAL = `(?:[A-Z]|${OTHER}\\p{Lu})`;
/** `\p{L}` */
export const LETTER = `(?:[a-zA-ZäöüÄÖÜß]|${OTHER}\\p{L})`;
/** `\p{N}` */
export const NUMERAL = `(?:\\d|${OTHER}\\p{N})`;
/** `[\p{L}\p{N}]` */
export const LETTER_OR_NUMERAL = `(?:[a-zA-ZäöüÄÖÜß0-9]|${OTHER}[\\p{L}\\p{N}])`;
