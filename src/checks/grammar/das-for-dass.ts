/** `Er glaubt, das der Bau kommt`: „das“ where „dass“ is meant. */
import { matchesIn } from '../../typography/matches.ts';
import type { GrammarSlip } from './grammar-slip.ts';

/** Verbs that tell what somebody says, thinks or wants, and words such as „damit“ that point at a clause: no relative clause follows them. */
const BEFORE =
  '(?:sag(?:t|te|ten|en)|gesagt|mein(?:t|te|en|ten)|gemeint|glaub(?:t|e|te|en|ten)|geglaubt|hoff(?:t|e|te|en|ten)|gehofft|denk(?:t|e|en)|dachten?|gedacht|wei(?:ß|ss)|wissen|wussten?|gewusst|find(?:et|e|en)|fanden?|erklär(?:t|te|en|ten)|beton(?:t|te|en|ten)|versicher(?:t|te|n|ten)|ankündig(?:t|te|en)|kündigten?\\san|behaupt(?:et|ete|en|eten)|bestätig(?:t|te|en|ten)|forder(?:t|te|n|ten)|verlang(?:t|te|en|ten)|fürcht(?:et|ete|en|eten)|befürcht(?:et|ete|en|eten)|vermut(?:et|ete|en|eten)|erwart(?:et|ete|en|eten)|schätz(?:t|te|en|ten)|warn(?:t|te|en|ten)|klag(?:t|te|en|ten)|schreib(?:t|en)|schrieb(?:en)?|teilten?\\smit|mitgeteilt|gab\\san|geben\\san|gibt\\san|räumten?\\sein|zeig(?:t|te|en|ten)|bedeut(?:et|ete|en)|hei(?:ßt|sst)|hieß|beweis(?:t|en)|bewies(?:en)?|verhinder(?:t|te|n)|so|klar|sicher|wichtig|möglich|bekannt|überzeugt|erfreut|froh|ist|sei|war|bleibt|davon\\saus|verfüg(?:t|te|en|ten)|entschied(?:en)?|bemerk(?:t|te|en|ten)|bedauer(?:t|te|n|ten)|beklag(?:t|te|en|ten)|kritisier(?:t|te|en|ten)|ergab(?:en)?|ergibt|ge(?:warnt|zeigt|fordert)|fest|hin|(?:da(?:r?[aiu][nmfus]\\p{L}*|für|gegen|mit|nach|von|vor|zu|durch|bei))|ahn(?:t|te|en|ten)|genüg(?:t|te|en)|festgestellt|so\\s\\p{Ll}+(?:\\s\\p{Ll}+){0,2})';
/** What begins a clause behind „dass“ and goes on with no article: „das Haus stehe leer“, „das eine sei gut“ are right. */
const SUBJECT =
  '(?:(?:er|sie|es|wir|ich|man|sich|ih[mnr]|ihnen|uns|mir|mich|alle|niemand|jemand)\\s(?!\\p{Lu})|(?:der|die|den|dem|eine?[nmr]?|[sm]eine?[nmr]?|ihre?[nmr]?|unsere?[nmr]?|keine?[nmr]?|diese?[nmrs]?|alle|viele|beide|einige|mehrere|jede[rs]?)\\s(?:[\\p{Ll}\\p{N}]+\\s){0,2}\\p{Lu})';
/** „teilte die Polizei mit“, „warf ihm der Anwalt vor“ */
const APART =
  '(?:(?:teil|kündig|räum|rechne)ten?|sagten?|gab(?:en)?|gibt|warf(?:en)?|wirft)\\s[^.,;:!?„“]{1,60}\\s(?:mit|an|ein|vor|zu)';
/** „nachdem sich gezeigt hatte“ */
const AUXILIARY = '(?:\\s(?:hat|haben|hatten?|habe|ist|war|sei|wird|wurde|worden\\s(?:ist|war|sei)))?';
const DAS = new RegExp(
  `das\\s(?=${SUBJECT})(?<=(?<!\\p{L})((?:${BEFORE}|${APART})${AUXILIARY})(,?\\s)das\\s)`,
  'gu',
);
/** What a relative „das“ may refer to, in the same clause. */
const NEUTER =
  /(?<!\p{L})(?:das|ein|kein|sein|ihr|mein|unser|dieses|jenes|jedes|etwas|alles|nichts|vieles|manches|einiges|beim|vom|zum|im|am|ins|ans|dem|einem|keinem|diesem)(?!\p{L})/iu;
/** „am Montag“, „im Jahr“: no „das“ refers to a time; and what „das Gericht“ finds is not itself. */
const NO_ANTECEDENT =
  /(?<!\p{L})(?:am\s\p{L}*(?:tag|woch|abend|morgen|mittag)|im\s(?:\p{Ll}+\s)?(?:Jahr|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter)|das\s\p{L}*(?:gericht|amt|ministerium|institut|kabinett|präsidium))(?!\p{L})/giu;
/** „damit das Geld reicht“: there „das“ is an article. Only a comma or a following subject shows the conjunction. */
const ARTICLE = /^(?:da\p{L}+|so|klar|sicher|wichtig|möglich|bekannt|froh|hei(?:ßt|sst)|hieß)$/u;

/** „Das es summt, daran hat er sich gewöhnt.“: in a main clause the verb would follow. */
const OPENING_DAS = /Das(?=\s(?:er|es|wir|ich|man)\s[^.,:;!?–„“”"]+,\s)(?<=(?:^|[.!?:„“”"»«]\s?)Das)/gu;

/** Finds „das“ behind a verb of saying or thinking and before a subject, and „Das“ before a pronoun: `sagte, das er komme`, `Das er komme, weiß sie`. */
export function dasForDass(text: string): GrammarSlip[] {
  return [...insideSentences(text), ...matchesIn(text, OPENING_DAS).map(openingSlip)];
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
    const [das, word, gap] = match as unknown as [string, string, string];
    const hasComma = gap === ', ' || gap === ',\n';
    const whole = word + gap + das;
    const clause = text
      .slice(0, match.index - gap.length - word.length)
      .split(/[.!?:;,–„“”"]\s?/u)
      .at(-1) as string;
    if (NEUTER.test(`${clause}${word}`.replace(NO_ANTECEDENT, ''))) return [];
    const next = text.slice(match.index + das.length);
    // Without a comma only „das der“, „das er“ is surely no article with its noun.
    if (
      !hasComma &&
      !(ARTICLE.test(word) && /^(?:der|die|den|dem|er|sie|es|wir|ich|man|sich|ein\p{L}*)\s/u.test(next))
    )
      return [];
    return [
      {
        start: match.index,
        end: match.index + 'das'.length,
        message: `„${whole.trim()}“: Gemeint ist wohl „${word.replace(/\s/g, ' ')}, dass“.`,
      },
    ];
  });
}
