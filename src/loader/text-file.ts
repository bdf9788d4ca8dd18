/** Bytes of a content file → text that the parsers can trust, or what an editor must mend first. */

import { forbiddenCharacter } from '../model/characters.ts';

/** One of each for all files: making it costs more than a short text. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

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

/** Why the bytes are no German text; `meant` is what can be read all the same, so that all else that is wrong can be told. */
export interface Undecoded {
  readonly mistake: TextMistake;
  readonly meant?: string;
}

/**
 * Decodes UTF-8 strictly. A byte order mark is dropped and line ends become `\n` (both are invisible to editors and lose nothing).
 * @returns the text, or the reason why the bytes cannot be read as German text
 */
export function decodeText(bytes: Uint8Array): { text: string } | Undecoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    return fail(
      1,
      'Die Datei ist als UTF-16 gespeichert, erwartet wird UTF-8. Im Schreibprogramm: „Speichern unter … Kodierung UTF-8“.',
      new TextDecoder(utf16).decode(bytes),
    );
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return fail(
      lineOf(bytes, nul),
      'Die Datei enthält ein NUL-Zeichen; sie ist beschädigt oder keine Textdatei. Bitte neu als UTF-8-Text speichern.',
      linesOf(bytes.filter((byte) => byte !== 0))
        .map(meantBy)
        .join('\n'),
    );
  }
  try {
    return { text: withOneLineEnd(utf8.decode(bytes)) };
  } catch {
    const lines = linesOf(bytes);
    return fail(
      lines.findIndex((line) => decoded(line) === undefined) + 1 || 1,
      'Diese Zeile enthält Zeichen, die nicht als UTF-8 gespeichert sind (vermutlich Latin-1 oder Windows-1252). Bitte die Datei als UTF-8 speichern.',
      lines.map(meantBy).join('\n'),
    );
  }
}

/** By the byte order mark or, where there is none, by what half of the bytes of a head are. */
function utf16Of([one, two, three, four]: Uint8Array): string | undefined {
  if ((one === 0xff && two === 0xfe) || (one && two === 0 && three && four === 0)) return 'utf-16le';
  return (one === 0xfe && two === 0xff) || (one === 0 && two && three === 0 && four) ? 'utf-16be' : undefined;
}

function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** @param meant without it being a text: a picture is none, and its lines would bury the message */
function fail(line: number, message: string, meant: string): Undecoded {
  const text = withOneLineEnd(meant);
  return { mistake: { line, message }, ...(forbiddenCharacter(text) === undefined && { meant: text }) };
}

function decoded(line: Uint8Array): string | undefined {
  try {
    return utf8.decode(line);
  } catch {
    return undefined;
  }
}

function meantBy(line: Uint8Array): string {
  return decoded(line) ?? windows1252.decode(line);
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line++;
  return line;
}
