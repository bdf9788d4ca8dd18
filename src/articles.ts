/** THE DOOR: the only module that reads the content. What it does not give out is not published anywhere. */

import { getCollection } from 'astro:content';
import { resolve } from 'node:path';
import { digestOf } from './cache/build-cache.ts';
import { storedContent } from './cache/content-store.ts';
import { fileKey, teaserKey } from './cache/page-keys.ts';
import type { ArticleEntry, CheckedContent, Content } from './loader/read-content.ts';
import { isOlderThanAYear } from './model/age.ts';
import type { Article, Author } from './model/article.ts';
import type { Finding } from './model/finding.ts';
import { linkTarget } from './model/links.ts';
import { completeArticle, makeAuthor, newestFirst } from './model/make-article.ts';
import type { PictureForm } from './model/picture-forms.ts';
import { buildTime, isPublished } from './model/publication.ts';
import { picturesOf } from './model/published-pictures.ts';
import { relatedTo } from './model/related.ts';
import { type FrontPageChoice, makeStandingPage, type StandingPage } from './model/standing-page.ts';
import { site } from './site.ts';

interface Edition {
  /** The moment of the build. */
  readonly now: Date;
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly entries: ReadonlyMap<string, ArticleEntry>;
  readonly byFile: ReadonlyMap<string, Article>;
}

let stored: Promise<Content> | undefined;
let edition: Promise<Edition> | undefined;

/** What the pass has read. */
async function content(): Promise<Content> {
  if (!import.meta.env.DEV) {
    stored ??= storedContent();
    return stored;
  }
  // Asked for although it tells nothing: in development Astro watches what a page has asked for.
  await getCollection('content');
  return storedContent();
}

/** Made once a build; in development the content may change at any moment. */
function currentEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return readEdition();
  edition ??= readEdition();
  return edition;
}

async function readEdition(): Promise<Edition> {
  const now = buildTime();
  const { articles: entries, authors: authorEntries } = await content();
  const authors = new Map(
    authorEntries.map(({ slug, frontMatter, portrait }) => [slug, makeAuthor(slug, frontMatter, portrait)]),
  );
  const visible = entries.filter(({ article }) => import.meta.env.DEV || isPublished(article, now));
  const articles = visible
    .filter((entry) => isWhole(entry, authors))
    .map(({ article, pictures }) =>
      completeArticle(article, authors, article.image && pictures[article.image.src]),
    )
    .sort(newestFirst);
  return {
    now,
    articles,
    authors: [...authors.values()],
    entries: new Map(visible.map((entry) => [entry.article.slug, entry])),
    byFile: new Map(articles.map((article) => [article.file, article])),
  };
}

/** In development an article may name an author or a picture that is not there yet; the page says so, and the article waits. */
function isWhole({ article, pictures }: ArticleEntry, authors: ReadonlyMap<string, Author>): boolean {
  return (
    article.authors.every((slug) => authors.has(slug)) &&
    (article.image === undefined || article.image.src in pictures)
  );
}

/** All articles that readers may see, newest first; in development drafts and coming ones too. */
export async function publishedArticles(): Promise<readonly Article[]> {
  return (await currentEdition()).articles;
}

/** The same by file, for links in texts: what is not given out is not found. */
export async function articlesByFile(): Promise<ReadonlyMap<string, Article>> {
  return (await currentEdition()).byFile;
}

type TextFacts = Pick<ArticleEntry, 'pictures' | 'links'>;

/** What an article's text shows and where it leads: its pictures by their source, its links to other files as they are written. */
export async function textFacts(article: Article): Promise<TextFacts> {
  return textFactsIn(await currentEdition(), article);
}

function textFactsIn({ entries }: Edition, { slug }: Article): TextFacts {
  const { pictures = {}, links = [] } = entries.get(slug) ?? {};
  return { pictures, links };
}

/** Every address of an article: its own, and the former ones that lead on to it. */
export async function addresses(): Promise<readonly { readonly slug: string; readonly article: Article }[]> {
  const articles = await publishedArticles();
  const own = new Set(articles.map(({ slug }) => slug));
  return articles.flatMap((article) =>
    [article.slug, ...new Set(article.formerSlugs.filter((slug) => !own.has(slug)))].map((slug) => ({
      slug,
      article,
    })),
  );
}

/** All authors, by slug. */
export async function allAuthors(): Promise<readonly Author[]> {
  return (await currentEdition()).authors;
}

/** The standing pages of `site.pages`, in that order; one whose file is missing says so. */
export async function standingPages(): Promise<readonly StandingPage[]> {
  const { pages } = await content();
  return site.pages.map((page) =>
    makeStandingPage(
      page,
      pages.find(({ slug }) => slug === page.slug),
    ),
  );
}

/** What the editors chose for the front page. */
export async function frontPageChoice(): Promise<FrontPageChoice> {
  return (await content()).frontPage;
}

/** What is wrong or doubtful; in development only, for a build shows none of it. */
export async function contentFindings(): Promise<readonly Finding[]> {
  return ((await content()) as CheckedContent).findings;
}

/** Every published form of a picture, each once, with the absolute path of its original. */
export async function publishedPictures(): Promise<
  readonly { readonly form: PictureForm; readonly source: string }[]
> {
  const edition = await currentEdition();
  const picturesIn = (article: Article) => Object.values(textFactsIn(edition, article).pictures);
  return picturesOf(edition.articles, edition.authors, picturesIn).map(({ form, file }) => ({
    form,
    source: resolve(site.contentDir, file),
  }));
}

/** What to read after an article, by the written rule, apart from what its text leads to already. */
export async function relatedArticles(article: Article): Promise<readonly Article[]> {
  return findRelated(await currentEdition(), article);
}

function findRelated(edition: Edition, article: Article): readonly Article[] {
  const linked = targetsIn(edition, article).flatMap((target) => target ?? []);
  return relatedTo(article, edition.articles, new Set(linked));
}

/** Articles that a text leads to; nothing for a link to what is not given out. */
function targetsIn(edition: Edition, article: Article): readonly (Article | undefined)[] {
  const { links } = textFactsIn(edition, article);
  return links.map((href) => edition.byFile.get(linkTarget(article.file, href).file));
}

const shown = new WeakMap<Article, string>();

/** Digest of what an article's page, its twin and its items in feeds show: its own file, its authors, and all of other articles that stands there. */
export async function shownBy(article: Article): Promise<string> {
  const edition = await currentEdition();
  // In development other articles may have changed since.
  const digest = (import.meta.env.DEV ? undefined : shown.get(article)) ?? digestShown(edition, article);
  shown.set(article, digest);
  return digest;
}

function digestShown(edition: Edition, article: Article): string {
  return digestOf(
    article.file,
    article.digest,
    article.authors,
    textFactsIn(edition, article).pictures,
    targetsIn(edition, article).map((target) => target && [target.path, target.title]),
    findRelated(edition, article).map(teaserKey),
    isOlderThanAYear(article, edition.now),
  );
}

/** Key of a feed: its items are their articles' pages in another form. */
export async function feedKey(articles: readonly Article[]): Promise<string> {
  return fileKey(await Promise.all(articles.slice(0, site.feedItems).map(shownBy)));
}
