import { type ArticleText, isPassage } from './article-text.ts';
import type { Block } from './block.ts';
import { type Knows, loadDictionary } from './dictionary.ts';
import { editDistance } from './edit-distance.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { FUNCTION_WORDS, nameWordsOf } from './name-words.ts';
import { type Quantity, quantitiesIn, valuesIn } from './number-words.ts';

const WHERE: Readonly<Partial<Record<Block['part'], string>>> = {
  title: 'in der Überschrift',
  standfirst: 'im Vorspann',
  kicker: 'in der Dachzeile',
  caption: 'in der Bildunterschrift',
  'picture-caption': 'in der Bildunterschrift',
};

/** Numbers of a headline that a text does not bear out. Rounding is fine: 3.000 for 2.987, 3,5 Millionen for 3.512.000. */
export function numbersMissing(
  headline: string,
  text: string,
  values = memo(() => valuesIn(text)),
): Quantity[] {
  return quantitiesIn(headline).filter((quantity) => !isBorneOut(quantity, values()));
}

function isBorneOut({ value, rough }: Quantity, values: ReadonlySet<number>): boolean {
  if (values.has(value)) return true;
  for (const known of values) {
    if (known <= 20) continue;
    if (rough && Math.abs(known - value) <= 0.15 * known) return true;
    if (value >= 20 && Number(known.toPrecision(significant(value))) === value) return true;
  }
  return false;
}

/** How many leading digits of a number are stated: 3.000 → 1, 3.500 → 2. */
function significant(value: number): number {
  return Math.max(1, String(value).replace(/\D/g, '').replace(/0+$/, '').length);
}

/** The number of the text that was most likely meant: equally long and near. */
function nearestNumber({ value }: Quantity, text: string): string | undefined {
  const near = quantitiesIn(text)
    .filter((known) => known.value > 12 === value > 12 && known.value / value < 3 && value / known.value < 3)
    .sort((one, other) => Math.abs(one.value - value) - Math.abs(other.value - value))[0];
  return near?.shown;
}

/** `3.500 Soldaten` in the headline, 3.000 in the text; a name in headline or standfirst that the text does not know. */
export const numbersInText = editorialRule(
  'numbers-in-text',
  'Zahlen und Namen aus Überschrift, Vorspann und Bildunterschrift kommen im Text vor',
  async (article) => {
    const text = article.blocks
      .filter(isPassage)
      .map((block) => block.text)
      .join('\n');
    if (text.trim() === '' || !article.frontMatter) return [];
    return [...wrongNumbers(article, text), ...(await unknownNames(article, text))];
  },
);

/** Asked for several headlines, worked out for the first that holds a number. */
function memo<T>(work: () => T): () => T {
  let result: T | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

function wrongNumbers({ blocks }: ArticleText, text: string): Mistake[] {
  const values = memo(() => valuesIn(text));
  return blocks
    .filter(
      ({ part }) =>
        part === 'title' || part === 'standfirst' || part === 'caption' || part === 'picture-caption',
    )
    .flatMap((block) =>
      numbersMissing(block.masked, text, values).map((quantity) => {
        const near = nearestNumber(quantity, text);
        return {
          level: 'warning' as const,
          message: `„${quantity.shown}“ steht ${WHERE[block.part]}, aber nicht im Text.${near ? ` Dort steht „${near}“.` : ''} Bitte die Zahl prüfen.`,
          place: block.range(quantity.start, quantity.end),
        };
      }),
    );
}

async function unknownNames(article: ArticleText, text: string): Promise<Mistake[]> {
  const folded = memo(() => fold(text));
  const words = nameWordsOf(article).filter(
    ({ word, block }) =>
      (block.part === 'title' || block.part === 'standfirst' || block.part === 'kicker') &&
      word.length >= 4 &&
      word !== word.toUpperCase() &&
      !FUNCTION_WORDS.has(word.toLowerCase()) &&
      !text.includes(word) &&
      !occurs(folded(), word),
  );
  if (words.length === 0) return [];
  const knows = await loadDictionary();
  const reported = new Set<string>();
  return words.flatMap(({ word, block, start, end, opens }) => {
    if (reported.has(word) || isOrdinary(word, opens, knows) || isMisspelling(word, article)) return [];
    reported.add(word);
    return [
      {
        level: 'warning' as const,
        message: `„${word}“ steht ${WHERE[block.part]}, aber nicht im Text. Bitte den Namen prüfen oder im Text nennen.`,
        place: block.range(start, end),
      },
    ];
  });
}

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
  for (let cut = 4; cut <= word.length - 4; cut++) {
    const tail = word.slice(cut);
    if (
      knows(tail[0]?.toUpperCase() + tail.slice(1)) &&
      (knows(word.slice(0, cut)) || knows(word.slice(0, cut).replace(/s$/, '')))
    )
      return true;
  }
  return false;
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
