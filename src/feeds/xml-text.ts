/**
 * What no feed may hold: control characters (the C1 block too, which only broken conversions leave behind), lone surrogates and
 * noncharacters. XML 1.0 forbids some of them even as references, HTML parsers stumble over the others.
 */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Removes the characters that no feed may hold; everything else stays. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/**
 * Plain text → XML text or attribute value. `&` and `<` become hexadecimal references, the form that the RSS Profile recommends for
 * plain text: some readers decode the named ones twice.
 */
export function escapeXml(text: string): string {
  return withoutControls(text)
    .replace(/&/g, '&#x26;')
    .replace(/</g, '&#x3C;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/**
 * XML whose CDATA sections, and the line breaks that a generator sets round them, have become escaped text: some readers show those line
 * breaks, some know only one section an element, some decode references within.
 */
export function withoutCdata(xml: string): string {
  return xml.replace(/\s*<!\[CDATA\[(.*?)\]\]>\s*/gs, (_, text: string) => escapeXml(text));
}

/**
 * Plain text → HTML that reads the same even where it is taken for plain text: only `<`, and an `&` that would begin a reference, are
 * escaped, by names that can be read. „Schall & Rauch“ stays, „a < b“ becomes `a &lt; b`.
 */
export function htmlText(text: string): string {
  return text.replace(/&(?=[#\w])/g, '&amp;').replace(/</g, '&lt;');
}
