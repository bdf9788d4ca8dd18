/** `Er kam, dass ist klar`: „dass“ where „das“ is meant. */
import { matchesIn } from '../../typography/matches.ts';
import type { GrammarSlip } from './grammar-slip.ts';
import { lacksSubject } from './subjectless-clauses.ts';
import { clauseOf } from './subordinate-clauses.ts';

const VERBS =
  'ist|sind|war|waren|wäre|sei|seien|hat|habe|haben|hatte|hätte|wird|werde|wurde|würde|werden|heißt|hieß|geht|ging|gilt|galt|kann|könne|können|könnte|muss|müsse|müssen|müsste|dürfte|soll|solle|sollen|sollte|will|darf|zeigt|glaubt|sagt|meint|findet|macht|liegt|bedeutet|gibt|gab|steht|kommt|kam|tut|hilft|reicht|klingt|gelingt|gelang|führt|bleibt|blieb|bringt|brachte|entspricht|läuft|lief|passt|stimmt|merkt|weiß|wusste|sieht|sah|spricht|sprach|lässt|ließ|trifft|gehe|gelte|dürfe|heiße|zeige|mache|liege|bedeute|gebe|stehe|komme|helfe|reiche|klinge|gelinge|führe|bleibe|bringe|passe|hänge|hängt|hing|spreche|lasse|wisse|entspreche|kostet|kostete|wirkt|wirkte|scheint|schien|genügt|sagte|meinte|erzählt|erzählte|schrieb|schreibt|machte';
/**
 * No clause with „dass“ begins with its verb; „dass gilt, was er sagt“ consists of it. Of the word itself a text may speak: „Das Wort dass
 * ist kurz.“
 */
const DASS_AND_VERB = new RegExp(
  `[Dd]ass\\s(?<=(?:^|[,.!?:;–]\\s)[Dd]ass\\s)((?:(?:aber|jedoch|wiederum|freilich)\\s)?(?:${VERBS}))(?!\\p{L}|,\\s(?:w|dass|ob))`,
  'gu',
);

/** „dass Risiko tragen sie selbst“, „dass Gelände zu räumen“: no clause with „dass“ goes on so behind its first noun. */
const BEFORE_NOUN =
  /[Dd]ass(?=\s(?:\p{Ll}+e\s)?(\p{Lu}[\p{L}-]+)\s(?:(?!(?:mit|seit|jetzt|oft|fast|erst|selbst|nicht|meist|sonst|statt|samt|weit|gut|laut|dort|eben|gegen|neben|wegen|wollen|können|müssen|sollen|haben|werden)\s)\p{Ll}{2,}(?:t|te|en|ten)\s(?:er|wir|ich|man|sie\s(?:selbst|nicht|auch|sich|nie|nur|gern))(?!\p{L})|(?:\p{Ll}+en\szu\slassen|zu\s\p{Ll}+n)[.,;]))(?<=(?:^|[,.!?:;–]\s)[Dd]ass)/gu;
/** In characters. */
const LONGEST_CLAUSE = 400;
const CLAUSE = /dass\s(?<=\p{L},\sdass\s)/gu;
/** „dass gebaut wird“ needs no subject, nor does „dass damit zu rechnen ist“. */
const NEEDS_SUBJECT =
  /^(?!.*(?<!\p{L})(?:werden|worden)\s).*(?<!\p{L})(?:hat|habe|hatte|soll|solle|sollte|kann|könne|konnte|muss|musste|will|wollte|darf|durfte|liegt|lag|steht|stand|\p{Ll}{3,}te?)$/u;
/** „dass nur zählt, was bleibt“: a clause is the subject. */
const CLAUSE_FOLLOWS = /^,\s(?:w|dass|ob|je)/u;

/** „ein Lokal, dass im Herbst eröffnet hat“ */
function isWithoutSubject(after: string): boolean {
  const clause = clauseOf(after);
  return (
    lacksSubject(after) && NEEDS_SUBJECT.test(clause) && !CLAUSE_FOLLOWS.test(after.slice(clause.length))
  );
}

/** Finds „dass“ directly before a finite verb, before a noun and its verb, and behind a noun where its clause would have no subject. */
export function dassForDas(text: string): GrammarSlip[] {
  return [
    ...matchesIn(text, DASS_AND_VERB).map(({ 0: words, 1: verb, index }) => ({
      start: index,
      end: index + 'dass'.length,
      message: `„${words}“: Gemeint ist wohl „${words[0]}as ${verb}“.`,
    })),
    ...matchesIn(text, BEFORE_NOUN).map(({ 0: dass, 1: noun, index }) => ({
      start: index,
      end: index + dass.length,
      message: `„${dass} … ${noun}“: Gemeint ist wohl „${dass[0]}as … ${noun}“.`,
    })),
    ...matchesIn(text, CLAUSE).flatMap(({ 0: dass, index }) => {
      if (!isWithoutSubject(text.slice(index + dass.length, index + LONGEST_CLAUSE))) return [];
      const noun = /[\p{L}-]+(?=,\s$)/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
      return {
        start: index,
        end: index + 'dass'.length,
        message: `„${noun}, dass“: Der Nebensatz hat kein Subjekt. Gemeint ist wohl „${noun}, das“.`,
      };
    }),
  ];
}
