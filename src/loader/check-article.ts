import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { keepBody } from '../cache/body-cache.ts';
import { checkText } from '../checks/check-text.ts';
import { articleContext, bodyIngredients } from '../markdown/article-context.ts';
import type { LinkedArticle } from '../markdown/body-context.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { transformBody } from '../markdown/pipeline.ts';
import { visit } from '../markdown/visit.ts';
import type { PictureFile } from '../model/article.ts';
import { forbiddenCharacter, hasVisible } from '../model/characters.ts';
import type { Finding } from '../model/finding.ts';
import { placeLine } from '../model/make-article.ts';
import type { ArticleFrontMatter } from '../model/schema.ts';
import { type References, stateOf, type Target } from './article-state.ts';
import { shownPath } from './content-files.ts';
import { type Fragment, fragmentsIn } from './fragments.ts';
import type { Memory } from './memory.ts';
import { findPicture } from './pictures.ts';
import type { ReadFile } from './read-file.ts';

/** What other pages need to know of a body. */
export interface ArticleFacts {
  /** Every picture that the article shows, by the `src` that names it. */
  readonly pictures: Readonly<Record<string, PictureFile>>;
  /** Every link to another article, as it is written. */
  readonly links: readonly string[];
}

/** What was found out about a body. */
export interface CheckedArticle extends ArticleFacts {
  readonly findings: readonly Finding[];
  readonly fragments: readonly Fragment[];
  /** Ids that links may point to. */
  readonly anchors: readonly string[];
}

/** An article as links see it. */
export function linkable(target: Target | undefined): LinkedArticle | 'hidden' | undefined {
  return target && !target.published ? 'hidden' : target;
}

const NOTHING: CheckedArticle = { findings: [], pictures: {}, links: [], fragments: [], anchors: [] };

/** What there is to say of an article, and for which state of all that it is made of. */
export interface ArticleCheck {
  readonly references: References;
  readonly state: string;
  readonly checked: CheckedArticle;
}

/** A check that has been begun. */
export interface BegunCheck<Outcome> {
  readonly facts: ArticleFacts;
  /** Does the rest, which takes longer. */
  finish(): Promise<Outcome>;
}

/**
 * Begins the check of a body.
 * @param root absolute path of the content folder
 * @param targets all articles by file
 */
export async function beginCheck(
  root: string,
  article: ReadFile<ArticleFrontMatter>,
  targets: ReadonlyMap<string, Target>,
  memory: Memory,
): Promise<BegunCheck<ArticleCheck>> {
  const file = new VFile({ path: shownPath(article.path), value: article.source });
  file.data = { frontMatter: article.frontMatter, article: article.data };
  const tree = parseMarkdown(file);
  const references = referencesOf(tree, article);
  // Before the check: what changes meanwhile is looked at again next time.
  const state = await stateOf(root, article, references, targets, memory);
  // Without its bounds the head would be read as text, and every line of it reported.
  if (!article.frontMatter.isBounded)
    return { facts: NOTHING, finish: async () => ({ references, state, checked: NOTHING }) };
  const pictures = await picturesOf(root, article, references, memory);
  return {
    facts: { pictures: pictures.found, links: references.links },
    finish: async () => ({
      references,
      state,
      checked: await check(article, file, tree, references, pictures, targets),
    }),
  };
}

/** Checks a body, from beginning to end. */
export async function checkArticle(...given: Parameters<typeof beginCheck>): Promise<ArticleCheck> {
  return (await beginCheck(...given)).finish();
}

function referencesOf(tree: Root, article: ReadFile<ArticleFrontMatter>): References {
  const pictures = new Set<string>();
  const links = new Set<string>();
  visit(tree, 'image', ({ url }) => void pictures.add(url));
  visit(tree, 'link', ({ url }) => {
    if (/^[^:]+\.md(?:#|$)/.test(url)) links.add(url);
  });
  const lead = leadOf(article);
  if (lead !== undefined) pictures.add(lead);
  return { links: [...links], pictures: [...pictures] };
}

/** The pictures that an article names, by their `src`: those that can be published, and what is wrong with the others. */
interface Pictures {
  readonly found: Readonly<Record<string, PictureFile>>;
  readonly problems: ReadonlyMap<string, string>;
}

async function picturesOf(
  root: string,
  article: ReadFile<ArticleFrontMatter>,
  references: References,
  memory: Memory,
): Promise<Pictures> {
  const found: Record<string, PictureFile> = {};
  const problems = new Map<string, string>();
  for (const src of references.pictures) {
    const picture = await findPicture(root, article.file, src, memory);
    if ('problem' in picture) problems.set(src, picture.problem);
    else found[src] = picture;
  }
  return { found, problems };
}

async function check(
  article: ReadFile<ArticleFrontMatter>,
  file: VFile,
  tree: Root,
  references: References,
  { found: pictures, problems }: Pictures,
  targets: ReadonlyMap<string, Target>,
): Promise<CheckedArticle> {
  const fragments = fragmentsIn(tree, article.file, file.path);
  await checkText(file, tree);
  const context = articleContext({
    file: article.file,
    genre: article.fitting.genre,
    placeLine: placeLine(article.fitting.place, article.fitting.agencies),
    published: targets.get(article.file)?.published === true,
    picture: (src) => (Object.hasOwn(pictures, src) && pictures[src]) || { problem: problems.get(src) ?? '' },
    article: (path) => linkable(targets.get(path)),
  });
  const body = transformBody(tree, file, context);
  // Here and not when its page is rendered: what has been parsed once need not be parsed again.
  if (article.data && !file.messages.some(({ fatal }) => fatal))
    keepBody(bodyIngredients(article.digest, context, references.pictures, references.links), body);
  const findings = [
    ...leadPictureFindings(article, problems, file.path),
    ...file.messages.map((message) => fromMessage(message, file.path)),
  ];
  return { findings, pictures, links: references.links, fragments, anchors: body.anchors };
}

/** The lead picture as the head names it, also where another mistake stands there: all are told at once. */
function leadOf(article: ReadFile<ArticleFrontMatter>): string | undefined {
  if (article.data) return article.data.image?.src;
  const { image } = (article.frontMatter.data ?? {}) as { image?: { src?: unknown } | null };
  const src = image?.src;
  return typeof src === 'string' && hasVisible(src) && !forbiddenCharacter(src) ? src : undefined;
}

function leadPictureFindings(
  article: ReadFile<ArticleFrontMatter>,
  problems: ReadonlyMap<string, string>,
  shown: string,
): Finding[] {
  const lead = leadOf(article);
  const problem = lead === undefined ? undefined : problems.get(lead);
  if (problem === undefined) return [];
  const place = article.frontMatter.place(['image', 'src']);
  return [{ file: shown, ...place, level: 'error', rule: 'pictures', message: `image: ${problem}` }];
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
