/** Bytes of a content file → text that the parsers can trust, or what an editor must mend first. */

import { forbiddenCharacter } from '../model/characters.ts';

/** One for all files: making it costs more than a short text. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What is wrong with a line of a file, in German. */
export interface TextMistake {
  readonly line: number;
  readonly message: string;
}

/**
 * Invisible control characters of a text, one mistake a line. U+0080 to U+009F are what remains of „ “ – when Windows-1252 has been taken
 * for Latin-1.
 */
export function controlCharacters(text: string): TextMistake[] {
  if (forbiddenCharacter(text) === undefined) return [];
  return text.split('\n').flatMap((content, index) => {
    const character = forbiddenCharacter(content);
    if (character === undefined) return [];
    const message =
      character === 'U+FFFD'
        ? 'Die Zeile enthält das Ersatzzeichen \uFFFD: Hier ist beim Speichern oder Kopieren ein Buchstabe verloren gegangen. Bitte neu tippen.'
        : `Die Zeile enthält das unsichtbare Zeichen ${character}, oft ein Rest vom Kopieren aus einem anderen Programm. Bitte löschen und die Stelle neu tippen.`;
    return [{ line: index + 1, message }];
  });
}

/**
 * Decodes UTF-8 strictly. A byte order mark is dropped and line ends become `\n` (both are invisible to editors and lose nothing).
 * @returns the text, or the reason why the bytes cannot be read as German text
 */
export function decodeText(bytes: Uint8Array): { text: string } | { mistake: TextMistake } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fail(
      1,
      'Die Datei ist als UTF-16 gespeichert, erwartet wird UTF-8. Im Schreibprogramm: „Speichern unter … Kodierung UTF-8“.',
    );
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return fail(
      lineOf(bytes, nul),
      'Die Datei enthält ein NUL-Zeichen; sie ist beschädigt oder keine Textdatei. Bitte neu als UTF-8-Text speichern.',
    );
  }
  try {
    const text = utf8.decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return fail(
      firstBadLine(bytes),
      'Diese Zeile enthält Zeichen, die nicht als UTF-8 gespeichert sind (vermutlich Latin-1 oder Windows-1252). Bitte die Datei als UTF-8 speichern.',
    );
  }
}

function fail(line: number, message: string): { mistake: TextMistake } {
  return { mistake: { line, message } };
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line++;
  return line;
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}
