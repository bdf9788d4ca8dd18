/** What networks and messengers show of a shared link: Open Graph (ogp.me) and the card tags of X. */
import { absolute } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { isoWithOffset } from '../model/dates.ts';
import { paperPicture, sharingPicture } from '../model/sharing-picture.ts';
import { site } from '../site.ts';

/** One `<meta>`; Open Graph is written with `property`, card tags with `name`. */
export type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };

/** What every page knows of itself. */
export interface SharedPage {
  readonly title: string;
  readonly description?: string;
  /** Absolute address. */
  readonly canonical: string;
  /** The article that the page shows, if it is one. */
  readonly article?: Article;
}

/** A page → its tags in a fixed order, `og:type` once. */
export function openGraph({ title, description, canonical, article }: SharedPage): MetaTag[] {
  const picture = article && !article.withdrawn ? sharingPicture(article) : paperPicture;
  const og = (property: string, content: string): MetaTag => ({ property, content });
  return [
    og('og:type', article ? 'article' : 'website'),
    og('og:title', title),
    ...(description ? [og('og:description', description)] : []),
    og('og:url', canonical),
    og('og:site_name', site.name),
    og('og:locale', site.locale.replace('-', '_')),
    og('og:image', absolute(picture.path)),
    og('og:image:type', 'image/png'),
    og('og:image:width', `${picture.width}`),
    og('og:image:height', `${picture.height}`),
    og('og:image:alt', picture.alt),
    ...(article ? articleTags(article) : []),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

function articleTags(article: Article): MetaTag[] {
  const tag = (property: string, content: string): MetaTag => ({ property: `article:${property}`, content });
  return [
    tag('published_time', isoWithOffset(article.published)),
    tag('modified_time', isoWithOffset(article.modified)),
    tag('section', article.section.name),
    ...article.topics.map((topic) => tag('tag', topic)),
  ];
}
