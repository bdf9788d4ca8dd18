/** Whether what follows „das“ is a clause of its own, as behind „dass“. */

/** Who does something. „Das alles“, „das eine“ stand alone. */
const PRONOUN = /^(?:er|wir|ich|man|es)\s(?!\p{Lu})|^Sie\s\p{Ll}/u;
/** „das sie“ may be an object: „Dann überzeugt das sie.“ */
const PRONOUN_OF_TWO_CASES = /^sie\s(?!\p{Lu})/u;
const OTHER_PRONOUN = /^(?:sie|sich|ih[mnr]|ihnen|uns|mir|mich|alle|niemand|jemand|keine?r)\s(?!\p{Lu})/u;
/** A second article: „das eine Haus“, „das viele Geld“ are right as well. */
const SECOND_ARTICLE =
  /^(?:der|die|das|den|dem|deren|dessen|eine?[nmr]?|[sm]eine?[nmr]?|ihre?[nmr]?|unsere?[nmr]?|keine?[nmr]?|diese?[nmrs]?|alle|viele|beide|einige|mehrere|manche|solche|so\sein|jede[rs]?)\s(?:[\p{Ll}\p{N}]+\s){0,2}\p{Lu}/u;
/** „das im Herbst“, „das auch“, „das zwei“; „das mit dem Geld“, „das hier“, „das alles“ stand alone. */
const ADVERBIAL =
  /^(?:i[mn]|a[mn]|auf|aus|beim?|nach|vo[mnr]|zu[mr]|für|durch|gegen|ohne|seit|über|unter|während|trotz|wegen|zwischen|innerhalb|außerhalb|laut|bis|auch|noch|nicht|nie|nur|schon|wieder|selbst|gerade|ausgerechnet|erst|endlich|längst|manchmal|oft|häufig|weder|spätestens|frühestens|etwas|hinter|neben|vor|unterhalb|oberhalb|bereits|derzeit|zuletzt|bisher|bislang|künftig|besonders|nun|jetzt|heute|damals|dabei|da(?:r[ainu][nmfus]?|für|von|zu|mit|durch|gegen)|immer|kaum|fast|rund|etwa|knapp|mindestens|offenbar|angeblich|tatsächlich|bald|einst|sogar|ohnehin|pro|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\p{N}[\p{N}.,]*)\s/u;
/** „das im Herbst beschlossene Gesetz“, „das auch schöne Spiel“; „die schöne Stadt“ has an article of its own. */
const OWN_NOUN = /(?<!\p{L})\p{Ll}{2,}e\s\p{Lu}/u;
const OTHER_NOUN =
  /(?<!\p{L})(?:d(?:ie|er|en|em|es)|(?:[ksm]?ein|ihr|unser|dies|jen|jed|welch|manch|solch|all|viel|wenig|mehrer|einig|beid)e[nmrs]?)\s(?:[\p{Ll}\p{N}]+\s){0,3}\p{Lu}/gu;
/** „das der Stadt gehörende Haus“, „das ihm anvertraute Amt“: the article's own noun comes later. */
const OWN_PARTICIPLE = /(?<!\p{L})(?!erste|letzte|heute)\p{Ll}{3,}(?:ende|te|ene)\s\p{Lu}/u;
/** „das Haus zu verkaufen“ */
const TO_INFINITIVE_AMID = /\s(?:zu\s\p{Ll}+n|\p{Ll}{2,}zu\p{Ll}{3,}en)(?!\p{L})/u;
const TO_INFINITIVE = /\s(?:zu\s\p{Ll}+n|\p{Ll}{2,}zu\p{Ll}{3,}en)$/u;

export const FINITE =
  'sei|seien|ist|sind|war|waren|wären?|habe|hat|hatten?|hätten?|werde|wird|wurden?|würden?|könne|kann|könnten?|konnten?|müsse|muss|müssten?|mussten?|solle?|sollten?|wolle|will|wollten?|dürfe|darf|durften?|dürften?|gibt|gebe|gab|gäbe';
const VERBS_ALSO_INFINITIVE = 'haben|werden|können|müssen|sollen|wollen|dürfen';
const ADVERBS_IN_T_AND_N =
  'dann|denn|dort|jetzt|nicht|erst|fast|meist|selbst|sonst|insgesamt|eben|neben\\p{Ll}*|oben|unten|allein|schon';
/** „gewesen sei“, „kommen werde“: so only a subordinate clause ends. */
const VERBS_LAST = new RegExp(
  `\\s(?!(?:${ADVERBS_IN_T_AND_N})\\s)\\p{Ll}{3,}(?:t|en)\\s(?:${FINITE}|${VERBS_ALSO_INFINITIVE})$`,
  'u',
);
const FINITE_LAST = new RegExp(`\\s(?:${FINITE}|(?<!\\szu\\s)(?:${VERBS_ALSO_INFINITIVE}))$`, 'u');
/** „das mit dem Geld sei geklärt“: in a main clause the verb stands second. */
export const FINITE_AMID = new RegExp(`\\s(?:${FINITE})\\s`, 'u');
const VERB_LAST = new RegExp(
  `\\s(?!(?:${ADVERBS_IN_T_AND_N}|heute|gerade|gerne|lange|beide|alle|gut|weit|spät|laut|überhaupt|erneut|bestimmt|prompt|\\p{Ll}*(?:end|haft|rekt|kret|ment)|inzwischen|\\p{Ll}*dessen|gestern|morgen|draußen|drinnen|hinten|\\p{Ll}*gegen|\\p{Ll}*wegen|zusammen|soeben|offen|selten|entschieden|zufrieden|gelassen|verhalten|unumwunden)$)\\p{Ll}+(?:t|te|ten|en|e)$`,
  'u',
);

const CLAUSE_END = /[.,](?!\p{N})|[;:!?“”")]/u;
/** „das Ganze sei „ein Fehler““, „das Ganze sei (wie alles) falsch“: the clause goes on behind them. */
const INSERTED = /„[^„“”]*[“”]?|\([^)]*\)/gu;
/** Behind a dash anything may follow: what stands before it is not the end. */
const DASH = /\s[–-]\s.*/su;

/** What stands before the next comma or other mark, with „…“ for what is quoted or inserted. */
export function clauseOf(text: string): string {
  return (text.replace(INSERTED, '…').split(CLAUSE_END, 1)[0] as string).replace(DASH, ' …').trimEnd();
}

/** Whether a clause begins with its subject in the nominative: „er kommt“. */
export function opensWithPronoun(text: string): boolean {
  return PRONOUN.test(text) || (PRONOUN_OF_TWO_CASES.test(text) && VERB_LAST.test(clauseOf(text)));
}

/** Whether a second article shows that „das“ is none: „der Bau kommt“. */
export function opensWithArticle(text: string): boolean {
  return SECOND_ARTICLE.test(text) && !mayBeNoun(text);
}

/** Whether a pronoun shows it, be it an object: „sich die Lage bessert“. */
export function opensWithOtherPronoun(text: string): boolean {
  return OTHER_PRONOUN.test(text) && !mayBeNoun(text);
}

/** Whether a clause begins with anything that an article cannot precede. */
export function opensWithSubject(text: string): boolean {
  return PRONOUN.test(text) || opensWithOtherPronoun(text) || opensWithArticle(text);
}

/** Whether „das“ may belong to a noun further on, or to an infinitive. */
function mayBeNoun(text: string): boolean {
  if (/^(?:diese|jede)/u.test(text)) return false;
  const clause = clauseOf(text);
  return OWN_PARTICIPLE.test(clause.replace(OTHER_NOUN, '')) || TO_INFINITIVE.test(clause);
}

/** „dass die Stadt, das ganze Land und der Bund gefordert sind“: an article with its noun amid others. */
export const LISTED = /^(?:\p{Ll}+e\s)*\p{Lu}[\p{L}-]*(?:\s[^,.;:!?]*?)?\s(?:und|oder|sowie)\s/u;

/** „Frauen da oben nichts verloren hätten“, „Probleme gelöst werden“; „das Haus sei verkauft worden“ and „das Haus brenne“ are main clauses. */
const NOUN_AND_VERB_LAST = new RegExp(
  `^\\p{Lu}[\\p{L}-]*\\s.*(?:${FINITE}|(?<!\\szu\\s)(?:${VERBS_ALSO_INFINITIVE}))$`,
  'u',
);

/** „Menschen ihre Leidenschaft teilen“, „Dinge nicht stehen“: a noun with its article is followed by its verb, not by an object. */
const NOUN_AND_OBJECT =
  /^\p{Lu}[\p{L}-]*\s(?:(?:ein|kein|[sm]ein|ihr|unser)en|ihre?|den|sich|ih[nm]|ihnen|es|sie|uns|mir|nicht|nie|auch|noch|schon|wieder|oft|immer)\s/u;

/** Whether a noun follows, whose article „das“ may be; „das Sie“ is none. */
export function opensWithNoun(text: string): boolean {
  return /^(?!Sie\s)\p{Lu}/u.test(text);
}

/** Whether a clause cannot be a main clause or a noun with its article: „im Frühjahr davon die Rede war“. */
export function isSubordinate(text: string): boolean {
  const clause = clauseOf(text);
  if (LISTED.test(text) || FINITE_AMID.test(clause)) return false;
  if (opensWithNoun(text))
    return (
      !TO_INFINITIVE_AMID.test(clause) &&
      (NOUN_AND_VERB_LAST.test(clause) || (NOUN_AND_OBJECT.test(clause) && VERB_LAST.test(clause)))
    );
  if (VERBS_LAST.test(clause)) return true;
  return (
    ADVERBIAL.test(text) && !OWN_NOUN.test(clause.replace(OTHER_NOUN, '')) && !TO_INFINITIVE.test(clause)
  );
}

/** Whether a clause ends with a finite verb that can be nothing else. Behind the verb of a main clause no other would follow. */
export function endsWithVerb(text: string): boolean {
  const clause = clauseOf(text);
  return VERBS_LAST.test(clause) || FINITE_LAST.test(clause);
}

/** Whether a clause ends with what is most likely a verb. */
export function endsWithAnyVerb(text: string): boolean {
  return VERB_LAST.test(clauseOf(text));
}

/** „das eine oder andere Haus“, „das viele Geld“ */
const AMBIGUOUS = /^(?:eine|viele)\s/u;
const NOBODY_IS_TOLD = /^(?:die|ein|alle|einige|mehrere|beide|[ksm]eine?|ihre?|unsere?)\s/u;

/** Whether a clause begins with a second article, where no comma shows that it is a clause. */
export function opensWithOnlyArticle(text: string): boolean {
  return opensWithArticle(text) && !AMBIGUOUS.test(text);
}

/** Whether that is somebody to whom nothing is said: „die Jugendlichen“, not „der Polizei“. */
export function opensWithOther(text: string): boolean {
  return opensWithArticle(text) && NOBODY_IS_TOLD.test(text);
}
