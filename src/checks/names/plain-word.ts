/** A word without what spellings differ in least. */

/** Small letters, ß → ss, umlauts and accents without their marks. */
export function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '');
}
