/**
 * All matches of a global pattern, as `Array.from(text.matchAll(pattern))` gives them; that makes a new expression of the pattern each time,
 * which for a long one costs more than to look for it.
 * @param pattern has the flags `g` and `u`
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    // An empty one would be found for ever.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
