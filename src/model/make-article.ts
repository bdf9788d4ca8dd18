/** Front matter that fits → a complete `Article`; after this nobody downstream needs to ask whether something is there. */
import { site, wording } from '../site.ts';
import { NO_BREAK_SPACE } from '../typography/characters.ts';
import { withoutHints, withSoftHyphens } from '../typography/soft-hyphens.ts';
import { typeset } from '../typography/typeset.ts';
import { absolute, articleId, articlePath, sectionPath } from './addresses.ts';
import type { Article, Author, Picture, PictureFile } from './article.ts';
import { personsFirst } from './byline.ts';
import { latest } from './dates.ts';
import type { ArticleFrontMatter, AuthorFrontMatter } from './schema.ts';

/** What the loader knows of an article's file. */
export interface ArticleFileFacts {
  readonly slug: string;
  readonly file: string;
  readonly digest: string;
}

/** An article as far as its own file tells: what other files and the settings say is named only. */
export interface TypesetArticle extends Omit<Article, 'authors' | 'image' | 'section' | 'genre'> {
  readonly section: string;
  readonly genre: string;
  /** Slugs. */
  readonly authors: readonly string[];
  readonly image?: Omit<Picture, keyof PictureFile> & {
    /** As the front matter names it. */
    readonly src: string;
  };
}

/**
 * @param facts where the article lies
 * @param data its front matter, as the schema gives it
 */
export function typesetArticle(facts: ArticleFileFacts, data: ArticleFrontMatter): TypesetArticle {
  const whole = typesetWhole(facts, data);
  return data.withdrawn ? notice(whole, data.withdrawn) : whole;
}

/**
 * @param article what `typesetArticle` gave
 * @param authors all authors by slug
 * @param leadPicture the lead picture's file, if the article names one
 * @throws if an author or the picture is missing, which the loader's pass has excluded
 */
export function completeArticle(
  article: TypesetArticle,
  authors: ReadonlyMap<string, Author>,
  leadPicture: PictureFile | undefined,
): Article {
  const { src: _src, ...image } = article.image ?? { src: '' };
  const section = known(site.sections, article.section);
  return {
    ...article,
    section: { ...section, path: sectionPath(section.id) },
    genre: known(site.genres, article.genre),
    authors: personsFirst(article.authors.map((slug) => required(authors.get(slug), slug))),
    image: article.image && {
      ...required(leadPicture, `${article.file}: picture`),
      ...(image as Omit<NonNullable<TypesetArticle['image']>, 'src'>),
    },
  };
}

/** A withdrawn article is its notice and nothing else, so that no page, feed or picture can still tell what it said. */
function notice(
  whole: TypesetArticle,
  { reason, withholdTitle }: NonNullable<ArticleFrontMatter['withdrawn']>,
): TypesetArticle {
  const title = withholdTitle ? wording.withdrawn.withoutHeadline : wording.withdrawn.headline(whole.title);
  return {
    ...whole,
    title,
    titleWithHints: withholdTitle ? title : wording.withdrawn.headline(whole.titleWithHints),
    standfirst: typeset(reason),
    kicker: undefined,
    placeLine: undefined,
    image: undefined,
    topics: [],
    sources: [],
    corrections: [],
    disclosure: undefined,
  };
}

function typesetWhole(facts: ArticleFileFacts, data: ArticleFrontMatter): TypesetArticle {
  const path = articlePath(facts.slug);
  const title = typeset(data.title);
  return {
    id: articleId(data.formerSlugs[0] ?? facts.slug),
    slug: facts.slug,
    path,
    url: absolute(path),
    file: facts.file,
    digest: facts.digest,
    title: withoutHints(title),
    titleWithHints: withSoftHyphens(title),
    kicker: optional(data.kicker, typeset),
    standfirst: typeset(data.standfirst),
    section: data.section,
    genre: data.genre,
    placeLine: placeLine(data.place, data.agencies),
    authors: data.authors,
    topics: data.topics.map(typeset),
    published: data.published,
    updated: data.updated,
    modified:
      latest([
        data.updated,
        ...data.corrections.map(({ date }) => date),
        data.withdrawn?.date,
        data.published,
      ]) ?? data.published,
    image: data.image && {
      src: data.image.src,
      alt: typeset(data.image.alt),
      caption: typeset(data.image.caption),
      credit: typeset(data.image.credit),
      kind: data.image.kind,
    },
    sources: data.sources.map((source) => ({
      ...source,
      title: typeset(source.title),
      publisher: optional(source.publisher, typeset),
    })),
    corrections: data.corrections
      .map(({ date, text }) => ({ date, text: typeset(text) }))
      .sort((a, b) => a.date.getTime() - b.date.getTime()),
    disclosure: optional(data.disclosure, typeset),
    draft: data.draft,
    formerSlugs: data.formerSlugs,
    withdrawn: data.withdrawn && {
      date: data.withdrawn.date,
      reason: typeset(data.withdrawn.reason),
      topics: data.topics.map(typeset),
    },
  };
}

/**
 * An author file's front matter → `Author`.
 * @param portrait the file that the front matter names; left out where it is not there, which only happens in development
 */
export function makeAuthor(slug: string, data: AuthorFrontMatter, portrait?: PictureFile): Author {
  return {
    slug,
    name: typeset(data.name),
    kind: data.kind,
    role: optional(data.role, typeset),
    bio: optional(data.bio, typeset),
    email: data.email,
    url: data.url,
    image: portrait && { ...portrait, credit: optional(data.imageCredit, typeset) },
  };
}

/** `Düsseldorf` → „Düsseldorf –“; with agencies „Berlin (dpa) –“, „Berlin (dpa/Reuters) –“; agencies alone „(dpa) –“. */
export function placeLine(
  place: string | undefined,
  agencies: readonly string[] | undefined,
): string | undefined {
  const parts = [...(place ? [typeset(place)] : []), ...(agencies ? [`(${agencies.join('/')})`] : [])];
  return parts.length === 0 ? undefined : `${parts.join(' ')}${NO_BREAK_SPACE}–`;
}

/** Newest first; equal times in the order of their ids, so that every list is the same each time. */
export function newestFirst(a: Article, b: Article): number {
  return b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function optional(text: string | undefined, change: (text: string) => string): string | undefined {
  return text === undefined ? undefined : change(text);
}

function known<Value extends { readonly id: string }>(values: readonly Value[], id: string): Value {
  return required(
    values.find((value) => value.id === id),
    id,
  );
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} is missing although the content has been checked`);
  return value;
}
