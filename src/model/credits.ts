/** „Bildunterschrift. Foto: Name/Agentur“ → caption and credit; the credit starts at the last `Foto:`, `Grafik:` or `Karte:`. */
export function captionAndCredit(title: string): { caption: string; credit: string } {
  const start = [...title.matchAll(/(?<![\p{L}\p{N}])(?:Foto|Grafik|Karte):/gu)].at(-1)?.index;
  if (start === undefined) return { caption: title.trim(), credit: '' };
  return { caption: title.slice(0, start).trim(), credit: title.slice(start).trim() };
}
