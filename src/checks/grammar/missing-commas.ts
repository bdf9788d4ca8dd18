/** Commas that are missing before „dass“ and after a quotation. */
import { matchesIn } from '../../typography/matches.ts';
import { SAYS } from '../saying-verbs.ts';
import { isSaying } from './dass-words.ts';
import type { GrammarSlip } from './grammar-slip.ts';

/** After these „dass“ may follow without a comma: parts of a conjunction, or adverbs that belong to the clause („vor allem dass“). */
const BEFORE_DASS: ReadonlySet<string> = new Set(
  `so als ohne anstatt statt außer nur kaum auf bis und oder aber sondern wie denn noch weder nachdem auch nicht zumal insbesondere allem allein
  selbst gerade sowie sowohl bloß erst schon besonders etwa zumindest ebenso ausgenommen vorausgesetzt angenommen geschweige mehr gesetzt falle
  fall egal beziehungsweise bzw respektive je desto umso sogar eben halt lediglich vielmehr namentlich nämlich wenigstens
  mindestens genauso jedoch allerdings doch entweder mitsamt trotz sodass ob weil unbeschadet gleich zumeist hauptsächlich
  vornehmlich ungeachtet abgesehen einerseits andererseits erstens zweitens drittens hinzu teils obwohl mal also nun dann sei ja
  höchstens vielleicht wohl offenbar möglicherweise bekanntermaßen natürlich ausgerechnet paradoxerweise immerhin freilich
  dass wort konjunktion statt bevor indem aber/und`.split(/\s+/),
);
/** „dafür dass“ is a slip in mid-sentence only: „Dafür dass er krank war, …“. */
const DASS = /dass(?!\p{L}|-)(?<=(?<![\p{L}\p{N}-])(\p{L}+)\s+dass)/gu;

/** `sagte dass`: a clause with „dass“ begins with a comma. */
export function missingCommas(text: string): GrammarSlip[] {
  return matchesIn(text, DASS).flatMap((match) => {
    const word = match[1] as string;
    const start = text.slice(0, match.index).trimEnd().length - word.length;
    if (word === 'das' && /,\s*$/.test(text.slice(0, start)))
      return [
        {
          start,
          end: match.index + match[0].length,
          message: '„das dass“: Gemeint ist wohl nur „dass“.',
        },
      ];
    // A word that opens a clause belongs to it: „Unstrittig dass …“, „Dazu dass …“; „Muster, der gewonnen hatte, hofft dass …“ goes on.
    const opens =
      /(?:^|[.!?:–,;("„“»«…]\s*)$/u.test(text.slice(0, start)) &&
      !isVerbBehindComma(word, text.slice(0, start));
    const isPart = BEFORE_DASS.has(word.toLowerCase()) && !isAfterVerb(word, text.slice(0, start));
    if (opens || isPart) return [];
    return [
      {
        start,
        end: match.index + match[0].length,
        message: `Zwischen „${word}“ und „dass“ fehlt wohl ein Komma: ${word}, dass.`,
      },
    ];
  });
}

const PARTICIPLE = /^(?:ge|be|ver|er|ent|fest|ab|an|aus|vor)\p{Ll}+(?:t|en)$/u;

function isVerbBehindComma(word: string, before: string): boolean {
  return /,\s*$/u.test(before) && isSaying(word) && !PARTICIPLE.test(word);
}

/** „Klar ist auch dass“, „Sie wünscht sich aber dass“: after a verb or a pronoun such an adverb belongs to the main clause, and the comma is due. */
function isAfterVerb(word: string, before: string): boolean {
  // „Er glaubt nicht dass“, but „und nicht dass“.
  if (word === 'nicht')
    return /(?<!\p{L})(?!(?:und|oder|aber|sondern|wenn|ob|als|auch|wohl|eben|geschweige)\s)\p{Ll}+\s+$/u.test(
      before,
    );
  return (
    /^(?:auch|nur|nun|also|aber|doch|jedoch|allerdings|wohl|ja|natürlich|freilich|immerhin|nämlich)$/u.test(
      word,
    ) &&
    /(?<!\p{L})(?:ist|sei|war|wäre|bleibt|blieb|gilt|galt|steht|stand|kommt|kam|heißt|hieß|sich|er|sie|es|wir|ich|man|ihm|ihr|ihnen)\s+$/u.test(
      before,
    )
  );
}

const SAID_WITHOUT_COMMA = new RegExp(
  `„(?<=(?:^|[.!?:]\\s)„)([^„“”]+)[“”] (?=(?:${SAYS}|so)\\s(?!:)(?:\\p{Lu}|(?:er|sie|der|die|ein|eine)(?!\\p{L})))`,
  'gu',
);
/** What makes a quotation a sentence, not the title of a newspaper or a film: „Der Spiegel“ sagte ab. */
export const SENTENCE =
  /(?<!\p{L})(?:ich|wir|ist|sind|war|waren|wird|werden|haben|hat|kann|können|muss|müssen|soll|sollen|wollen|nicht|sei|gibt|dass)(?!\p{L})/iu;

/** „Der Haushalt bleibt im Lot“: most words in -t are verbs. */
const VERB =
  /(?<!\p{L})(?!(?:mit|seit|erst|dort|fast|jetzt|oft|statt|laut|gut|weit|bunt|rot|acht|samt|hart)(?!\p{L}))\p{Ll}{2,}t(?!\p{L})/u;

/** „Wir kommen“ sagte er: a sentence that is quoted before its speaker ends with a comma. */
export function missingCommasAfterQuotations(text: string): GrammarSlip[] {
  return matchesIn(text, SAID_WITHOUT_COMMA).flatMap(({ 0: match, 1: words = '', index }) => {
    const count = words.split(/\s+/).length;
    if (!(count >= 3 && SENTENCE.test(words)) && !(count >= 4 && VERB.test(words))) return [];
    const end = index + match.length - 1;
    return [
      {
        start: end - 1,
        end,
        message: `Nach dem Zitat „${shortened(words)}“ fehlt wohl ein Komma vor dem Begleitsatz: “, sagte …`,
      },
    ];
  });
}

function shortened(words: string): string {
  return words.length > 40 ? `…${words.slice(-40).replace(/^\S*\s/u, '')}` : words;
}
