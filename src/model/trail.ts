/** Where a page stands in the paper: the way from the front page down to it, for readers and machines alike. */

import { type Section, wording } from '../site.ts';
import { pathTo, sectionPath } from './addresses.ts';

/** One step of the way, and any other link within the site; `path` is root-relative, with the site's own path. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

/** Steps from the front page to the page itself, the page included. */
export type Trail = readonly [Step, ...Step[]];

const { pages } = wording;

/** Pages that are there once, below the front page. */
export const places = {
  search: { name: pages.search, path: pathTo('/suche/') },
  archive: { name: pages.archive, path: pathTo('/archiv/') },
  topics: { name: pages.topics, path: pathTo('/themen/') },
  authors: { name: pages.authors, path: pathTo('/autoren/') },
  feeds: { name: pages.feeds, path: pathTo('/feeds/') },
  corrections: { name: pages.corrections, path: pathTo('/korrekturen/') },
} as const satisfies Record<string, Step>;

/** Of a list of pages, newest first, those on both sides of one: its readers turn to them. */
export function neighbours(
  pages: readonly Step[],
  index: number,
): { readonly before?: Step; readonly after?: Step } {
  const step = (page: Step | undefined) => page && { name: page.name, path: page.path };
  return { before: step(pages[index + 1]), after: step(pages[index - 1]) };
}

/** Way to a page below the front page: `trail({ name: 'Archiv', path: '/archiv/' })`. */
export function trail(...steps: readonly Step[]): Trail {
  return [{ name: pages.front, path: pathTo('/') }, ...steps];
}

/** Way to an article, through its section. */
export function articleTrail(article: {
  readonly title: string;
  readonly path: string;
  readonly section: Pick<Section, 'id' | 'name'>;
}): Trail {
  const { id, name } = article.section;
  return trail({ name, path: sectionPath(id) }, { name: article.title, path: article.path });
}
