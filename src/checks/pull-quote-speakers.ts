/** Does the speaker whom a pull quote names occur in the article? Compared by the last part of the name, as readers know people. */

/** Titles, suffixes and numerals that are no part of a surname. */
const NO_NAME = /^(?:Dr|Prof|Dipl|Ing|Mag|med|jur|phil|h|c|Jr|jr|Sr|sr|jun|sen|[IVX]+|\p{Lu})\.?$/u;
/** What may follow a name without a comma: „Olaf Scholz zur Lage“, „am Montag“. */
const AFTERTHOUGHT =
  /\s(?:zu|zum|zur|über|am|im|in|auf|bei|beim|nach|vor|gegenüber|laut|aus|als|[–—-]|\/|\||\()\s?.*$/u;

/** „Dr. Max Muster Jr. (CDU)“ → `Muster`; „A und B“ → both; `[]` where no word is left. */
export function surnamesOf(speaker: string): string[] {
  const plain = speaker
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[„“”"«»]/g, '')
    .replace(AFTERTHOUGHT, '')
    .replace(/[:;].*$/, '');
  return plain
    .split(/\s(?:und|&)\s|,\s/u)
    .map((name) =>
      name
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '' && !NO_NAME.test(word))
        .at(-1),
    )
    .filter((name): name is string => name !== undefined && /\p{L}/u.test(name));
}

/** Whether a text speaks of a name: as a word, with an ending (`Austins`, `Amtes`, `Fritz’`), or in a compound (`Austin-Besuch`). */
export function mentions(text: string, name: string): boolean {
  const plain = fold(name);
  const pattern = plain.length >= 5 ? plain : `${plain}(?:e?s|e[nrm]?|n|in|innen)?(?![\\p{L}\\p{N}])`;
  const stem = plain.replace(/[^\p{L}\p{N}-]/gu, '.');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern.replace(plain, stem)}`, 'u').test(fold(text));
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00AD', '')
    .replace(/[’'‘`´]/g, "'")
    .toLowerCase();
}
