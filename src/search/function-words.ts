/** Words that say nothing about what an article is about. They stand in every article, so their places in the index alone would be up to 80 kB each. */

const FUNCTION_WORDS = new Set(
  `aber als also am an auch auf aus bei beim bis da damit dann das dass dem den denn der des die dies diese diesem diesen dieser dieses
  doch dort durch ein eine einem einen einer eines er es etwa für gegen hat hatte hatten haben ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
  im in ins ist ja kann können man mehr mit nach nicht noch nun nur ob oder ohne sein seine seinem seinen seiner seit sehr sich sie sind
  so über um und uns unter vom von vor war waren was weil wenn werden wie wieder wir wird wo wurde wurden zu zum zur zwischen`.split(
    /\s+/,
  ),
);

/**
 * What is asked of the index. In quotation marks every word counts; and where there are no others, they are what is meant.
 * @param query words as the reader has typed them
 */
export function withoutFunctionWords(query: string): string {
  if (query.includes('"')) return query;
  const telling = query.split(/\s+/).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  return telling.length > 0 ? telling.join(' ') : query;
}
