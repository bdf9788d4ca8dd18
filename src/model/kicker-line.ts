import type { Article } from './article.ts';

/**
 * What stands above a headline: the label of a genre that readers must know („Meinung“), then the kicker; each once, `''` for neither.
 * @param instead of a kicker, where there is none
 */
export function kickerLine({ genre, kicker }: Pick<Article, 'genre' | 'kicker'>, instead = ''): string {
  return [...new Set([genre.label ?? '', kicker ?? instead])].filter((part) => part !== '').join(' · ');
}
