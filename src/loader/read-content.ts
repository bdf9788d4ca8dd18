/** The one pass that reads and checks all content before anything is rendered. */
import { resolve } from 'node:path';
import { articlePath } from '../model/addresses.ts';
import type { PictureFile } from '../model/article.ts';
import { byPlace, type Finding } from '../model/finding.ts';
import { type TypesetArticle, typesetArticle } from '../model/make-article.ts';
import { isPublished } from '../model/publication.ts';
import {
  type ArticleFrontMatter,
  type AuthorFrontMatter,
  articleForms,
  articleSchema,
  authorForms,
  authorSchema,
} from '../model/schema.ts';
import { brokenPromises } from './broken-promises.ts';
import type { CheckedArticle, Target } from './check-article.ts';
import { checkArticles } from './check-articles.ts';
import { checkAuthor } from './check-author.ts';
import { listContent, shownPath, strayContent } from './content-files.ts';
import { formerSlugCollisions, missingAuthors, nameCollisions, topicCollisions } from './cross-checks.ts';
import { deadFragments, type Fragment } from './fragments.ts';
import { type Memory, noMemory } from './memory.ts';
import { type ReadFile, readContentFile } from './read-file.ts';
import { type Pages, readPages } from './read-pages.ts';
import { readRecord } from './release-record.ts';
import { sitePlaceholders } from './site-placeholders.ts';

/** An article whose front matter fits; its body is kept elsewhere until its page is rendered. */
export interface ArticleEntry extends Pick<CheckedArticle, 'pictures' | 'links'> {
  readonly article: TypesetArticle;
}

export interface AuthorEntry {
  readonly slug: string;
  readonly frontMatter: AuthorFrontMatter;
  readonly portrait?: PictureFile;
}

export interface Content {
  readonly articles: readonly ArticleEntry[];
  readonly authors: readonly AuthorEntry[];
  /** Standing pages, and what the editors chose for the front page. */
  readonly pages: Pages['pages'];
  readonly frontPage: Pages['frontPage'];
  /** All that is wrong or doubtful, of all files, in order. */
  readonly findings: readonly Finding[];
}

/**
 * @param contentDir content folder, absolute or relative to the working folder
 * @param now the moment that decides what is published
 * @param memory what an earlier pass found out, which is not closed; without it every file is read
 * @returns everything that could be read, and every mistake in one list; throws only where the disk fails in unforeseen ways
 */
export async function readContent(
  contentDir: string,
  now: Date,
  memory: Memory = noMemory,
): Promise<Content> {
  performance.mark('umbruch pass begins');
  const root = resolve(contentDir);
  const [articleList, authorList, pageList, stray] = await Promise.all([
    listContent(root, 'articles'),
    listContent(root, 'authors'),
    listContent(root, 'pages'),
    strayContent(root),
  ]);
  const findings = [articleList, authorList, pageList, { problems: stray }]
    .flatMap(({ problems }) => problems)
    .map(
      ({ path, level = 'error', message }): Finding => ({
        file: shownPath(path),
        line: 1,
        column: 1,
        level,
        rule: 'file',
        message,
      }),
    );
  const articles = await Promise.all(
    articleList.files.map((file) => readContentFile(file, articleSchema, articleForms, memory)),
  );
  const authors = await Promise.all(
    authorList.files.map((file) => readContentFile(file, authorSchema, authorForms, memory)),
  );
  for (const { findings: own } of [...articles, ...authors]) findings.push(...own);
  const authorEntries: AuthorEntry[] = [];
  for (const author of authors) {
    const { findings: own, portrait } = await checkAuthor(root, author, memory);
    findings.push(...own);
    if (author.data) authorEntries.push({ slug: author.slug, frontMatter: author.data, portrait });
  }
  findings.push(
    ...nameCollisions(authors),
    ...nameCollisions(articles),
    ...nameCollisions(pageList.files),
    ...formerSlugCollisions(articles),
    ...topicCollisions(articles),
    ...missingAuthors(articles, authors),
  );

  performance.mark('umbruch pass has read');
  const typeset = new Map(articles.map((article) => [article.file, typesetOnce(article, memory)]));
  const targets = new Map(
    articles.map((article) => [article.file, targetOf(article.slug, typeset.get(article.file), now)]),
  );
  const fragments: Fragment[] = [];
  const anchors = new Map<string, readonly string[]>();
  const entries: ArticleEntry[] = [];
  for (const [article, checked] of await checkArticles(root, articles, targets, memory)) {
    findings.push(...checked.findings);
    fragments.push(...checked.fragments);
    anchors.set(article.file, checked.anchors);
    const made = typeset.get(article.file);
    if (made) entries.push({ article: made, pictures: checked.pictures, links: checked.links });
  }
  const {
    pages,
    frontPage,
    findings: ofPages,
    fragments: onPages,
  } = await readPages(root, pageList.files, targets, memory);
  findings.push(...sitePlaceholders(), ...ofPages, ...deadFragments([...fragments, ...onPages], anchors));
  const record = await readRecord(root);
  if (record) findings.push(...record.findings, ...brokenPromises(root, record.releases, articles));
  performance.mark('umbruch pass ends');
  return {
    articles: entries,
    authors: authorEntries,
    pages,
    frontPage,
    findings: findings.sort(byPlace),
  };
}

function typesetOnce(article: ReadFile<ArticleFrontMatter>, memory: Memory): TypesetArticle | undefined {
  if (!article.data) return undefined;
  const key = `article ${article.file}`;
  const known = memory.recall<TypesetArticle>(key, article.digest);
  return known ?? memory.keep(key, article.digest, typesetArticle(article, article.data));
}

function targetOf(slug: string, article: TypesetArticle | undefined, now: Date): Target {
  if (!article) return { slug, path: articlePath(slug), title: slug, published: true };
  const { path, title, withdrawn } = article;
  return { slug, path, title, withdrawn: withdrawn !== undefined, published: isPublished(article, now) };
}
