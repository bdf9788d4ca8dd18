import {
  ACCENTS,
  BYTE_ORDER_MARK,
  DOUBLE_QUOTES,
  ELLIPSIS,
  EM_DASH,
  EN_DASH,
  SINGLE_QUOTES,
  SOFT_HYPHEN,
  ZERO_WIDTH_SPACE,
} from './characters.ts';

const INVISIBLE = new RegExp(`[${ZERO_WIDTH_SPACE}${BYTE_ORDER_MARK}${SOFT_HYPHEN}]`, 'gu');
const QUOTES = new RegExp(`(?:[${DOUBLE_QUOTES}${SINGLE_QUOTES}${ACCENTS}]|(?<!,),,(?!,))+`, 'gu');
const DASHES = new RegExp(`[-${EN_DASH}${EM_DASH}]+`, 'gu');

/**
 * Maps each class of characters that typesetting may exchange, insert or remove to one representative, so that
 * `fold(typeset(x)) === fold(x)` for every string: what typesetting cannot change is exactly what fold keeps.
 *
 * White space of any kind and length becomes one space; quotation marks and apostrophes of any kind (also `,,` and
 * `''`) become one `'`; hyphen and dashes `-`; the ellipsis three dots; zero width characters and soft hyphens
 * vanish; all is NFC.
 */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replaceAll(ELLIPSIS, '...');
}
