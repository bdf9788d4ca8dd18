/** Names of a headline that its text does not know. */
import type { ArticleText } from '../article-text.ts';
import { isPassage } from '../block.ts';
import { type Knows, loadDictionary } from '../dictionary.ts';
import { editDistance } from '../edit-distance.ts';
import { FUNCTION_WORDS, isRole, mayBeFirstName, type NameWord, nameWordsOf } from '../name-words.ts';
import { isName } from '../names/word-classes.ts';
import { isPlace, speaksOfPlace } from './places.ts';

const PARTS: ReadonlySet<string> = new Set(['title', 'standfirst', 'kicker', 'caption', 'picture-caption']);

/** Each name once, where it stands first. */
export async function unknownNames(article: ArticleText, text: string): Promise<NameWord[]> {
  const candidates = nameWordsOf(article).filter(
    (name) =>
      PARTS.has(name.block.part) &&
      mayBeUnknown(name.word, text) &&
      !isCompounded(name) &&
      !isDetermined(name) &&
      !isAddressed(name, text),
  );
  if (candidates.length === 0) return [];
  const folded = fold(text);
  const knows = await loadDictionary();
  const found = new Map<string, NameWord>();
  for (const name of candidates) {
    if (
      found.has(name.word) ||
      occurs(folded, name.word) ||
      isOfPlace(name.word, text) ||
      isMisspelling(name.word, article)
    )
      continue;
    const isUnknown =
      isOtherSurname(name, text, knows) ||
      isBehindRole(name, knows) ||
      !isOrdinary(name.word, name.opens, knows) ||
      (isPlace(name, knows) && !speaksOfPlace(name.word, text));
    if (isUnknown) found.set(name.word, name);
  }
  return joined([...found.values()]);
}

/** „Teltow-Fläming“ is one name. */
function joined(names: readonly NameWord[]): NameWord[] {
  const whole: NameWord[] = [];
  for (const name of names) {
    const last = whole.at(-1);
    const goesOn =
      last?.block === name.block && last.end + 1 === name.start && name.block.masked[last.end] === '-';
    if (last && goesOn)
      whole[whole.length - 1] = { ...last, word: `${last.word}-${name.word}`, end: name.end };
    else whole.push(name);
  }
  return whole;
}

function mayBeUnknown(word: string, text: string): boolean {
  return (
    word.length >= 4 &&
    word !== word.toUpperCase() &&
    !FUNCTION_WORDS.has(word.toLowerCase()) &&
    !text.includes(word)
  );
}

/** „E-Book“: a letter before it makes a word, not a name. */
function isCompounded({ block: { masked }, start }: NameWord): boolean {
  return (
    masked[start - 1] === '-' && /(?<!\p{L})\p{Lu}$/u.test(masked.slice(Math.max(0, start - 3), start - 1))
  );
}

/** „der Matchwinner“, „beim Abstich“; „in der Uckermark“ and „der Muster-Konzern“ are of a name. */
const DETERMINED =
  /(?<!(?:[Ii]n|[Aa]n|[Aa]uf|[Aa]us|[Bb]ei|[Mm]it|[Nn]ach|[Vv]on|[Vv]or|[Zz]u|[Üü]ber|[Uu]nter|[Zz]wischen)\s)(?<!\p{L})(?:[Dd]e[mnr]|[Kk]?[Ee]ine?[mnr]?|[Zz]um|[Bb]eim|[Aa]ls)\s(?:\p{Ll}+e[nrs]?\s)?$/u;

function isDetermined({ block: { masked }, start, end }: NameWord): boolean {
  return masked[end] !== '-' && DETERMINED.test(masked.slice(Math.max(0, start - 40), start));
}

/** „Marta Lenz“ where the text says „Frau Lenz“ and no other first name, as interviews do. */
function isAddressed({ after }: NameWord, text: string): boolean {
  if (after === undefined) return false;
  const before = text.matchAll(new RegExp(`(\\p{Lu}\\p{L}*)\\s${after}(?!\\p{L})`, 'gu'));
  const forms = Array.from(before, ([, word = '']) => /^(?:Frau|Herrn?)$/u.test(word));
  return forms.length > 0 && forms.every(Boolean);
}

/** „Kapitän Berghold“: a compound of known words, but a name. */
function isBehindRole({ word, before }: NameWord, knows: Knows): boolean {
  return before !== undefined && isRole(before) && !knows(word) && !knows(word.replace(/s$/, ''));
}

/** „Mathilde Reichenberg“ where the text knows a Mathilde Reichenau: known words can be names, too. */
function isOtherSurname({ before }: NameWord, text: string, knows: Knows): boolean {
  if (!before || !mayBeFirstName(before) || knows(before.toLowerCase()) || !isName(before, knows))
    return false;
  // „Jenaer Polizei“ and „Jenaer Feuerteufel“ are of one place, not of one family.
  if (before.endsWith('er') && knows(before.slice(0, -2))) return false;
  const at = text.indexOf(`${before} `);
  return at !== -1 && /^\p{Lu}\p{Ll}/u.test(text.slice(at + before.length + 1));
}

const TAIL_OF_NAMES = /(?:er|mann|bach|berg|stein|feld|haus|hof|burg|dorf|heim|stadt|tal|wald)s?$/u;

/** Known words are no names; nor are compounds and inflections that the dictionary would know in parts or in lower case. */
function isOrdinary(word: string, opens: boolean, knows: Knows): boolean {
  const base = word.replace(/['’]?s$/, '');
  const forms = [
    word,
    base,
    word.toLowerCase(),
    ...(opens ? [base.toLowerCase()] : []),
    word.replace(/(?:e[nrsm]?|n)$/, ''),
  ];
  if (forms.some((form) => form !== '' && knows(form))) return true;
  // A long unknown word is a compound that the dictionary lacks, seldom a name.
  if (word.length > 12) return true;
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const tail = word.slice(cut);
    // „Talbrücken“, but not „Seehofer“ and „Inntal“.
    if (cut === 3 && (tail.length < 5 || TAIL_OF_NAMES.test(tail))) continue;
    if (
      knows(tail[0]?.toUpperCase() + tail.slice(1)) &&
      (knows(word.slice(0, cut)) || knows(word.slice(0, cut).replace(/s$/, '')))
    )
      return true;
  }
  return false;
}

/** „Zürcher“ where the text knows Zürich, „Münchner“ and München: the place loses a vowel, the other letters stay. */
function isOfPlace(word: string, text: string): boolean {
  const stem = /^(.{3,}?)(?:n?er(?:in(?:nen)?|n|s)?|n?erische?[nrms]?)$/u.exec(word)?.[1];
  if (stem === undefined) return false;
  const bones = fold(stem).replace(/[aeiou]/g, '');
  const places = text.match(new RegExp(`(?<!\\p{L})${stem.slice(0, 2)}\\p{Ll}+`, 'gu')) ?? [];
  return (
    bones.length >= 3 &&
    places.some((place) =>
      fold(place)
        .replace(/[aeiou]/g, '')
        .startsWith(bones),
    )
  );
}

/** One letter off a word of the text: that is the rule `names`. */
function isMisspelling(word: string, article: ArticleText): boolean {
  return nameWordsOf(article).some(
    (other) =>
      isPassage(other.block) &&
      other.word[0] === word[0] &&
      editDistance(other.word, word, 2) <= (word.length >= 8 ? 2 : 1),
  );
}

/** Whether a text holds a word in any form: as a part of another, with an ending, without its own ending. */
function occurs(folded: string, word: string): boolean {
  const plain = fold(word);
  const stem =
    plain.length > 5 ? plain.replace(/(?:ische[nrsm]?|isch|er|en|es|s|n|e)$/, '') : plain.replace(/s$/, '');
  return folded.includes(stem.length >= 3 ? stem : plain);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u00AD/gu, '')
    .replaceAll('ß', 'ss');
}
