/** What the body of an article needs to know of the world round it; passed in, so that the pipeline runs anywhere. */
import type { PictureFile } from '../model/article.ts';

/** What a link shows of the article that it leads to. */
export interface LinkedArticle {
  /** Root-relative address, with fragment. */
  readonly path: string;
  readonly title: string;
  /** Running text may still lead to the notice; a related box recommends it no longer. */
  readonly withdrawn?: boolean;
}

/** All that a body asks of the world round it. */
export interface BodyContext {
  /** The linked article; `hidden` if it is not out yet, `itself` if it is the one that holds the link, `undefined` if there is none. */
  link(target: string): LinkedArticle | 'hidden' | 'itself' | undefined;
  /** The file of a picture; a reason in German where it cannot be used. */
  picture(src: string): PictureFile | { readonly problem: string };
  /** Whether a root-relative address such as `/feeds/` is a page of the site, and where it stands; `undefined` if it is none. */
  page(path: string): string | undefined;
  /** The words that open the first paragraph: „Düsseldorf –“. */
  readonly placeLine?: string;
  /** Whether paragraphs that are bold as a whole are questions. */
  readonly isInterview?: boolean;
  /** Whether readers can see the article: only then a link to a hidden one is a mistake. */
  readonly published: boolean;
}
