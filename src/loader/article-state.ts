/** On what the check of an article depends: while all of it is in the same state, an earlier result still holds. */
import { join } from 'node:path';
import type { LinkedArticle } from '../markdown/body-context.ts';
import { fileFrom, linkTarget } from '../model/links.ts';
import { buildTime } from '../model/publication.ts';
import type { ArticleFrontMatter } from '../model/schema.ts';
import { fileState } from './file-state.ts';
import type { Memory } from './memory.ts';
import type { ReadFile } from './read-file.ts';

/** What the bodies of other files need to know of an article. */
export interface Target extends LinkedArticle {
  readonly slug: string;
  readonly published: boolean;
}

/** What a body refers to; with the state of each it can be told whether an earlier result still holds. */
export interface References {
  readonly links: readonly string[];
  readonly pictures: readonly string[];
}

/** Names the state of all that the check of an article depends on, given what its body refers to. */
export async function stateOf(
  root: string,
  article: ReadFile<ArticleFrontMatter>,
  { links, pictures }: References,
  targets: ReadonlyMap<string, Target>,
  memory: Memory,
): Promise<string> {
  return [
    article.digest,
    targets.get(article.file)?.published,
    datesAhead(article.data),
    ...links.map((href) => stateOfLink(targets.get(linkTarget(article.file, href).file))),
    ...(await Promise.all(
      pictures.map((src) => fileState(root, join(root, fileFrom(article.file, src)), memory)),
    )),
  ].join(' ');
}

/** How many dates have not come yet: editors are warned of them, until they have. */
function datesAhead(data: ArticleFrontMatter | undefined): number {
  const dates = [data?.updated, data?.withdrawn?.date, ...(data?.corrections ?? []).map(({ date }) => date)];
  return dates.filter((date) => date && date > buildTime()).length;
}

function stateOfLink(target: Target | undefined): string {
  if (!target) return 'missing';
  // The headline stands in the place of an empty link text, and may become the id of a heading.
  return target.published ? `out ${target.title} ${target.withdrawn}` : 'hidden';
}
