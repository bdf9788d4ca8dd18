/** What an article's body needs to know, put together in one way: the pass makes bodies, and pages must find just those again. */
import { linkTarget } from '../model/links.ts';
import { sitePage } from '../model/site-pages.ts';
import type { BodyContext, LinkedArticle } from './body-context.ts';

/** What differs from article to article. */
export interface ArticleContextFacts extends Pick<BodyContext, 'picture' | 'placeLine' | 'published'> {
  /** Where the Markdown lies, relative to the content folder: links are relative to it. */
  readonly file: string;
  /** Id of the genre. */
  readonly genre?: string;
  /** The article that lies in a file; `hidden` if it is not out yet, `undefined` if there is none. */
  article(file: string): LinkedArticle | 'hidden' | undefined;
}

/** The context of an article's or a standing page's body. */
export function articleContext({ file, genre, article, ...rest }: ArticleContextFacts): BodyContext {
  return {
    ...rest,
    isInterview: genre === 'interview',
    page: sitePage,
    link: (href) => {
      const target = linkTarget(file, href);
      if (target.file === file && !target.fragment) return 'itself';
      const found = article(target.file);
      if (found === undefined || found === 'hidden') return found;
      const { path, title, withdrawn } = found;
      // A notice holds no place of the text that it stands for.
      const place = target.fragment && !withdrawn ? `#${target.fragment}` : '';
      return { path: `${path}${place}`, title, withdrawn };
    },
  };
}

/**
 * All that a body is made of, as data: two bodies with the same ingredients are the same.
 * @param digest of the file
 * @param pictures and `links` that the text names
 */
export function bodyIngredients(
  digest: string,
  context: BodyContext,
  pictures: readonly string[],
  links: readonly string[],
): unknown {
  const { placeLine, published, isInterview } = context;
  return [
    digest,
    placeLine,
    published,
    isInterview,
    pictures.map((src) => [src, context.picture(src)]),
    links.map((href) => [href, context.link(href)]),
  ];
}
