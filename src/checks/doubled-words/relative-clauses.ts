/** „Menschen, die die Wahl haben“: where a relative pronoun and an article may meet behind a comma. */

/** What follows a noun of each article: „den Mann, die“ refers to something else. */
const PRONOUNS: Readonly<Record<string, string>> = {
  das: 'das dem dessen', ein: 'das der dem den dessen', die: 'die der deren denen', eine: 'die der deren', einer: 'die der deren',
  einen: 'der den dem dessen', dem: 'der das den dem dessen', einem: 'der das den dem dessen', des: 'der das den dem dessen',
  eines: 'der das den dem dessen',
}; // biome-ignore format: a table reads better in rows
/** The article and the noun that a comma follows; behind „und“ both nouns are meant. */
const NOUN_BEFORE = new RegExp(
  `(?<!\\p{L}|(?:und|oder|sowie)\\s)(${Object.keys(PRONOUNS)
    .map((article) => `[${article[0]}${article[0]?.toUpperCase()}]${article.slice(1)}`)
    .join('|')})\\s(?:(?!d(?:ie|er|en|em|es)\\s)\\p{Ll}+e[nrms]?\\s)?\\p{Lu}[\\p{L}-]+,\\s*$`,
  'u',
);
/** No noun phrase goes on with these: the second word is no article. */
const NO_NOUN =
  /^\s+(?:in|im|an|am|auf|aus|bei|mit|nach|von|vom|vor|zu|zum|zur|für|durch|gegen|ohne|seit|über|unter|wegen|nicht|sich|auch|noch|er|sie|es|wir|ich|man|ist|sind|war|hat|haben|wird|werden)\s/u;
/** „die Vorlage zu vertagen.“: an infinitive. A relative clause ends with its verb. */
const INFINITIVE =
  /^(?:(?!\s(?:und|oder|haben|hat|sind|ist|werden|wird)\s)[^.,;:!?–“”"])*\s(?:zu\s\p{Ll}+n|\p{Ll}{2,}zu\p{Ll}{3,}en)\s*[.,;:!?–“”"]/u;
/** „der der Sonntag sei kein Tag“: the verb stands second, as in a main clause. „die die Stadt hat bauen lassen“ is a relative clause. */
const MAIN_CLAUSE =
  /^\s+(?:\p{Ll}+e[nrms]?\s)?\p{Lu}[\p{L}-]+\s(?:ist|sei|war|wäre|habe|hat|hatte|werde|wird|wurde|könne|kann|müsse|muss|solle|soll|dürfe|gehe|komme|brauche|bleibe|bleibt)\s(?![^,.;:!?]*\p{Ll}+en\s\p{Ll}+en[,.;:!?])[^\s]/u;

/**
 * Whether the first of two equal articles behind a comma may be a relative pronoun.
 * @param participle recognises what stands between an article and its noun: „die die in Köln lebenden Menschen …“
 */
export function mayOpenRelative(word: string, before: string, after: string, participle: RegExp): boolean {
  if (!/,\s*$/.test(before)) return true;
  if (INFINITIVE.test(after) || MAIN_CLAUSE.test(after) || (NO_NOUN.test(after) && !participle.test(after)))
    return false;
  const pronouns = PRONOUNS[NOUN_BEFORE.exec(before)?.[1]?.toLowerCase() ?? ''];
  return pronouns === undefined || pronouns.split(' ').includes(word);
}
