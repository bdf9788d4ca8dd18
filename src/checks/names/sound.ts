/** How a German name sounds: what is spelt in different ways and spoken in one. */

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/chs|ck?s/g, 'x'],
  [/äu|eu/g, 'oi'],
  [/[ae][iy]/g, 'ai'],
  [/ä/g, 'e'],
  [/ph|v/g, 'f'],
  [/ie|y/g, 'i'],
  [/dt|th|d$/g, 't'],
  [/ck|c(?![h])/g, 'k'],
  [/ß/g, 's'],
  [/tz/g, 'z'],
  [/(?<=[aeiouöü])h(?=[lmnrt]|$)/g, ''],
  [/(.)\1/g, '$1'],
];

/** One form for all that sound alike: Meier and Maier, Schmidt and Schmitt, Hoffmann and Hofmann, Walter and Walther. */
export function soundOf(word: string): string {
  return SPELLINGS.reduce((sound, [spelling, spoken]) => sound.replace(spelling, spoken), word.toLowerCase());
}
