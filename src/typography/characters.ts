/**
 * The characters of German typography by name, so that no rule holds an invisible or look-alike literal.
 * Names follow the Unicode character names where those are clear.
 */

export const NO_BREAK_SPACE = '\u00A0';
export const NARROW_NO_BREAK_SPACE = '\u202F';
export const SOFT_HYPHEN = '\u00AD';
export const ZERO_WIDTH_SPACE = '\u200B';
export const BYTE_ORDER_MARK = '\uFEFF';
/** Stands for anything that is not text: a picture, a piece of code. */
export const OBJECT_REPLACEMENT = '\uFFFC';

export const EN_DASH = '\u2013';
export const EM_DASH = '\u2014';
export const ELLIPSIS = '\u2026';

/** „ opens a German quotation. */
export const LOW_DOUBLE_QUOTE = '\u201E';
/** “ closes a German quotation (and opens an English one). */
export const LEFT_DOUBLE_QUOTE = '\u201C';
/** ” closes an English quotation; German does not use it. */
const RIGHT_DOUBLE_QUOTE = '\u201D';
const HIGH_REVERSED_DOUBLE_QUOTE = '\u201F';
const RIGHT_GUILLEMET = '\u00BB';
const LEFT_GUILLEMET = '\u00AB';

/** ‚ opens a quotation inside a German quotation. It is no comma. */
export const LOW_SINGLE_QUOTE = '\u201A';
/** ‘ closes a quotation inside a German quotation. */
export const LEFT_SINGLE_QUOTE = '\u2018';
/** ’ is the apostrophe; it also closes an English inner quotation. */
export const APOSTROPHE = '\u2019';
const HIGH_REVERSED_SINGLE_QUOTE = '\u201B';
export const RIGHT_SINGLE_GUILLEMET = '\u203A';
export const LEFT_SINGLE_GUILLEMET = '\u2039';
export const ACUTE_ACCENT = '\u00B4';
export const GRAVE_ACCENT = '\u0060';

/** Every character that stands for a double quotation mark. */
export const DOUBLE_QUOTES = [
  '"',
  LOW_DOUBLE_QUOTE,
  LEFT_DOUBLE_QUOTE,
  RIGHT_DOUBLE_QUOTE,
  HIGH_REVERSED_DOUBLE_QUOTE,
  RIGHT_GUILLEMET,
  LEFT_GUILLEMET,
].join('');

/** Every character that stands for a single quotation mark or, by typewriter habit, for an apostrophe. */
export const SINGLE_QUOTES = [
  "'",
  LOW_SINGLE_QUOTE,
  LEFT_SINGLE_QUOTE,
  APOSTROPHE,
  HIGH_REVERSED_SINGLE_QUOTE,
  RIGHT_SINGLE_GUILLEMET,
  LEFT_SINGLE_GUILLEMET,
].join('');

/** Accents that are typed in place of an apostrophe (geht´s). */
export const ACCENTS = ACUTE_ACCENT + GRAVE_ACCENT;
