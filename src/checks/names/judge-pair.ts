/** Two similar spellings: one name misspelt, or two names? */
import { isPassage } from '../block.ts';
import type { Knows } from '../dictionary.ts';
import { editDistance } from '../edit-distance.ts';
import { houseRules } from '../house-rules.ts';
import { FUNCTION_WORDS, type NameWord } from '../name-words.ts';
import { SAYS } from '../saying-verbs.ts';
import { plain } from './plain-word.ts';
import { nearestForms } from './similar-pairs.ts';
import { soundOf } from './sound.ts';
import { type Spelling, sharesName } from './spellings.ts';
import { areCompounds, hasFirstName, isName } from './word-classes.ts';

/** Two spellings of what seems to be one name. */
export interface Pair {
  readonly right: Spelling;
  readonly wrong: Spelling;
  /** Nothing tells which is right: both are pointed at. */
  readonly isOpen: boolean;
}

/** Decides whether a similar pair is worth an editor's while, and which spelling is likely wrong. */
export function judgePair(one: Spelling, other: Spelling, knows: Knows): Pair | undefined {
  const isAllowed = houseRules.differentNames.some(
    (names) => names.includes(one.word) && names.includes(other.word),
  );
  if (isAllowed || areTwoPeople(one, other, knows) || standTogether(one, other)) return undefined;
  if (areCompounds(one.word, other.word, knows)) return undefined;
  const pair = order(one, other, knows);
  const { right, wrong } = pair;
  const [knowsRight, knowsWrong] = [knows(right.word), knows(wrong.word)];
  if (sharesName(one, other)) {
    const shared = [...one.firstNames].filter((name) => other.firstNames.has(name));
    // „Deutsche Bank“ and „Deutsche Banken“, „Rote Karte“: ordinary words side by side.
    const isName = shared.length === 0 || shared.some((name) => !knows(name.toLowerCase()));
    if (isName && !(knowsWrong && knowsRight && shared.length > 0 && knows(wrong.word.toLowerCase())))
      return pair;
  }
  if (differOnlyInAccents(right.word, wrong.word)) return pair;
  // Known names of two people differ in sound: Hoffmann and Hofmann are one misspelt, Müller and Möller are two.
  if (knowsWrong && knowsRight) return areNamesOfOneSound(one, other, knows) ? pair : undefined;
  // Wolfgang Eisenbarth and „sagte Eisenbart“: a word that the dictionary knows as a compound.
  if (knowsWrong) return hasFirstName(right, knows) && isSpokenOfAsPerson(wrong, knows) ? pair : undefined;
  if (FUNCTION_WORDS.has(right.word.toLowerCase())) return undefined;
  if (!knowsRight) return pair;
  // Theodor Storm and a Sturm that is spoken of more often, Theodor Storm and „ein Sturm“: a name and a word.
  const isWord = right.places.length > wrong.places.length || right.places.some(hasArticle);
  if (isWord && wrong.firstNames.size > 0 && right.firstNames.size === 0 && !isName(right.word, knows))
    return undefined;
  // An unknown word one letter off a known one: Pjönjang beside Pjöngjang, Steinkelner beside Wolfram Steinkellner.
  const isUsedAsName =
    [right, wrong].some((spelling) => hasFirstName(spelling, knows)) ||
    ((right.places.length >= 2 || isName(right.word, knows)) && right.places.some(({ opens }) => !opens));
  const isTypo =
    right.word.length >= 5 &&
    isUsedAsName &&
    wrong.places.length === 1 &&
    nearestForms(plain(one.word), plain(other.word), 1) <= 1 &&
    (right.firstNames.size === 0 || wrong.firstNames.size === 0 || sharesName(one, other));
  return isTypo && (hasFirstName(right, knows) || !knows(right.word.toLowerCase())) ? pair : undefined;
}

const BEHIND_SAYS = new RegExp(`(?<!\\p{L})(?:${SAYS}|laut)\\s$`, 'u');
const DOES =
  /^\s(?:hat|hatte|habe|ist|war|sei|will|wollte|wird|wurde|kann|konnte|muss|musste|sagte?|\p{Ll}{3,}te)\s/u;

/** „sagte Wachsmut“, „Wachsmut hatte“, where all other words would have an article. */
function isSpokenOfAsPerson({ word, places }: Spelling, knows: Knows): boolean {
  return (
    word.length >= 6 &&
    !knows(word.toLowerCase()) &&
    places.every(
      ({ block: { masked }, start, end, opens }) =>
        BEHIND_SAYS.test(masked.slice(Math.max(0, start - 20), start)) ||
        (opens && DOES.test(masked.slice(end, end + 20))),
    )
  );
}

const ARTICLE =
  /(?<!\p{L})(?:d(?:er|ie|as|en|em|es)|k?eine?[nmrs]?|(?:dies|jed)e[nmrs]?|[ai]m|zu[mr]|vom|beim)\s(?:\p{Ll}+e[nmrs]?\s)?$/iu;

function hasArticle({ block, start }: NameWord): boolean {
  return ARTICLE.test(block.masked.slice(Math.max(0, start - 30), start));
}

function areNamesOfOneSound(one: Spelling, other: Spelling, knows: Knows): boolean {
  const both = [one, other];
  return (
    soundOf(one.word) === soundOf(other.word) &&
    both.every(({ word, surnames }) => surnames.size === 0 && !knows(word.toLowerCase())) &&
    (both.some((spelling) => hasFirstName(spelling, knows)) || both.every(({ word }) => isName(word, knows)))
  );
}

/** Erdoğan and Erdogan, but not Bruder and Brüder, Masse and Maße. */
function differOnlyInAccents(one: string, other: string): boolean {
  const umlauts = (word: string) =>
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[^äöüß]/g, '');
  return plain(one) === plain(other) && umlauts(one) === umlauts(other);
}

/** Each has first names or surnames of its own: Konrad Laimer and Stefan Lainer, Markus Gisdol and Marcus Thuram. */
function areTwoPeople(one: Spelling, other: Spelling, knows: Knows): boolean {
  return (
    areUnlike(one.firstNames, other.firstNames) ||
    areUnlike(one.surnames, other.surnames) ||
    (isOnlySurname(one) && isOnlyFirstName(other, knows)) ||
    (isOnlySurname(other) && isOnlyFirstName(one, knows))
  );
}

/** Gustavo Petro is not Pedro Sánchez. */
const isOnlySurname = ({ firstNames, surnames }: Spelling) => firstNames.size > 0 && surnames.size === 0;
const isOnlyFirstName = ({ firstNames, surnames }: Spelling, knows: Knows) =>
  firstNames.size === 0 && surnames.size > 0 && ![...surnames].some(knows);

/** Whether there are names on both sides, none of them similar to one of the other side. */
function areUnlike(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (names.size === 0 || others.size === 0) return false;
  return [...names].every((name) =>
    [...others].every((other) => editDistance(plain(name), plain(other), 2) > 2),
  );
}

/** „Lainer und Laimer“, „Iran, Irak“, „Leonhard, nicht St. Leonhardt“, „Galileo Galilei“: named side by side, so they are two. */
function standTogether(one: Spelling, other: Spelling): boolean {
  return one.places.some((a) =>
    other.places.some((b) => {
      if (a.block !== b.block) return false;
      const [first, second] = a.start < b.start ? [a, b] : [b, a];
      const between = a.block.text.slice(first.end, second.start);
      return (
        between.length < 30 &&
        /^(?:,\s(?:nicht|sondern)\s\S*(?=\s)|[,/]|\s$|\s(?:und|oder|statt|gegen|wie|–|noch|bzw\.)|-)\s?\S*\s?$/u.test(
          between,
        )
      );
    }),
  );
}

/** The spelling that occurs more often is right; else the known one, the one in running text, the one with a first name, the first. */
export function order(one: Spelling, other: Spelling, knows: Knows): Pair {
  const weight = (spelling: Spelling) => [
    spelling.places.length,
    Number(knows(spelling.word)),
    spelling.places.filter(({ block }) => isPassage(block)).length,
    Number(spelling.firstNames.size > 0),
  ];
  const [a, b] = [weight(one), weight(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  const otherIsRight = at !== -1 && (b[at] as number) > (a[at] as number);
  // Equally often: that one is known, stands in running text or has a first name is no more than a hint.
  const isOpen = at !== 0;
  return otherIsRight ? { right: other, wrong: one, isOpen } : { right: one, wrong: other, isOpen };
}
