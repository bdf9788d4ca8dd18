import type { Point } from 'unist';
import { OBJECT_REPLACEMENT } from '../typography/characters.ts';
import type { ArticleText } from './article-text.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { findMarkup } from './markup/find-markup.ts';

/** Markup of other programs, such as footnotes, commands of templates, `**` in a headline. */
export const markup = editorialRule(
  'markup',
  'Auszeichnung anderer Programme, die im Text erschiene',
  (article) => [...markupInBlocks(article), ...inNames(article)],
);

/** What is told of headline, text, boxes and captions. */
export function markupInBlocks({ blocks, data, file }: ArticleText): Mistake[] {
  return blocks.flatMap((block) =>
    findMarkup(block.text, block.room === 'head', data.draft === true)
      // Code may hold anything, and addresses their own signs.
      .filter(({ start }) => block.masked[start] !== OBJECT_REPLACEMENT)
      .map(({ start, end, level, message }) => ({ level, message, place: block.range(start, end) }))
      .filter(({ place }) => !isEscaped(String(file), place.start)),
  );
}

/** What stands in the front matter and is no prose: names of places, topics, agencies, sources. */
function inNames({ data, frontMatter }: ArticleText): Mistake[] {
  const listed = (key: string, ...names: string[]) =>
    (Array.isArray(data[key]) ? [...data[key].keys()] : []).flatMap((index) =>
      names.length === 0 ? [[key, index]] : names.map((name) => [key, index, name]),
    );
  const paths = [
    ['place'],
    ['withdrawn', 'reason'],
    ...listed('topics'),
    ...listed('agencies'),
    ...listed('sources', 'title', 'publisher'),
  ];
  return paths.flatMap((path) =>
    findMarkup(textAt(data, path) ?? '', true, data.draft === true).flatMap(({ level, message }) =>
      frontMatter ? [{ level, message: `${path[0]}: ${message}`, place: frontMatter.place(path) }] : [],
    ),
  );
}

/** `\[^1]`: an editor wants the signs. */
function isEscaped(source: string, { line, column }: Point): boolean {
  return source.split('\n', line)[line - 1]?.[column - 2] === '\\';
}
