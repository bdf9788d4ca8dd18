/** Characters that no text of an article may hold, because no one can see them and machines choke on them. */

/**
 * Control characters (a tab and a line break are none), lone surrogates and the overrides of writing direction, which can show a
 * quotation other than it is. Signs of private use are pictures of one font, U+FFFC stands for an object that was not copied with its text,
 * U+FFFD is what programs leave where they could not read a letter. Tags hide words from readers, but not from programs; only flags need them.
 */
const FORBIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Co}\p{Surrogate}\u202D\u202E\uFFFC-\uFFFF]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/u;
/** The same in units of UTF-16, where half of a rare character may be a lone surrogate: a look that spares nearly all texts the other. */
const SUSPECT = /[^\t\n\r -~\u00A0-\u202C\u202F-\uD7FF\uF900-\uFFFB]/;

/** The first forbidden character of a text as `U+0096`; `undefined` if there is none. */
export function forbiddenCharacter(text: string): string | undefined {
  const code = SUSPECT.test(text) ? FORBIDDEN.exec(text)?.[0].codePointAt(0) : undefined;
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text without them, for what is pasted into a command line. */
export function withoutForbidden(text: string): string {
  return text.replace(new RegExp(FORBIDDEN.source, 'gu'), '');
}

/** Whether there is anything to read: a hint for hyphenation, spaces and zero-width characters alone are nothing. */
export function hasVisible(text: string): boolean {
  return /[^\p{Z}\p{C}\s|]/u.test(text);
}
