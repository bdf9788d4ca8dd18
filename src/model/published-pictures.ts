/** Which picture files a site consists of. */
import type { Article, Author, PictureFile } from './article.ts';
import { allForms, type PictureForm, portraitForms } from './picture-forms.ts';
import { byAuthor } from './selection.ts';

/** A form that is published, and the file that it is made of. */
export interface PublishedPicture {
  readonly form: PictureForm;
  /** Relative to the content folder. */
  readonly file: string;
}

/**
 * Every form of the pictures that articles and their authors' pages show, each once. A withdrawn article shows none, an author without
 * articles has no page.
 * @param picturesIn the pictures of an article, the lead picture too
 */
export function picturesOf(
  articles: readonly Article[],
  authors: readonly Author[],
  picturesIn: (article: Article) => readonly PictureFile[],
): PublishedPicture[] {
  const portraits = authors
    .filter(({ slug }) => byAuthor(articles, slug).length > 0)
    .flatMap(({ image }) => (image ? publishedAs(image, allForms(image, portraitForms(image))) : []));
  const pictures = articles
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((article) => picturesIn(article).flatMap((picture) => publishedAs(picture, allForms(picture))));
  return [...new Map([...portraits, ...pictures].map((each) => [each.form.name, each])).values()];
}

function publishedAs({ file }: PictureFile, forms: readonly PictureForm[]): PublishedPicture[] {
  return forms.map((form) => ({ form, file }));
}
