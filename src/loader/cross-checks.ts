/** What no file can know alone: addresses that collide, authors that are missing. Pure functions over what was read. */

import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { ArticleFrontMatter, AuthorFrontMatter } from '../model/schema.ts';
import { isSlug, slugify } from '../model/slugs.ts';
import { shownPath } from './content-files.ts';
import type { ReadFile } from './read-file.ts';

/** A longer list of authors would bury the message. */
const MOST_TO_NAME = 20;

type ArticleFile = ReadFile<ArticleFrontMatter>;

/** Every slug, now and formerly, belongs to one article: two with the same would overwrite each other or appear twice to subscribers. */
export function slugCollisions(articles: readonly ArticleFile[]): Finding[] {
  const findings: Finding[] = [];
  const current = new Map<string, ArticleFile>();
  for (const article of articles) {
    const other = current.get(article.slug);
    if (other) {
      findings.push(
        finding(
          article,
          [],
          'addresses',
          `Die Adresse „${article.slug}“ ist vergeben: ${other.file} heißt genauso. Bitte eine der Dateien umbenennen.`,
        ),
      );
    } else current.set(article.slug, article);
  }
  const former = new Map<string, ArticleFile>();
  for (const article of articles) {
    for (const [index, slug] of (article.data?.formerSlugs ?? []).entries()) {
      const path = ['formerSlugs', index];
      const owner = current.get(slug);
      const other = former.get(slug);
      if (owner && owner !== article) {
        findings.push(
          finding(
            article,
            path,
            'addresses',
            `formerSlugs: „${slug}“ ist die Adresse eines anderen Artikels (${owner.file}). Bitte den Eintrag streichen oder jene Datei umbenennen.`,
          ),
        );
      } else if (other && other !== article) {
        findings.push(
          finding(
            article,
            path,
            'addresses',
            `formerSlugs: „${slug}“ beansprucht auch ${other.file}. Eine frühere Adresse gehört zu genau einem Artikel.`,
          ),
        );
      } else former.set(slug, article);
    }
  }
  return findings;
}

/** Two topics whose addresses are the same („Häuser“, „Haeuser“), and topics that no address can be made of. */
export function topicCollisions(articles: readonly ArticleFile[]): Finding[] {
  const names = new Map<string, { name: string; file: string }>();
  return articles.flatMap((article) =>
    (article.data?.topics ?? []).flatMap((name, index) => {
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
    authorsOf(article).flatMap((slug, index) => {
      if (known.includes(slug)) return [];
      const meant = nearest(slug, known);
      const hint = meant
        ? ` – gemeint ist ${meant}?`
        : known.length > 0 && known.length <= MOST_TO_NAME
          ? `. Bekannt sind ${known.join(', ')}.`
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

/** Also where another mistake stands in the head: all are told at once. What is no name at all the schema has told already. */
function authorsOf(article: ArticleFile): readonly string[] {
  if (article.data) return article.data.authors;
  const { authors } = (article.frontMatter.data ?? {}) as { authors?: unknown };
  return Array.isArray(authors) && authors.every((name) => typeof name === 'string' && isSlug(name))
    ? authors
    : [];
}

function finding(
  file: ArticleFile,
  path: readonly (string | number)[],
  rule: string,
  message: string,
): Finding {
  return { file: shownPath(file.path), ...file.frontMatter.place(path), level: 'error', rule, message };
}
