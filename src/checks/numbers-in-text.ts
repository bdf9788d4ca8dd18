import type { ArticleText } from './article-text.ts';
import { type Block, isPassage } from './block.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { missingNumbers, missingScores } from './numbers-in-text/missing-numbers.ts';
import { unknownNames } from './numbers-in-text/unknown-names.ts';

const WHERE: Readonly<Partial<Record<Block['part'], string>>> = {
  title: 'in der Überschrift',
  standfirst: 'im Vorspann',
  kicker: 'in der Dachzeile',
  caption: 'in der Bildunterschrift',
  'picture-caption': 'in der Bildunterschrift',
};

/** `3.500 Soldaten` in the headline, 3.000 in the text; a name in headline, standfirst or caption that the text does not know. */
export const numbersInText = editorialRule(
  'numbers-in-text',
  'Zahlen und Namen aus Überschrift, Vorspann und Bildunterschrift kommen im Text vor',
  async (article) => {
    const passages = article.blocks.filter(isPassage).map((block) => block.text);
    if (passages.join('').trim() === '' || !article.frontMatter) return [];
    // Readers see place and year above the first words.
    const [place = '', published = ''] = ['place', 'published'].map((key) => textAt(article.data, [key]));
    const text = [place, published.slice(0, 4), ...passages].join('\n');
    return [...wrongNumbers(article, text), ...(await wrongNames(article, text))];
  },
);

function wrongNumbers({ blocks }: ArticleText, text: string): Mistake[] {
  return blocks
    .filter(({ part }) => part !== 'kicker' && WHERE[part])
    .flatMap((block) =>
      [...missingNumbers(block.masked, text), ...missingScores(block.masked, text)].map(
        ({ shown, nearest, start, end }) => ({
          level: 'warning' as const,
          message: `„${shown}“ steht ${WHERE[block.part]}, aber nicht im Text.${nearest ? ` Dort steht „${nearest}“.` : ''} Bitte die Zahl prüfen.`,
          place: block.range(start, end),
        }),
      ),
    );
}

async function wrongNames(article: ArticleText, text: string): Promise<Mistake[]> {
  return (await unknownNames(article, text)).map(({ word, block, start, end }) => ({
    level: 'warning',
    message: `„${word}“ steht ${WHERE[block.part]}, aber nicht im Text. Bitte den Namen prüfen oder im Text nennen.`,
    place: block.range(start, end),
  }));
}
