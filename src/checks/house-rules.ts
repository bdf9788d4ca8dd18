/**
 * The house's own decisions about copy: lengths, number style, names. Change them here; no rule holds a limit of its own.
 * Lengths count characters as readers see them, without `|` hints.
 */
export const houseRules = {
  /** Longest kicker. */
  kickerLength: 40,
  /** Longest headline without a note, and without a warning. */
  titleLength: { wished: 70, limit: 110 },
  /** Shortest and longest standfirst. */
  standfirstLength: { least: 50, most: 270 },
  standfirstSentences: 3,
  /** After so many words of running text a section heading is due. */
  wordsWithoutHeading: 400,
  /** From this length a word of the headline wants a hint where it may break: `Donau|dampfschiff`. */
  longWord: 20,
  /** A quotation of at least so many words in headline, kicker, standfirst or section heading must stand in the text. */
  quotedWords: 4,
  /** A quotation of at least so many words needs a speaker nearby. */
  attributedWords: 7,
  /** From so many digits on, thousands are set apart with a point: 3.000. */
  digitsWithPoint: 4,
  /** Between hours and minutes, where an article writes both ways equally often: 10.30 Uhr. */
  timeSeparator: '.',
  /** Pairs of names that look like one name misspelt and are two. For all articles; for one article use `checks` in its front matter. */
  differentNames: [
    ['Lainer', 'Laimer'],
    ['Iran', 'Irak'],
    ['Iraner', 'Iraker'],
    ['Scholz', 'Schulz'],
  ] as readonly (readonly [string, string])[],
} as const;
