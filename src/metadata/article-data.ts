/** An article as a machine reads it: everything that stands on the page, nothing that does not. */
import type { CreativeWork, ImageObject, NewsArticle, Organization, Person } from 'schema-dts';
import { absolute, authorPath } from '../model/addresses.ts';
import type { Article, Author, Picture, Source } from '../model/article.ts';
import { isoWithOffset } from '../model/dates.ts';
import { feedForm } from '../model/picture-forms.ts';
import { type SharingPicture, sharingPicture } from '../model/sharing-picture.ts';
import { site } from '../site.ts';
import { publisherData } from './publisher.ts';

/** Genre → the subtype of `NewsArticle` that fits; a genre that is not named here is a plain one. */
const TYPES: Readonly<Record<string, 'BackgroundNewsArticle' | 'OpinionNewsArticle'>> = {
  background: 'BackgroundNewsArticle',
  chronology: 'BackgroundNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/**
 * @param article a published article that has not been withdrawn
 * @param words how many words its text has
 * @returns `NewsArticle` or its subtype with all properties that Google documents for articles
 */
export function articleData(article: Article, words: number): NewsArticle {
  const dateline = article.placeLine?.replace(/[\s\u00A0]*–$/u, '');
  return {
    '@type': TYPES[article.genre.id] ?? 'NewsArticle',
    '@id': `${article.url}#artikel`,
    url: article.url,
    mainEntityOfPage: article.url,
    headline: article.title,
    description: article.standfirst,
    inLanguage: site.language,
    datePublished: isoWithOffset(article.published),
    dateModified: isoWithOffset(article.modified),
    articleSection: article.section.name,
    genre: article.genre.name,
    ...(article.topics.length > 0 ? { keywords: article.topics } : {}),
    ...(dateline ? { dateline } : {}),
    wordCount: words,
    isAccessibleForFree: true,
    image: [...(article.image ? [imageData(article.image)] : []), cardData(sharingPicture(article))],
    author: article.authors.map(authorData),
    publisher: publisherData,
    ...(article.sources.length > 0 ? { citation: article.sources.map(citationData) } : {}),
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment' as const,
            text,
            datePublished: isoWithOffset(date),
          })),
        }
      : {}),
  };
}

/** An author with the address of their page in the paper. */
export function authorData(author: Author): Person | Organization {
  const named = {
    '@id': `${absolute(authorPath(author.slug))}#wer`,
    name: author.name,
    url: absolute(authorPath(author.slug)),
    ...(author.bio ? { description: author.bio } : {}),
    ...(author.email ? { email: author.email } : {}),
    ...(author.url ? { sameAs: author.url } : {}),
  };
  return author.kind === 'person'
    ? { '@type': 'Person', ...named, ...(author.role ? { jobTitle: author.role } : {}) }
    : { '@type': 'Organization', ...named };
}

/** The lead picture in the form that every consumer can read, with caption and credit; one made by AI says so. */
function imageData(picture: Picture): ImageObject {
  const form = feedForm(picture);
  return {
    '@type': 'ImageObject',
    url: absolute(form.path),
    width: `${form.width}`,
    height: `${form.height}`,
    caption: picture.caption,
    creditText: picture.credit,
    ...(picture.alt ? { description: picture.alt } : {}),
    ...(picture.kind === 'ai'
      ? { digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' as const }
      : {}),
  };
}

function cardData(picture: SharingPicture): ImageObject {
  return {
    '@type': 'ImageObject',
    url: absolute(picture.path),
    width: `${picture.width}`,
    height: `${picture.height}`,
    creditText: site.name,
  };
}

function citationData({ title, publisher, url }: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(url ? { url } : {}),
  };
}
