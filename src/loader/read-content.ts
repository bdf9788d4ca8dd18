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
import type { Target } from './article-state.ts';
import { brokenPromises } from './broken-promises.ts';
import type { ArticleFacts } from './check-article.ts';
import { checkArticles } from './check-articles.ts';
import { checkAuthor } from './check-author.ts';
import { type FileProblem, listContent, shownPath, strayContent } from './content-files.ts';
import { formerSlugCollisions, missingAuthors, nameCollisions, topicCollisions } from './cross-checks.ts';
import { deadFragments } from './fragments.ts';
import { type Memory, noMemory } from './memory.ts';
import { type ReadFile, readContentFile } from './read-file.ts';
import { type Pages, readPages } from './read-pages.ts';
import { readRecord } from './release-record.ts';
import { sitePlaceholders } from './site-placeholders.ts';

/** An article whose front matter fits; its body is kept elsewhere until its page is rendered. */
export interface ArticleEntry extends ArticleFacts {
  readonly article: TypesetArticle;
}

/** An author whose front matter fits. */
export interface AuthorEntry {
  readonly slug: string;
  readonly frontMatter: AuthorFrontMatter;
  readonly portrait?: PictureFile;
}

/** All content, as pages and feeds are made of it. */
export interface Content {
  readonly articles: readonly ArticleEntry[];
  readonly authors: readonly AuthorEntry[];
  /** Standing pages, and what the editors chose for the front page. */
  readonly pages: Pages['pages'];
  readonly frontPage: Pages['frontPage'];
}

/** Content, and all that is wrong or doubtful, of all files, in order. */
export interface CheckedContent extends Content {
  readonly findings: readonly Finding[];
}

/** Content whose check may not be finished yet. */
export interface BegunContent {
  readonly content: Content;
  /** Does the rest: with the content, pages can be looked for meanwhile. */
  finish(): Promise<readonly Finding[]>;
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
): Promise<CheckedContent> {
  const { content, finish } = await beginContent(contentDir, now, memory);
  return { ...content, findings: await finish() };
}

/** As `readContent`, which it leaves to be finished. */
export async function beginContent(
  contentDir: string,
  now: Date,
  memory: Memory = noMemory,
): Promise<BegunContent> {
  performance.mark('umbruch pass begins');
  const root = resolve(contentDir);
  const files = await readFiles(root, memory);
  const { articles, authors, pageFiles } = files;
  const people = await checkAuthors(root, authors, memory);
  performance.mark('umbruch pass has read');
  const typeset = new Map(articles.map((article) => [article.file, typesetOnce(article, memory)]));
  const targets = new Map(
    articles.map((article) => [article.file, targetOf(article.slug, typeset.get(article.file), now)]),
  );
  const bodies = await checkArticles(root, articles, targets, memory);
  const standing = await readPages(root, pageFiles, targets, memory);
  performance.mark('umbruch pass ends');
  const content = {
    articles: [...bodies.facts].flatMap(([{ file }, { pictures, links }]) => {
      const article = typeset.get(file);
      return article ? [{ article, pictures, links }] : [];
    }),
    authors: people.entries,
    pages: standing.pages,
    frontPage: standing.frontPage,
  };
  const finish = async (): Promise<readonly Finding[]> => {
    const checked = await bodies.finish();
    const fragments = [...checked.flatMap(([, { fragments }]) => fragments), ...standing.fragments];
    const anchors = new Map(checked.map(([{ file }, { anchors }]) => [file, anchors]));
    const findings = [
      ...files.findings,
      ...people.findings,
      ...nameCollisions(authors),
      ...nameCollisions(articles),
      ...nameCollisions(pageFiles),
      ...formerSlugCollisions(articles),
      ...topicCollisions(articles),
      ...missingAuthors(articles, authors),
      ...checked.flatMap(([, { findings }]) => findings),
      ...sitePlaceholders(),
      ...standing.findings,
      ...deadFragments(fragments, anchors),
      ...(await recordFindings(root, articles)),
    ];
    return findings.sort(byPlace);
  };
  return { content, finish };
}

/** All files with their front matter, and what is wrong with either. */
async function readFiles(root: string, memory: Memory) {
  const [articleList, authorList, pageList, stray] = await Promise.all([
    listContent(root, 'articles'),
    listContent(root, 'authors'),
    listContent(root, 'pages'),
    strayContent(root),
  ]);
  const articles = await Promise.all(
    articleList.files.map((file) => readContentFile(file, articleSchema, articleForms, memory)),
  );
  const authors = await Promise.all(
    authorList.files.map((file) => readContentFile(file, authorSchema, authorForms, memory)),
  );
  const problems = [articleList, authorList, pageList, { problems: stray }].flatMap((list) => list.problems);
  const findings = [
    ...problems.map(fileFinding),
    ...[...articles, ...authors].flatMap((read) => read.findings),
  ];
  return { articles, authors, pageFiles: pageList.files, findings };
}

function fileFinding({ path, level = 'error', message }: FileProblem): Finding {
  return { file: shownPath(path), line: 1, column: 1, level, rule: 'file', message };
}

async function checkAuthors(root: string, authors: readonly ReadFile<AuthorFrontMatter>[], memory: Memory) {
  const findings: Finding[] = [];
  const entries: AuthorEntry[] = [];
  for (const author of authors) {
    const { findings: own, portrait } = await checkAuthor(root, author, memory);
    findings.push(...own);
    if (author.data) entries.push({ slug: author.slug, frontMatter: author.data, portrait });
  }
  return { entries, findings };
}

/** Where there is no record there is nothing to compare. */
async function recordFindings(
  root: string,
  articles: readonly ReadFile<ArticleFrontMatter>[],
): Promise<Finding[]> {
  const record = await readRecord(root);
  return record ? [...record.findings, ...brokenPromises(root, record.addresses, articles)] : [];
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
