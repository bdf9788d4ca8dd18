/** Signs that turn the direction of writing, as copied Hebrew and Arabic brings them. */
import type { TextMistake } from './text-file.ts';

const OPENING = /[\u202A\u202B\u2066-\u2068]/g;
const CLOSING = /[\u202C\u2069]/g;

/** Lines in which a direction is turned and not turned back: in headlines and feeds, what follows would run the wrong way. */
export function turnedDirections(text: string): TextMistake[] {
  if (text.search(OPENING) === -1) return [];
  return text.split('\n').flatMap((content, index) => {
    const opened = content.match(OPENING) ?? [];
    if (opened.length <= (content.match(CLOSING)?.length ?? 0)) return [];
    const code = opened[0]?.codePointAt(0)?.toString(16).toUpperCase();
    const message = `Das unsichtbare Zeichen U+${code} stellt die Schreibrichtung um, und in derselben Zeile stellt keines sie zurück. Bitte löschen und die Stelle neu tippen.`;
    return [{ line: index + 1, message }];
  });
}
