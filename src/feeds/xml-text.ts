/** What XML 1.0 forbids even as a character reference: control characters, lone surrogates, U+FFFE, U+FFFF. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Removes what no XML document may hold; everything else stays. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Plain text → XML text or attribute value. */
export function escapeXml(text: string): string {
  return withoutControls(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
