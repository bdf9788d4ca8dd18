/** What no file can know alone: addresses that collide, authors that are missing. Pure functions over what was read. */

import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { ArticleFrontMatter, AuthorFrontMatter } from '../model/schema.ts';
import { slugify } from '../model/slugs.ts';
import { type ContentFile, shownPath } from './content-files.ts';
import type { ReadFile } from './read-file.ts';

/** A longer list of authors would bury the message. */
const MOST_TO_NAME = 20;

type ArticleFile = ReadFile<ArticleFrontMatter>;

/** Every name of a file belongs to one file, whatever its folder: two with the same would overwrite each other. */
export function nameCollisions(files: readonly ContentFile[]): Finding[] {
  const first = new Map<string, ContentFile>();
  return files.flatMap((file): Finding[] => {
    const other = first.get(file.slug);
    if (!other) first.set(file.slug, file);
    if (!other) return [];
    const message = `Die Adresse „${file.slug}“ ist vergeben: ${other.file} heißt genauso. Bitte eine der Dateien umbenennen.`;
    return [{ file: shownPath(file.path), line: 1, column: 1, level: 'error', rule: 'addresses', message }];
  });
}

/** Every slug, now and formerly, belongs to one article: it would lead nowhere else, or appear twice to subscribers. */
export function formerSlugCollisions(articles: readonly ArticleFile[]): Finding[] {
  const current = new Map(articles.map((article) => [article.slug, article]));
  const former = new Map<string, ArticleFile>();
  return articles.flatMap((article) =>
    (article.fitting.formerSlugs ?? []).flatMap((slug, index) => {
      const owner = current.get(slug);
      const other = former.get(slug);
      if (!other) former.set(slug, article);
      const told = (message: string) => [
        finding(article, ['formerSlugs', index], 'addresses', `formerSlugs: „${slug}“ ${message}`),
      ];
      if (owner && owner !== article)
        return told(
          `ist die Adresse eines anderen Artikels (${owner.file}). Bitte den Eintrag streichen oder jene Datei umbenennen.`,
        );
      if (other && other !== article)
        return told(`beansprucht auch ${other.file}. Eine frühere Adresse gehört zu genau einem Artikel.`);
      // The oldest name may have come back; its id depends on it.
      const isOldest = index === 0 && article.fitting.formerSlugs?.length !== 1;
      return owner === article && !isOldest
        ? told('ist der jetzige Name dieser Datei, kein früherer. Bitte den Eintrag streichen.')
        : [];
    }),
  );
}

/** Two topics whose addresses are the same („Häuser“, „Haeuser“), and topics that no address can be made of. */
export function topicCollisions(articles: readonly ArticleFile[]): Finding[] {
  const names = new Map<string, { name: string; file: string }>();
  return articles.flatMap((article) =>
    (article.fitting.topics ?? []).flatMap((name, index) => {
      const slug = slugify(name);
      const path = ['topics', index];
      if (slug === '') {
        return [
          finding(
            article,
            path,
            'topics',
            `topics: Aus „${name}“ lässt sich keine Adresse bilden. Erwartet wird ein Thema in Buchstaben oder Ziffern.`,
          ),
        ];
      }
      const other = names.get(slug);
      if (!other) names.set(slug, { name, file: article.file });
      if (!other || other.name === name) return [];
      return [
        finding(
          article,
          path,
          'topics',
          `topics: „${name}“ und „${other.name}“ (${other.file}) hätten dieselbe Adresse /themen/${slug}/. Bitte einheitlich schreiben.`,
        ),
      ];
    }),
  );
}

/** Names in `authors` that have no file, each with the nearest one that has. */
export function missingAuthors(
  articles: readonly ArticleFile[],
  authors: readonly ReadFile<AuthorFrontMatter>[],
): Finding[] {
  const known = authors.map(({ slug }) => slug);
  return articles.flatMap((article) =>
    (article.fitting.authors ?? []).flatMap((slug, index) => {
      if (known.includes(slug)) return [];
      const meant = nearest(slug, known);
      const hint = meant
        ? ` – gemeint ist ${meant}?`
        : known.length > 0 && known.length <= MOST_TO_NAME
          ? `. Bekannt ${known.length === 1 ? 'ist' : 'sind'} ${known.join(', ')}.`
          : '.';
      return [
        finding(
          article,
          ['authors', index],
          'authors',
          `authors: „${slug}“ gibt es nicht${hint} Erwartet wird eine Datei authors/${slug}.md`,
        ),
      ];
    }),
  );
}

function finding(
  file: ArticleFile,
  path: readonly (string | number)[],
  rule: string,
  message: string,
): Finding {
  return { file: shownPath(file.path), ...file.frontMatter.place(path), level: 'error', rule, message };
}
