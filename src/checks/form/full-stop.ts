/** „Fleisch & Co.“, „U.S.“, „usw.“ end in a point of their own. */
const ABBREVIATED = /(?:(?<!\p{L})\p{L}|Co|Jr|Sr|Nr|Mio|Mrd|usw|etc|bzw|ca|Dr|St|Inc|Ltd|\p{N})\.$/u;

/** Whether a headline or section heading ends as a sentence does. */
export function endsWithFullStop(line: string): boolean {
  const end = line.trim().replace(/[“”"«»)]+$/u, '');
  return /[^.…]\.$/u.test(end) && !ABBREVIATED.test(end);
}
