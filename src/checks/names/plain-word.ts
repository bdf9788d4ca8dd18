/** A word without what spellings differ in least. */

/** Small letters, ß → ss, umlauts and accents without their marks. */
export function plain(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z]*$/.test(small)) return small;
  return small
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '');
}
