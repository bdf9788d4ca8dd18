/** A word without what spellings differ in least. */

/** Letters whose mark is no accent to Unicode. */
const MARKED: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd' };

/** Small letters, ß → ss, umlauts and accents without their marks. */
export function plain(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z]*$/.test(small)) return small;
  return small
    .replace(/[ßıłøđð]/g, (letter) => MARKED[letter] as string)
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '');
}
