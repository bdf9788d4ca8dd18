/** What a face can draw of a text, so that no picture shows the empty boxes of missing glyphs. */

/** Whether a face has a glyph for a character. */
type Holds = (character: string) => boolean;

/** Soft hyphens are hints for the breaking of lines: gone before anything is drawn. */
const HINT = '\u00AD';

/**
 * Letters that the face lacks lose their marks and their dress (ễ → e, 𝐅 → F); what is still missing of letters, figures and signs of
 * arithmetic becomes an ellipsis, because a headline must not say something else without it; emoji and ornaments are left out.
 */
export function drawable(text: string, holds: Holds): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (character === HINT || holds(character)) return character;
      if (!/[\p{L}\p{N}\p{Sm}\p{Sc}]/u.test(character)) return '';
      const plain = [...character.normalize('NFKD').replace(/\p{M}+/gu, '')];
      const isLetter = /[\p{L}\p{N}]/u.test(character);
      return isLetter && plain.length > 0 && plain.every(holds) ? plain.join('') : '…';
    })
    .join('')
    .replace(/…(?: ?…)+/g, '…')
    .replace(/ +/g, ' ')
    .trim();
}
