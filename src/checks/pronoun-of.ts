/** Whether an article speaks of somebody as „er“ or as „sie“, as far as offices and forms of address show it. */
import { isRole, mayBeFirstName } from './name-words.ts';
import { surnamesOf } from './pull-quote-speakers.ts';

export type Pronoun = 'er' | 'sie';

/** „Geigerin“, „Astronomin“; names and towns that end alike are none. */
const WOMANS_OFFICE =
  /(?<!^(?:Schw|Christ|Valent|Konstant|Quent|Florent)(?=in$))(?:er|ist|ent|ant|og|nom|eur|or|soph|at|ier)in$|ière$|\p{Ll}frau$/u;
const ADDRESSES: Readonly<Record<string, Pronoun>> = { Frau: 'sie', Herr: 'er', Herrn: 'er' };
/** Behind these no other person is named: „Am Montag traf der Minister Anna Muster“ is about two. */
const MANS_ARTICLE = /^(?:Der|dem|Ein|einem|(?:[Ss]ein|[Ii]hr)(?:e[mn])?)$/u;
const EITHER_ARTICLE = /^(?:der|die)$/u;

/** „Die neue Ministerin “ before a name. */
const BEFORE =
  /(?:(\p{L}+)\s)?(?:nicht\s)?(?:(?!d[ie][er]\s)\p{Ll}+e[nr]?\s)?(\p{Lu}[\p{L}-]+)\s(?:\p{L}{1,4}\.\s)*$/u;
/** „, 34, Bäckerin aus Wien“ behind it; „, Ministerin Eva Beispiel“ is another person. */
const BEHIND = /^(?:\s\([^)]*\))?,\s(?:\p{N}+,\s)?(?:\p{Ll}+e\s)?(\p{Lu}[\p{L}-]+)(?![\p{L}-]|\s\p{Lu})/u;
const LONGEST_TITLE = 80;
/** „Ein Nachbar“, „Eine Lehrerin der Schule“; „Der Gemeinderat“ may speak through a woman. */
const NAMELESS = /^(Ein|Eine)\s(?:\p{Ll}+e[rs]?\s)?(\p{Lu}\p{Ll}+)/u;

/**
 * @param title who is said to speak, as in the line of a box: „Anna Muster, Ministerin“
 * @returns `undefined` where nothing shows it, or different things do
 */
export function pronounOf(title: string, texts: readonly string[]): Pronoun | undefined {
  const [speaker = '', ...offices] = title.split(',');
  const [surname, ...others] = surnamesOf(speaker);
  if (surname === undefined || others.length > 0) return undefined;
  const [, article = '', nameless = ''] = NAMELESS.exec(speaker) ?? [];
  const signs = new Set<Pronoun | undefined>(
    isRole(nameless) || isWomansOffice(nameless)
      ? [article === 'Eine' ? 'sie' : 'er']
      : [
          ...offices.map((office) =>
            isWomansOffice(/\p{Lu}[\p{L}-]+/u.exec(office)?.[0]) ? 'sie' : undefined,
          ),
          ...signsIn(texts, speaker, surname),
        ],
  );
  signs.delete(undefined);
  const [sign, other] = signs;
  return other === undefined ? sign : undefined;
}

/** Where a surname stands, with the capitalised word before it. */
function* placesOf(surname: string, text: string) {
  for (let at = text.indexOf(surname); at !== -1; at = text.indexOf(surname, at + 1)) {
    const [before, behind] = [
      text.slice(Math.max(0, at - LONGEST_TITLE), at),
      text.slice(at + surname.length),
    ];
    if (/[\p{L}-]$/u.test(before) || /^[\p{L}-]/u.test(behind)) continue;
    const first = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+)\s$/u.exec(before)?.[1];
    yield { before, first, behind };
  }
}

function signsIn(texts: readonly string[], speaker: string, surname: string): (Pronoun | undefined)[] {
  const [{ first: own } = { first: undefined }] = placesOf(surname, speaker);
  const first = own !== undefined && mayBeFirstName(own) ? own : undefined;
  const places = texts.flatMap((text) => [...placesOf(surname, text)]);
  const names = new Set(places.flatMap(({ first = '' }) => (mayBeFirstName(first) ? [first] : [])));
  if (first !== undefined) names.add(first);
  return places.flatMap(({ before, first: found = '', behind }) => {
    // Of two with this surname „Frau Muster“ is anybody's guess.
    if (found in ADDRESSES) return names.size < 2 ? [ADDRESSES[found]] : [];
    if (first === undefined ? mayBeFirstName(found) : found !== first) return [];
    return [
      signBefore(first === undefined ? before : before.slice(0, -first.length - 1)),
      signBehind(behind),
    ];
  });
}

function signBefore(text: string): Pronoun | undefined {
  const [, article = '', office = ''] = BEFORE.exec(text) ?? [];
  if (office in ADDRESSES) return ADDRESSES[office];
  if (isWomansOffice(office)) return EITHER_ARTICLE.test(article) ? undefined : 'sie';
  return isRole(office) && MANS_ARTICLE.test(article) ? 'er' : undefined;
}

function signBehind(text: string): Pronoun | undefined {
  return isWomansOffice(BEHIND.exec(text)?.[1]) ? 'sie' : undefined;
}

function isWomansOffice(word = ''): boolean {
  return (word.endsWith('in') && isRole(word)) || WOMANS_OFFICE.test(word);
}
