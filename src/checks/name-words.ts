/** Capitalised words of an article and how they stand together: the stuff of names. */
import { CAPITAL, LETTER, LETTER_OR_NUMERAL } from '../typography/letters.ts';
import { matchesIn } from '../typography/matches.ts';
import type { ArticleText } from './article-text.ts';
import { isProse } from './article-text.ts';
import type { Block } from './block.ts';

export interface NameWord {
  /** As written, without a genitive's apostrophe. */
  readonly word: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** The capitalised word directly before („Boris“ of „Boris Pistorius“), if only a space is between. */
  readonly before?: string;
  readonly after?: string;
  /** Whether a sentence or block begins here, so that any word has a capital. */
  readonly opens: boolean;
}

const WORD = new RegExp(`${CAPITAL}(?<!${LETTER_OR_NUMERAL}\\p{Lu})${LETTER}*(?:['’]\\p{Lu}\\p{L}+)?`, 'gu');
/** What stands before a surname and is no first name. */
const ROLE =
  /(?:minister|präsident|präsidium|kanzler|chef|sprecher|leiter|kolleg|direktor|vorsitzend|vorstand|trainer|abgeordnet|anwalt|anwält|richter|general|oberst|major|könig|prinz|papst|kardinal|bischof|professor|doktor|herr|frau|familie|firma|partner|experte|forscher|autor|regisseur|gouverneur|senator|sekretär|botschafter|bürgermeister|landeshauptmann|rat|rätin|manager|gründer|gegner|nachfolger|vorgänger|bruder|schwester|sohn|tochter|vater|mutter|mann|kandidat|politik|offizier|stürmer|torhüter|verteidiger|spieler|teamchef|kapitän|schauspieler|sänger|journalist|reporter|ökonom|historiker|jurist|völkerrechtler|diktator|machthaber|staatschef|premier|dame|schüler|student|nachbar|bewohner|besucher|kunde|kundin|zuschauer|fan|rentner|lehrer|arzt|ärztin|pfleger|wirt|mädchen|junge|kind|passant|anwohner|zeuge|zeugin|betreuer|mitarbeiter|helfer|bauer|bäuerin|landwirt|händler|polizist|unternehmer|fahrer|lehrling|beauftragt|meteorolog|psycholog|biolog|soziolog|politolog|theolog|geolog|archäolog|virolog|philosoph|mediziner|dezernent|schriftsteller|verleger|kritiker|intendant|dirigent|kurator|kommissar|ingenieur|architekt|aktivist|gewerkschafter|funktionär|rektor|dekan|bankier|führer|betreiber|inhaber|analyst|astronom|physiker|chemiker|sammler|moderator|meister|pilot|geiger|pianist|musiker|bildhauer|doktorand|lektor|notar|hotelier|beamt|kommentator|seelsorger|veranstalter|tänzer|läufer|coach|wissenschaftler|kolumnist|produzent|darsteller|drucker|konditor|apotheker|redakteur|dr|prof|mag)(?:in|innen|en|e|er|n|s|es)?$/iu;

/** All capitalised words of the prose, hyphenated ones in their parts. */
export function nameWordsOf(article: ArticleText): readonly NameWord[] {
  const known = readings.get(article);
  if (known) return known;
  const words = read(article);
  readings.set(article, words);
  return words;
}

/** Two rules ask for the same words. */
const readings = new WeakMap<ArticleText, readonly NameWord[]>();

function read({ blocks }: ArticleText): NameWord[] {
  return blocks.filter((block) => isProse(block) || block.part === 'speaker').flatMap(nameWordsIn);
}

function nameWordsIn(block: Block): NameWord[] {
  const text = block.masked.replaceAll('\u00AD', '\uFFFC');
  const matches = matchesIn(text, WORD);
  return matches.map((match, index): NameWord => {
    const start = match.index;
    const end = start + match[0].length;
    const previous = matches[index - 1];
    const next = matches[index + 1];
    return {
      word: match[0].normalize('NFC'),
      block,
      start,
      end,
      ...(previous && adjoin(text, previous.index + previous[0].length, start) && { before: previous[0] }),
      ...(next && adjoin(text, end, next.index) && { after: next[0] }),
      opens: opensAt(text, start),
    };
  });
}

/** Whether nothing but one space stands between two words. */
function adjoin(text: string, from: number, to: number): boolean {
  return to - from === 1 && ' \u00A0\n'.includes(text[from] as string);
}

function opensAt(text: string, start: number): boolean {
  // After a letter and a space no sentence begins: nearly always.
  if (text[start - 1] === ' ' && /\p{L}/u.test(text[start - 2] ?? '')) return false;
  return /(?:^|[.!?:…]\s+|[„"»(–]\s?|\n)$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** Whether a word before a surname may be a first name, not a role, an article or a title. */
export function mayBeFirstName(word: string): boolean {
  return word.length >= 3 && !ROLE.test(word) && !FUNCTION_WORDS.has(word.toLowerCase());
}

/** „Ministerin“, „Sprecher“: who somebody is, in place of a name. */
export function isRole(word: string): boolean {
  return ROLE.test(word);
}

/** What is a surname as well behind a first name: „Hoffmann“, „Richter“, „Hofmeister“; not „Feuerwehrmann“. */
const ROLE_OR_SURNAME =
  /(?<!Feuerwehr|Landeshaupt|Geschäfts|Fach|Kamera|Staats|Ehe|Lands|Vertrauens|Ob|Schutz)(?:mann|bauer|richter|könig|prinz|papst|major|wirt|rat|kind|junge|meister|schüler)$/iu;

/** Whether a word behind a first name may be a surname: no role, or one that people are called by. */
export function mayBeLastName(word: string): boolean {
  return !isRole(word) || ROLE_OR_SURNAME.test(word);
}

/** „Können Sie“ and „Könnten Sie“ share no name. */
export function mayBeSurname(word: string): boolean {
  return word.length >= 3 && !FUNCTION_WORDS.has(word.toLowerCase());
}

/** Words that only the start of a sentence gives a capital. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jedes jeder jede mein sein seine seinen
  seiner ihr ihre ihren ihrer unser unsere kein keine keinen und oder aber doch denn auch nur noch nicht mit von vom zu zum zur bei beim in im
  ins an am auf aus nach vor für über unter gegen ohne um als wie wenn weil dass ob obwohl während seit bis durch laut dank trotz statt hier dort
  da dann nun jetzt so sie er es wir ich man wer was wo wann warum alle alles viele einige mehrere beide beiden zwei drei vier fünf sechs sieben
  acht neun zehn ihnen rund etwa mehr sowie zwischen wegen schon erst immer nie`.split(/\s+/),
);
