/** Does the speaker whom a pull quote names occur in the article? Compared by the last part of the name, as readers know people. */
import { ACADEMIC_TITLES } from '../typography/abbreviations.ts';

/** Titles, suffixes and numerals that are no part of a surname. */
export const NO_NAME = new RegExp(`^(?:${ACADEMIC_TITLES}|h|c|Jr|jr|Sr|sr|jun|sen|[IVX]+|\\p{Lu})\\.?$`, 'u');
/** What may follow a name without a comma: „Olaf Scholz zur Lage“, „am Montag“. */
const AFTERTHOUGHT =
  /\s(?:zu|zum|zur|über|am|im|in|auf|bei|beim|nach|vor|gegenüber|laut|aus|als|[–—-]|\/|\||\()\s?.*$/u;

/** „Bürgermeister von 1919“, „Mainz 05“: a number is no name. */
const NUMBER = /\s(?:(?:von|vom|aus|um|seit)\s)?\p{N}.*$/u;
/** „Ein Sprecher des Ministeriums“: the text may speak of the Ministerium. */
const GENITIVE = /(?<=\sdes\s(?:\p{Lu}[\p{L}-]*\s)?\p{Lu}[\p{L}-]{2,}?)e?s$/u;

/** „Dr. Max Muster Jr. (CDU)“ → `Muster`; „A und B“ → both; `[]` where no word is left. */
export function surnamesOf(speaker: string): string[] {
  const plain = speaker
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[„“”"«»]/g, '')
    .replace(AFTERTHOUGHT, '')
    .replace(NUMBER, '')
    .replace(/[:;].*$/, '');
  return plain
    .split(/\s(?:und|&)\s|,\s/u)
    .map((name) =>
      name
        .trim()
        .replace(GENITIVE, '')
        .split(/\s+/)
        .filter((word) => word !== '' && !NO_NAME.test(word))
        .at(-1),
    )
    .filter((name): name is string => name !== undefined && /\p{L}/u.test(name));
}

/** What a name does not begin behind: letters, `O’`, the first half of a double name. */
const BEGINS = /(?<![\p{L}\p{N}]|\p{L}'|\p{Lu}\p{Ll}{2,}-)/uy;
/** Behind a first name or an office a compound is half a double name. */
const BEGINS_COMPOUND =
  /(?<!(?!(?:D(?:er|ie|as|e[mns])|Eine?[mnrs]?|Im|Am|Beim|Vom|Zum) )\p{Lu}[\p{L}.]*\s)/uy;
/** What may follow a name in one word: `Austins`, `Amtes`, `Fritz’`, `Müllern`, `Scholzsche`. */
const ENDS = /(?:'?s|e?ns|es|'|e?[nrm]|in|innen|'?sche[nrms]?)?(?![\p{L}\p{N}]|-\p{L})/uy;
const GOES_ON = /-\p{L}/uy;

/**
 * Whether a text speaks of a name: as a word of its own, with an ending, or as the first part of a compound (`Austin-Besuch`). Part of
 * another name is no mention: `Müller` is not `Müller-Lüdenscheidt`, `Neill` not `O’Neill`.
 */
export function mentions(text: string, name: string): boolean {
  const letters = Array.from(plain(name), (letter) =>
    /\p{L}/u.test(letter)
      ? `[${letter.toLowerCase()}${letter.toUpperCase()}]`
      : letter === '-' || letter === "'"
        ? letter
        : '.',
  ).join('');
  const searched = plain(text);
  // Only the letters are compiled anew for each name: that costs little, the rest a thousand times as much.
  return Array.from(searched.matchAll(new RegExp(letters, 'gu'))).some(({ 0: { length }, index }) => {
    const fits = (pattern: RegExp, at: number) => {
      pattern.lastIndex = at;
      return pattern.test(searched);
    };
    if (!fits(BEGINS, index)) return false;
    return fits(ENDS, index + length) || (fits(BEGINS_COMPOUND, index) && fits(GOES_ON, index + length));
  });
}

/** The same characters for the same signs, as names are compared. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(/[’'‘`´]/g, "'")
    .replace(/[‐‑–]/g, '-');
}
