/** `Er glaubt, das der Bau kommt`: „das“ where „dass“ is meant. */
import { matchesIn } from '../../typography/matches.ts';
import { hasNeuterObject, mayReferBack } from './antecedents.ts';
import { isComplete } from './complete-clauses.ts';
import { type LeadIn, leadInOf } from './dass-words.ts';
import type { GrammarSlip } from './grammar-slip.ts';
import { lacksSubject } from './subjectless-clauses.ts';
import {
  endsWithAnyVerb,
  endsWithVerb,
  FINITE,
  isSubordinate,
  opensWithNoun,
  opensWithOnlyArticle,
  opensWithOther,
  opensWithOtherPronoun,
  opensWithPronoun,
  opensWithSubject,
} from './subordinate-clauses.ts';

/** „das Haus“ is an article with its noun, and nearly all are: those are not looked at. */
const DAS = /das\s(?:(?!\p{Lu})|(?<=,\sdas\s))(?<=(?<!\p{L})(\p{L}+)(,?\s)das\s)/gu;
/** What ends a clause, so that no object follows: „davon aus“, „festgestellt“. */
const COMPLETE =
  /^(?:fest|hin|davon\saus|(?:ab|an|auf|aus|ein|dar|fest|hin|klar|mit|nach|sicher|vor|wahr|zu|her\p{Ll}*|vor\p{Ll}*|zurück)ge\p{Ll}{2,}(?:t|en)|.*\s(?:hat|habe|haben|hatten?|wurden?|worden))$/u;
/** „hat … versichert“ */
const PARTICIPLE = /^(?:ge|be|ver|er|ent|zer)\p{Ll}{2,}(?:t|en)$/u;
const PERFECT = /(?<!\p{L})(?:hat|habe|haben|hatten?|wurden?|worden)\s[^,.;:!?]*$/u;
/** „Ist das er?“, „für das er stritt“, „dass das er war“, „und das er liebte“: behind these a pronoun shows nothing. */
const BEFORE_PRONOUN =
  /^(?:ist|sind|war|waren|wäre|bin|bist|sei|sein|bleibt|i[mn]|ins|a[mn]|ans|auf|aufs|aus|bei|mit|nach|von|vor|zu|für|durch|gegen|ohne|um|seit|über|unter|wegen|hinter|neben|zwischen|als|wie|und|oder|aber|sondern|sowie|nur|dass|ob|wenn|weil|da|falls|obwohl|denn|bis|bevor|seit|während|nachdem|sobald|solange)$/iu;

/** „damit das auch gelingt“, „das überzeugt sie“, „so schön das auch klingt“ */
const BEFORE_DEMONSTRATIVE = /^(?:damit|dabei|danach|davor|überzeugt|erfreut|so.*)$/u;
/** „sei überzeugt das auch …“ */
const COPULA_BEFORE = /(?<!\p{L})(?:bin|ist|sind|sei|seien|war|waren)\s$/u;
/** „ihm fiel auf, so das niemand es sah“ */
const SO = /^so$/u;
/** „Die Ärztin betont das die Jugendlichen …“: the subject stands before the verb, so it does not follow „das“. */
const SUBJECT_BEFORE =
  /(?:^|[.!?:;„“]\s?)(?:(?:D(?:er|ie|as|essen|eren)|Eine?|Seine?|Ihre?)\s(?:\p{Ll}+\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*|(?!(?:I[mn]|A[mn]|Auf|Aus|Beim?|Mit|Nach|Vo[mn]|Zu[mr]?|Für|Seit|Unter|Über|Laut|Trotz|Gegenüber|Heute|Gestern|Auch|Nun|Jetzt|Dann|Da|So|Später|Inzwischen|Deshalb|Warum|Wer|Was|Wo|Wie)\s)\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2}|Er|Sie|Man|Wir|Ich)\s$/u;
/** „Wer wie erwartet das Spiel gewonnen hat“ */
const LIKE = /(?<!\p{L})wie\s$/iu;

/** „Das es summt, daran hat er sich gewöhnt.“, „Das die Grünen zustimmen, war bekannt.“: behind the first clause the main one begins with its verb. */
const OPENING_DAS = new RegExp(
  `Das(?=\\s(?:(?:er|es|wir|ich|man)\\s[^.,:;!?–„“”"]+,\\s|(?:[^.,:;!?–„“”"]|[.,]\\p{N})+,\\s(?:da\\p{L}+\\s)?(?:${FINITE}|(?!(?:mit|statt|laut|seit|dort|jetzt|nicht|erst|fast|selbst|sonst|meist|samt|oft|weit|heute|bitte)\\s)(?!d?en|wegen|neben|gegen|zwischen|innen|außen|oben|unten|eben|denen)\\p{Ll}{2,}(?:t|te|ten|en))\\s))(?<=(?:^|[.!?:„“”"»«]\\s?)Das)`,
  'gu',
);

/** „Ziel sei es, das …“: no „das“ refers past it to what stands farther off; „Nur Wasser gab es, das …“ */
const CORRELATE = /(?<!g[iaä]be?n?t?)\ses$/u;

/** „gibt so viel Gas ab, das …“; „so ein Haus, das …“ */
const SO_MUCH = /(?<!\p{L})(?:so|derart|dermaßen)\s(?!ein|etwas)\p{Ll}[^,.;:!?–„“”"]*$/u;

/** How far the judgement looks to either side, in characters: longer than a sentence. */
const CONTEXT = 800;

/**
 * Finds „das“ that opens a clause and refers to nothing: behind a verb of saying or thinking, or where the sentence has named nothing that
 * „das“ could stand for (`Es war so voll, das er ging`), and „Das“ before a pronoun: `Das er komme, weiß sie`.
 */
export function dasForDass(text: string): GrammarSlip[] {
  return [...insideSentences(text), ...matchesIn(text, OPENING_DAS).filter(isOpeningSlip).map(openingSlip)];
}

const NOMINATIVE = /^(?:er|es|wir|ich|man)\s/u;
/** „Das Spiel verlieren wollen, …“ */
const MAY_BE_INFINITIVE = /^[^,]*en,/u;

function isOpeningSlip({ input, index }: RegExpExecArray): boolean {
  const after = input.slice(index + 'Das '.length, index + CONTEXT);
  return (
    NOMINATIVE.test(after) ||
    (opensWithSubject(after) && (endsWithAnyVerb(after) || endsWithVerb(after))) ||
    (isSubordinate(after) &&
      (endsWithAnyVerb(after) || endsWithVerb(after)) &&
      !(opensWithNoun(after) && MAY_BE_INFINITIVE.test(after)))
  );
}

function openingSlip({ index }: RegExpExecArray): GrammarSlip {
  return {
    start: index,
    end: index + 'Das'.length,
    message: '„Das“ am Anfang des Satzes: Gemeint ist wohl „Dass“.',
  };
}

function insideSentences(text: string): GrammarSlip[] {
  return matchesIn(text, DAS).flatMap((match) => {
    const [das, last, gap] = match as unknown as [string, string, string];
    const end = match.index - gap.length;
    const before = text.slice(Math.max(0, end - CONTEXT), end);
    const start = match.index + das.length;
    const after = text.slice(start, start + CONTEXT);
    const hasComma = gap.startsWith(',');
    if (hasComma && !opensWithSubject(after) && !isSubordinate(after)) return [];
    const lead = leadInOf(before);
    const word = lead?.words ?? last;
    const isSlip = hasComma
      ? isBehindComma(before, after, lead !== undefined)
      : isWithoutComma(word, before.slice(0, -word.length), after, lead);
    if (!isSlip) return [];
    return [
      {
        start: match.index,
        end: match.index + 'das'.length,
        message: messageFor(
          `${word}${gap}das`,
          word,
          lead === undefined && !hasComma && mayReferBack(before),
        ),
      },
    ];
  });
}

function messageFor(written: string, word: string, mayBeRelative: boolean): string {
  const shown = word.replace(/\s/g, ' ');
  return mayBeRelative
    ? `„${written}“: Hier fehlt wohl ein Komma. Gemeint ist „${shown}, das“ oder „${shown}, dass“.`
    : `„${written}“: Gemeint ist wohl „${shown}, dass“.`;
}

/** „sagte, das er komme“, „so voll war die Halle, das er ging“; „sagte, das Amt komme“ and „ein Wort, das er sagte“ are right. */
function isBehindComma(before: string, after: string, isKnown: boolean): boolean {
  if ((opensWithNoun(after) && !isKnown) || lacksSubject(after)) return false;
  if (isComplete(after)) return true;
  return isKnown || CORRELATE.test(before) || SO_MUCH.test(before)
    ? !hasNeuterObject(before)
    : !mayReferBack(before);
}

/** „sagte das er komme“, „vermutet das viele gegangen sind“; „sagte das Amt“ and „damit das Geld reicht“ are right. */
function isWithoutComma(word: string, before: string, after: string, lead: LeadIn | undefined): boolean {
  if (opensWithPronoun(after)) return !BEFORE_PRONOUN.test(word);
  // „die Gefahr das die Leute gehen“; „vom Glauben das Gleiche sagen“.
  if (lead?.kind === 'noun') return opensWithOnlyArticle(after);
  if (SO.test(word) && /,\s$/u.test(before)) return opensWithSubject(after) || isSubordinate(after);
  const isParticiple = PARTICIPLE.test(word) && PERFECT.test(before);
  const isComplete = lead?.kind === 'pointing' || lead?.kind === 'apart' || COMPLETE.test(word);
  if (isParticiple || isComplete)
    return (
      opensWithOnlyArticle(after) ||
      ((!BEFORE_DEMONSTRATIVE.test(word) || COPULA_BEFORE.test(before)) &&
        (opensWithOtherPronoun(after) || isSubordinate(after))) ||
      (isParticiple && endsWithAnyVerb(after))
    );
  // „die Lage ist das Problem“.
  if (lead === undefined || (lead.kind === 'naming' && !lead.words.includes(' ')) || LIKE.test(before))
    return false;
  return (
    endsWithVerb(after) ||
    (SUBJECT_BEFORE.test(before) && (opensWithOther(after) || isSubordinate(after)) && endsWithAnyVerb(after))
  );
}
