/** „BrÃ¼cke“: text that was UTF-8, taken for Windows-1252 and saved as UTF-8 again. */
import type { TextMistake } from './text-file.ts';

/** What the bytes of ä ö ü ß é „ “ – … turn into. None of these pairs stands in any language. */
const MISREAD = /Ã[¤¶¼Ÿ„–œ©¨ª«¡­³º±]|â€[žœ“”™˜š¦]|Â[§°»«·]/;
const WORD = new RegExp(`\\S*(?:${MISREAD.source})\\S*`, 'u');
const WINDOWS_1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** One mistake a line, with the word as it was meant. */
export function misreadText(text: string): TextMistake[] {
  if (!MISREAD.test(text)) return [];
  return text.split('\n').flatMap((content, index) => {
    const word = WORD.exec(content)?.[0];
    if (word === undefined) return [];
    const meant = reread(word);
    const message = `„${word.slice(0, 60)}“ ist falsch gespeichert${meant ? `; gemeint ist wohl „${meant.slice(0, 60)}“` : ''}. Bitte den Text aus der Quelle noch einmal kopieren und als UTF-8 speichern.`;
    return [{ line: index + 1, message }];
  });
}

function reread(word: string): string | undefined {
  const bytes = Array.from(word, (character) => WINDOWS_1252.indexOf(character));
  if (bytes.includes(-1)) return undefined;
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
