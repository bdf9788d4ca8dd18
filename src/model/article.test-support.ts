/** Invented articles for the tests of this room. */
import type { Article, Author } from './article.ts';
import { completeArticle, makeAuthor, typesetArticle } from './make-article.ts';
import { articleSchema } from './schema.ts';

/** An author of each kind. */
const authors: ReadonlyMap<string, Author> = new Map(
  [
    makeAuthor('redaktion', { name: 'Die Redaktion', kind: 'organization', role: 'Nachrichten' }),
    makeAuthor('feder', {
      name: 'Die Feder',
      kind: 'person',
      role: 'Korrespondentin',
      bio: 'Schreibt.',
      email: 'feder@example.org',
      url: 'https://example.org/feder',
    }),
  ].map((author) => [author.slug, author]),
);

/**
 * @param frontMatter what should differ from a short plain article
 * @param slug its address
 */
export function article(frontMatter: Record<string, unknown> = {}, slug = 'ein-artikel'): Article {
  const data = articleSchema.parse({
    title: 'Ein Artikel',
    standfirst: 'Der Vorspann.',
    section: 'politik',
    authors: ['redaktion'],
    published: '2024-10-23T17:30:00+02:00',
    ...frontMatter,
  });
  const leadPicture = data.image && {
    file: 'articles/bild.svg',
    name: 'bild-0123456789',
    format: 'svg' as const,
    width: 1600,
    height: 900,
  };
  const facts = { slug, file: `articles/${slug}.md`, digest: slug };
  return completeArticle(typesetArticle(facts, data), authors, leadPicture);
}
