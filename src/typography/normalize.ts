import { BYTE_ORDER_MARK, ZERO_WIDTH_SPACE } from './characters.ts';

const STRAY = new RegExp(`[${ZERO_WIDTH_SPACE}${BYTE_ORDER_MARK}]`, 'gu');

/**
 * Composes characters (Unicode NFC) and removes zero width spaces and byte order marks, which come in by copy and
 * paste and break searching. Joiners stay: emoji need them. Soft hyphens stay: an editor set them.
 */
export function normalizeCharacters(text: string): string {
  // Removing first: a stray character may stand between a letter and its combining accent.
  return text.replace(STRAY, '').normalize('NFC');
}
