import { parseTimestamp } from '../model/dates.ts';
import { buildTime } from '../model/publication.ts';
import { type ArticleText, isProse } from './article-text.ts';
import { mistakesInFrontMatter } from './dates/front-matter-dates.ts';
import { readOccasion } from './dates/likely-years.ts';
import { findRelativeDays } from './dates/relative-days.ts';
import { findWrongDates } from './dates/wrong-dates.ts';
import { findWrongTimes } from './dates/wrong-times.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';

/** `Mittwoch, 22. Oktober 2024`, `31. Juni`, `updated` before `published`, `+01:00` in summer, `gestern`. */
export const dates = editorialRule('dates', 'Datum, Wochentag und Zeitangaben', (article) => [
  ...mistakesInFrontMatter(article, buildTime()),
  ...inText(article),
  ...relativeDays(article),
]);

function inText(article: ArticleText): Mistake[] {
  const published = parseTimestamp(textAt(article.data, ['published']) ?? '');
  const blocks = article.blocks.filter(isProse);
  const occasion = readOccasion(
    blocks.map(({ masked }) => masked),
    published,
  );
  return blocks.flatMap((block) =>
    [...findWrongDates(block.masked, occasion), ...findWrongTimes(block.masked)].map(
      ({ level, message, start, end }) => ({ level, message, place: block.range(start, end) }),
    ),
  );
}

function relativeDays({ blocks }: ArticleText): Mistake[] {
  const found = blocks
    .filter(({ part, room }) => part === 'paragraph' && room === 'text')
    .flatMap((block) => findRelativeDays(block.masked).map((hit) => ({ ...hit, block })));
  const [first, ...others] = found;
  if (!first) return [];
  const more = others.length === 0 ? '' : ` (und noch ${others.length}-mal im Text)`;
  return [
    {
      level: 'note',
      message: `„${first.word}“${more} stimmt nur am Tag der Veröffentlichung. Besser den Wochentag oder das Datum nennen.`,
      place: first.block.range(first.start, first.start + first.word.length),
    },
  ];
}
