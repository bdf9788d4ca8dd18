import { isProse } from './article-text.ts';
import { editorialRule } from './editorial-rule.ts';

/** A pattern that is hardly ever right. */
export interface GrammarSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** After these „dass“ may follow without a comma: parts of a conjunction, or adverbs that belong to the clause („vor allem dass“). */
const BEFORE_DASS = set(
  `so als ohne anstatt statt außer nur kaum auf bis und oder aber sondern wie denn noch weder nachdem auch nicht zumal insbesondere allem allein
  selbst gerade sowie sowohl bloß erst schon besonders etwa zumindest ebenso ausgenommen vorausgesetzt angenommen geschweige mehr gesetzt falle
  fall egal beziehungsweise bzw respektive je desto umso sogar eben halt lediglich vielmehr namentlich nämlich wenigstens
  mindestens genauso jedoch allerdings doch entweder mitsamt trotz dafür dadurch sodass ob weil unbeschadet gleich zumeist hauptsächlich
  vornehmlich ungeachtet abgesehen einerseits andererseits erstens zweitens drittens hinzu teils obwohl mal also nun dann damit sei ja
  höchstens vielleicht wohl offenbar möglicherweise bekanntermaßen natürlich ausgerechnet paradoxerweise immerhin freilich
  dass wort konjunktion statt bevor indem aber/und`,
);
/** Adverbs after which a comma is optional or due, depending on the sentence: they are no sure sign. „dafür dass“ counts as a slip only in mid-sentence. */
const DASS = /dass(?!\p{L}|-)(?<=(?<![\p{L}\p{N}-])(\p{L}+)\s+dass)/gu;

function missingCommas(text: string): GrammarSlip[] {
  return Array.from(text.matchAll(DASS)).flatMap((match) => {
    const word = match[1] as string;
    const start = text.slice(0, match.index).trimEnd().length - word.length;
    // A word that opens the sentence belongs to the clause: „Unstrittig dass …“, „Dazu dass …“.
    const opens = /(?:^|[.!?:–,;("„“»«…]\s*)$/u.test(text.slice(0, start));
    if (opens || BEFORE_DASS.has(word.toLowerCase())) return [];
    return [
      {
        start,
        end: match.index + match[0].length,
        message: `Zwischen „${word}“ und „dass“ fehlt wohl ein Komma: ${word}, dass.`,
      },
    ];
  });
}

const SAID_WITHOUT_COMMA =
  /(?<=(?:^|[.!?:]\s))„([^„“”]+)[“”] (?=(?:sagte|sagt|meinte|meint|fragte|fragt|betonte|betont|erklärte|versicherte|ergänzte)\s(?!:)(?:\p{Lu}|(?:er|sie|der|die|ein|eine)(?!\p{L})))/gu;
/** What makes a quotation a sentence, not the title of a newspaper or a film: „Der Spiegel“ sagte ab. */
const SENTENCE =
  /(?<!\p{L})(?:ich|wir|ist|sind|war|waren|wird|werden|haben|hat|kann|können|muss|müssen|soll|sollen|wollen|nicht|sei|gibt|dass)(?!\p{L})/iu;

/** „Wir kommen“ sagte er: a sentence that is quoted before its speaker ends with a comma. */
function missingCommasAfterQuotations(text: string): GrammarSlip[] {
  return Array.from(text.matchAll(SAID_WITHOUT_COMMA)).flatMap(({ 0: match, 1: words = '', index }) => {
    if (words.split(/\s+/).length < 3 || !SENTENCE.test(words)) return [];
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

const CONJUNCTIONS = 'obwohl|weil|dass|da|wenn|ob|falls|während|nachdem|sodass|bevor|solange|sofern|obgleich';
const CLAUSE = new RegExp(
  `(?<!\\p{L})(?:${CONJUNCTIONS})\\s+((?:[\\p{L}\\p{N}-]+\\s+){1,10}?)(gebe|gibt|gab|gäbe)(?=[.,;!?:–“”"]|\\s+–|$)`,
  'giu',
);
/** What cannot be the subject of „gibt“ and so shows that „es“ is missing: „Obwohl kaum Informationen gebe“. */
const NO_SUBJECT =
  /^(?:kaum|keinen?|keinerlei|wenige?|zu wenig|zu viele?|viele?|mehrere|genug|genügend|ausreichend|einen|noch|derzeit|bislang|bisher|momentan|aktuell|inzwischen|auch|dort|hier|dafür|dagegen|darüber|dazu|dabei|mehr|nur|immer|nun|jetzt|im|am|beim|bei|für|mit|in|an|auf|unter|zwischen|nach|seit|trotz|offenbar|weiterhin|nach wie vor|keine)\s/iu;
const SUBJECT =
  /(?<!\p{L})(?:es|'s|’s|er|sie|man|wir|ich|ihr|wer|was|der|ein|eine|dieser|diese|dieses|jeder|jede|jedes|jemand|niemand|keiner|sich|das|dies)(?!\p{L})/iu;

function missingSubjects(text: string): GrammarSlip[] {
  if (!/g(?:[ieä]b|ab)/iu.test(text)) return [];
  return Array.from(text.matchAll(CLAUSE)).flatMap((match) => {
    const middle = match[1] as string;
    // „dass keine Regierung Geld gibt“ has a subject; after „kein“ only one noun may follow.
    const nouns = middle.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? [];
    if (!NO_SUBJECT.test(middle) || SUBJECT.test(middle) || nouns.length > 2) return [];
    if (
      /^(?:im|am|in|an|auf|bei|beim|für|mit|nach|seit|trotz|unter|zwischen)\s/iu.test(middle) &&
      !/\s(?:kein|kaum|viele|wenig|mehr|noch)/iu.test(middle)
    )
      return [];
    const words = match[0].replace(/\s+/g, ' ');
    const start = match.index + match[0].length - (match[2] as string).length;
    return [
      {
        start,
        end: start + (match[2] as string).length,
        message: `„${words}“: Hier fehlt wohl „es“. Gemeint ist „${words.replace(/ /, ' es ')}“.`,
      },
    ];
  });
}

/** Spellings that are always wrong, with what is meant. `$1` takes over what the pattern holds. */
const SPELLINGS: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/(?<!\p{L})([Ww])ieder(spieg\p{L}+|sprech\p{L}*|spruch\p{L}*|sprach\p{L}*|spräch\p{L}*|sproch\p{L}*|stand(?:s|es)?|stände\p{L}*|steh\p{L}*|leg(?:en|t|te|ten)|rechtlich\p{L}*|ruf\p{L}*|wärtig\p{L}*|will\p{L}*|sach\p{L}*)(?!\p{L})/gu, '$1ider$2'],
  [/(?<!\p{L})(\p{L}*)([Ss])tandart(?!e)/gu, '$1$2tandard'],
  [/(?<!\p{L})([Vv])orr?aus(?<=rr\p{L}*)(\p{L}*)/gu, '$1oraus$2'],
  [/(?<!\p{L})([Ee])ntgült/gu, '$1ndgült'],
  [/(?<!\p{L})([Ee])ntgeld/gu, '$1ntgelt'],
  [/(?<!\p{L})([Nn])ähmlich/gu, '$1ämlich'],
  [/(?<!\p{L})([Gg])arnicht(s?)(?!\p{L})/gu, '$1ar nicht$2'],
  [/(?<!\p{L})([Dd])esweiteren(?!\p{L})/gu, '$1es Weiteren'],
  [/(?<!\p{L})([Ii])nsbesonders(?!\p{L})/gu, '$1nsbesondere'],
  [/(?<!\p{L})([Ee])inzigst(e[rnms]?)(?!\p{L})/gu, '$1inzig$2'],
  [/(?<!\p{L})([Aa])gress(iv|ion|or)/gu, '$1ggress$2'],
  [/Rythm/gu, 'Rhythm'],
  [/rythm/gu, 'rhythm'],
  [/(?<!\p{L})Lybien/gu, 'Libyen'],
  [/(?<!\p{L})(L)ybisch/giu, '$1ibysch'],
  [/(?<!\p{L})K(?:ommitt?ee|omittee)/gu, 'Komitee'],
  [/(?<!\p{L})([Rr])eperatur/gu, '$1eparatur'],
  [/(?<!\p{L})([Tt])erasse/gu, '$1errasse'],
  [/(?<!\p{L})([Ii])nterr?ess?ant(?<=rr\p{L}*)/gu, '$1nteressant'],
  [/(?<!\p{L})([Ss])ympatisch/gu, '$1ympathisch'],
  [/(?<!\p{L})([Mm])aschiene/gu, '$1aschine'],
  [/(?<!\p{L})([Gg])allerie/gu, '$1alerie'],
  [/(?<!\p{L})([Vv])erwandschaft/gu, '$1erwandtschaft'],
  [/(?<!\p{L})(\p{L}*)([Ee])rgebniss(?!\p{L})/gu, '$1$2rgebnis'],
  [/(?<!\p{L})([Mm])aßgeblig/gu, '$1aßgeblich'],
  [/(?<!\p{L})([Ee])igendlich/gu, '$1igentlich'],
  [/(?<!\p{L})([Ww])ahrscheinlig/gu, '$1ahrscheinlich'],
  [/(?<!\p{L})([Vv])ieleicht/gu, '$1ielleicht'],
  [/(?<!\p{L})([Zz])umindestens(?!\p{L})/gu, '$1umindest'],
  [/(?<!\p{L})([Aa])kkustisch/gu, '$1kustisch'],
  [/(?<!\p{L})([Pp])arralel/gu, '$1arallel'],
  [/(?<!\p{L})([Aa])uthenzität/gu, '$1uthentizität'],
]; // biome-ignore format: a table reads better in rows

const SEID =
  /(?<!\p{L})([Ss])eid(?=\s+(?:(?:[\p{Ll}\p{N}]+\s+){1,4}(?:Jahren|Jahrzehnten|Jahrhunderten|Monaten|Wochen|Tagen|Stunden)(?!\p{L})|\p{N}{4}|\p{N}+\s+(?:Jahr|Monat|Woche|Tag|Stunde)|(?:einem?|einer|dem|der|den|vielen|einigen|mehreren|wenigen|langem|langer|kurzem|Kurzem|Langem|Jahren|Jahrzehnten|Monaten|Wochen|Tagen|Stunden|gestern|heute|Anfang|Ende|Mitte|Beginn|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(?!\p{L})))/gu;

/** One look that spares nearly every paragraph the table. */
const SUSPECT =
  /wieder[a-zäöü]|tandart|vorr|ntgült|ntgeld|nähmlich|garnicht|desweiteren|insbesonders|einzigst|agress|rythm|lyb|komm?it+e|reperatur|terasse|nterr|nteress?ant|sympatisch|maschiene|gallerie|verwandschaft|ergebniss|blig|igendlich|scheinlig|vieleicht|mindestens|akkustisch|pa?rr?alel|authenzität|seid/iu;

function misspellings(text: string): GrammarSlip[] {
  if (!SUSPECT.test(text)) return [];
  return [...SPELLINGS, [SEID, '$1eit'] as const].flatMap(([pattern, right]) =>
    Array.from(text.matchAll(pattern)).map((match) => {
      const end = match.index + match[0].length;
      const whole = match[0] + (/^\p{L}*/u.exec(text.slice(end))?.[0] ?? '');
      const meant =
        right.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '') + whole.slice(match[0].length);
      return {
        start: match.index,
        end: match.index + whole.length,
        message: `„${whole}“: Gemeint ist „${meant}“.`,
      };
    }),
  );
}

/** Finds the few patterns in which a machine is surer than a reader in a hurry. */
export function findGrammarSlips(text: string): GrammarSlip[] {
  return [
    ...missingCommas(text),
    ...missingCommasAfterQuotations(text),
    ...missingSubjects(text),
    ...misspellings(text),
  ].sort((one, other) => one.start - other.start);
}

/** `sagte dass`, `Obwohl kaum Informationen gebe`, `wiederspiegeln`, `Standart`, `seid 2020`. */
export const grammar = editorialRule(
  'grammar',
  'einige sichere Fehler der Grammatik und Rechtschreibung',
  ({ blocks }) =>
    blocks.filter(isProse).flatMap((block) =>
      findGrammarSlips(block.masked).map(({ start, end, message }) => ({
        level: 'warning' as const,
        message,
        place: block.range(start, end),
      })),
    ),
);
