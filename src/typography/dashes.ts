import { outsideAddresses } from './addresses.ts';
import { EN_DASH } from './characters.ts';
import { type Edit, exchange, inTextOrder } from './edits.ts';
import { findSpans } from './spans.ts';

const SPACE = '[ \\n\\u00A0\\u202F]';
/** A dash between words: space on both sides, or a comma after it. Not after a line break, where it is a list. */
const PAUSE = new RegExp(
  `(?<=[^\\s\\-–—|=+*/<>][ \\u00A0\\u202F])(?:--?|—)(?=${SPACE}[^\\s\\-–—|=+*/<>]|,(?!,)|[“‘])`,
  'gu',
);
const FIGURE_BEFORE = /\p{N}\s$/u;
const FIGURE_AFTER = /^\s\p{N}/u;

/**
 * Sets the en dash: ` - ` and ` -- ` between words become ` – `, from–to between figures, days and months loses its
 * hyphen (`10-12 Uhr` → `10–12 Uhr`). What may be a score, a sum, a phone number or a name stays as written.
 */
export function setDashes(text: string): Edit[] {
  const pauses = exchange(text, PAUSE, EN_DASH).filter(
    ({ start, end }) =>
      end - start > 1 ||
      !(
        FIGURE_BEFORE.test(text.slice(Math.max(0, start - 3), start)) &&
        FIGURE_AFTER.test(text.slice(end, end + 3))
      ),
  );
  const spans = findSpans(text).map((start) => ({ start, end: start + 1, text: EN_DASH }));
  return outsideAddresses(text, inTextOrder([...pauses, ...spans]));
}
