import { site } from '../site.ts';

/** Words → whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / site.wordsPerMinute));
}
