/** Times of day in running text that no clock shows. */
import type { WrongDate } from './wrong-dates.ts';

/** Times of day that no clock shows: 25.30 Uhr, 12:75 Uhr. */
export function findWrongTimes(text: string): WrongDate[] {
  if (!text.includes('Uhr')) return [];
  return Array.from(text.matchAll(/(?<![\p{N}.:,-])(\d{1,2})(?:[.:](\d{2}))?\s?Uhr(?!\p{L})/gu)).flatMap(
    (match) => {
      const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
      if (hour < 24 ? minute < 60 : hour === 24 && minute === 0) return [];
      return [
        {
          start: match.index,
          end: match.index + match[0].length,
          level: 'warning' as const,
          message: `Die Uhrzeit „${match[0]}“ gibt es nicht. Bitte prüfen.`,
        },
      ];
    },
  );
}
