import type { ImageObject, ProfilePage } from 'schema-dts';
import { absolute, authorPath } from '../model/addresses.ts';
import type { Author, Portrait } from '../model/article.ts';
import { feedForm } from '../model/picture-forms.ts';
import { authorData } from './article-data.ts';

/** An author's page → `ProfilePage`, as Google documents it for the authors of a news site; the portrait is on this page alone. */
export function profileData(author: Author): ProfilePage {
  const url = absolute(authorPath(author.slug));
  const person = authorData(author) as object & ReturnType<typeof authorData>;
  return {
    '@type': 'ProfilePage',
    url,
    mainEntity: author.image ? { ...person, image: portraitData(author.image) } : person,
  };
}

function portraitData(portrait: Portrait): ImageObject {
  const { path, width, height } = feedForm(portrait);
  return {
    '@type': 'ImageObject',
    url: absolute(path),
    width: `${width}`,
    height: `${height}`,
    ...(portrait.credit ? { creditText: portrait.credit } : {}),
  };
}
