/** The one model of a feed item, from which RSS, Atom and JSON Feed are made. */
import type { Root } from 'hast';
import { absolute } from '../model/addresses.ts';
import type { Article, Picture } from '../model/article.ts';
import { feedForm, mediaType } from '../model/picture-forms.ts';
import { itemContent } from './item-content.ts';
import { withoutControls } from './xml-text.ts';

/** An article, or a correction, as all feeds carry it. */
export interface FeedItem {
  /** `tag:` identifier that never changes. */
  readonly id: string;
  /** Absolute address of the page. */
  readonly url: string;
  /** Plain text, as are summary, author names and categories. */
  readonly title: string;
  readonly summary: string;
  /** HTML with plain elements and absolute addresses. */
  readonly content: string;
  readonly published: Date;
  readonly modified: Date;
  readonly authors: readonly string[];
  /** Section first, then topics. */
  readonly categories: readonly string[];
  readonly image?: FeedImage;
}

/** The lead picture as a file that every reader shows (JPEG or PNG). */
export interface FeedImage {
  readonly url: string;
  readonly type: string;
  /** Length of the file. */
  readonly bytes: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly credit: string;
}

/**
 * @param body the page's own rendering; an empty tree for a withdrawn article
 * @param bytes length of the lead picture's feed form, if there is one
 */
export function feedItem(article: Article, body: Root, bytes: number | undefined): FeedItem {
  return {
    id: article.id,
    url: article.url,
    title: withoutControls(article.title),
    summary: withoutControls(article.standfirst),
    content: withoutControls(itemContent(article, body)),
    published: article.published,
    modified: article.modified,
    authors: article.authors.map(({ name }) => withoutControls(name)),
    categories: [article.section.name, ...article.topics].map(withoutControls),
    image: article.image && bytes !== undefined ? feedImage(article.image, bytes) : undefined,
  };
}

function feedImage(picture: Picture, bytes: number): FeedImage {
  const form = feedForm(picture);
  return {
    url: absolute(form.path),
    type: mediaType(form),
    bytes,
    width: form.width,
    height: form.height,
    description: withoutControls(picture.alt),
    credit: withoutControls(picture.credit),
  };
}
