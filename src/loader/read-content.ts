/** The one pass that reads and checks all content before anything is rendered. */
import { resolve } from 'node:path';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { checkText } from '../checks/check-text.ts';
import type { BodyContext, PictureFile } from '../markdown/body-context.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { transformBody } from '../markdown/pipeline.ts';
import { articlePath } from '../model/addresses.ts';
import { byPlace, type Finding } from '../model/finding.ts';
import { linkTarget } from '../model/links.ts';
import { isPublished } from '../model/publication.ts';
import {
  type ArticleFrontMatter,
  type AuthorFrontMatter,
  articleForms,
  articleSchema,
  authorForms,
  authorSchema,
} from '../model/schema.ts';
import { sitePage } from '../model/site-pages.ts';
import { listContent, shownPath } from './content-files.ts';
import { missingAuthors, slugCollisions, topicCollisions } from './cross-checks.ts';
import { findPicture } from './pictures.ts';
import { type ReadFile, readContentFile } from './read-file.ts';
import { brokenPromises, readRecord } from './release-record.ts';

/** An article whose front matter fits; its body stays on the disk until its page is rendered. */
export interface ArticleEntry {
  readonly slug: string;
  /** Relative to the content folder. */
  readonly file: string;
  readonly digest: string;
  readonly frontMatter: ArticleFrontMatter;
  /** Every picture that the article shows, by the `src` that names it. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
  /** Every link to another article, as it is written. */
  readonly links: readonly string[];
}

export interface AuthorEntry {
  readonly slug: string;
  readonly frontMatter: AuthorFrontMatter;
}

export interface Content {
  readonly articles: readonly ArticleEntry[];
  readonly authors: readonly AuthorEntry[];
  /** All that is wrong or doubtful, of all files, in order. */
  readonly findings: readonly Finding[];
}

/** What the bodies of other files need to know of an article. */
interface Target {
  readonly slug: string;
  readonly title: string;
  readonly published: boolean;
  anchors?: readonly string[];
}

/**
 * @param contentDir content folder, absolute or relative to the working folder
 * @param now the moment that decides what is published
 * @returns everything that could be read, and every mistake in one list; throws only where the disk fails in unforeseen ways
 */
export async function readContent(contentDir: string, now: Date): Promise<Content> {
  const root = resolve(contentDir);
  const [articleList, authorList] = await Promise.all([
    listContent(root, 'articles'),
    listContent(root, 'authors'),
  ]);
  const findings: Finding[] = [...articleList.problems, ...authorList.problems].map(({ path, message }) => ({
    file: shownPath(path),
    line: 1,
    column: 1,
    level: 'error',
    rule: 'file',
    message,
  }));
  const articles = await Promise.all(
    articleList.files.map((file) => readContentFile(file, articleSchema, articleForms)),
  );
  const authors = await Promise.all(
    authorList.files.map((file) => readContentFile(file, authorSchema, authorForms)),
  );
  for (const { findings: own } of [...articles, ...authors]) findings.push(...own);
  findings.push(
    ...slugCollisions(articles),
    ...topicCollisions(articles),
    ...missingAuthors(articles, authors),
  );

  const targets = new Map(articles.map((article) => [article.file, targetOf(article, now)]));
  const fragments: Fragment[] = [];
  const entries: ArticleEntry[] = [];
  for (const article of articles) {
    if (article.source === '') continue;
    const checked = await checkArticle(root, article, targets, now);
    findings.push(...checked.findings);
    fragments.push(...checked.fragments);
    if (article.data) {
      entries.push({
        slug: article.slug,
        file: article.file,
        digest: article.digest,
        frontMatter: article.data,
        pictures: checked.pictures,
        links: checked.links,
      });
    }
  }
  findings.push(...deadFragments(fragments, targets));
  const record = await readRecord(root);
  if (record) findings.push(...record.findings, ...brokenPromises(root, record.releases, articles));
  return {
    articles: entries,
    authors: authors.flatMap(({ slug, data }) => (data ? [{ slug, frontMatter: data }] : [])),
    findings: findings.sort(byPlace),
  };
}

function targetOf(article: ReadFile<ArticleFrontMatter>, now: Date): Target {
  return {
    slug: article.slug,
    title: article.data?.title ?? article.slug,
    published: article.data === undefined || isPublished(article.data, now),
  };
}

/** A link to a place in an article, to be looked up when all articles have been read. */
interface Fragment {
  readonly target: string;
  readonly id: string;
  readonly href: string;
  readonly at: Pick<Finding, 'file' | 'line' | 'column'>;
}

async function checkArticle(
  root: string,
  article: ReadFile<ArticleFrontMatter>,
  targets: Map<string, Target>,
  now: Date,
) {
  const shown = shownPath(article.path);
  const file = new VFile({ path: shown, value: article.source });
  file.data = { frontMatter: article.frontMatter, article: article.data };
  const tree = parseMarkdown(file);
  const pictures: Record<string, PictureFile> = {};
  const problems = new Map<string, string>();
  const fragments: Fragment[] = [];
  const note = async (src: string) => {
    const found = await findPicture(root, article.file, src);
    if ('problem' in found) problems.set(src, found.problem);
    else pictures[src] = found;
  };
  const sources = new Set<string>();
  const links = new Set<string>();
  visit(tree, 'image', (image) => void sources.add(image.url));
  visit(tree, 'link', ({ url, position }) => {
    if (/^[^:]+\.md(?:#|$)/.test(url)) links.add(url);
    if (!/^#.|^[^:]+\.md#./.test(url)) return;
    const { file: target, fragment } = url.startsWith('#')
      ? { file: article.file, fragment: url.slice(1) }
      : linkTarget(article.file, url);
    fragments.push({
      target,
      id: fragment,
      href: url,
      at: { file: shown, line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    });
  });
  const lead = article.data?.image?.src;
  if (lead !== undefined) sources.add(lead);
  for (const src of sources) await note(src);
  const findings: Finding[] = [];
  if (lead !== undefined && problems.has(lead)) {
    findings.push({
      file: shown,
      ...article.frontMatter.place(['image', 'src']),
      level: 'error',
      rule: 'pictures',
      message: `image: ${problems.get(lead)}`,
    });
  }
  await checkText(file, tree);
  const context: BodyContext = {
    published: article.data !== undefined && isPublished(article.data, now),
    page: sitePage,
    picture: (src) => pictures[src] ?? { problem: problems.get(src) ?? '' },
    link: (href) => {
      const { file: path, fragment } = linkTarget(article.file, href);
      const target = targets.get(path);
      if (!target) return undefined;
      if (!target.published) return 'hidden';
      return { path: `${articlePath(target.slug)}${fragment ? `#${fragment}` : ''}`, title: target.title };
    },
  };
  const body = transformBody(tree, file, context);
  const own = targets.get(article.file);
  if (own) own.anchors = body.anchors;
  findings.push(...file.messages.map((message) => fromMessage(message, shown)));
  return { findings, pictures, fragments, links: [...links] };
}

function deadFragments(fragments: readonly Fragment[], targets: ReadonlyMap<string, Target>): Finding[] {
  return fragments.flatMap(({ target, id, href, at }) => {
    const anchors = targets.get(target)?.anchors;
    if (!anchors || anchors.includes(id)) return [];
    const known =
      anchors.length > 0 ? ` Es gibt dort: ${anchors.map((anchor) => `#${anchor}`).join(', ')}.` : '';
    return [
      {
        ...at,
        level: 'error' as const,
        rule: 'links',
        message: `Die Stelle „${href}“ gibt es nicht.${known}`,
      },
    ];
  });
}

/** A message of a Markdown plugin or rule → a finding. */
export function fromMessage(message: VFileMessage, file: string): Finding {
  return {
    file,
    line: message.line ?? 1,
    column: message.column ?? 1,
    level: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'note',
    rule: message.ruleId ?? 'markdown',
    message: message.reason,
  };
}
