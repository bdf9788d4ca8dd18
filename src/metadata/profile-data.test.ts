import { expect, test } from 'vitest';
import { makeAuthor } from '../model/make-article.ts';
import { authorData } from './article-data.ts';
import { profileData } from './profile-data.ts';

const frontMatter = { name: 'Die Feder', kind: 'person', imageCredit: 'Foto: "Büro"' } as const;
const portrait = {
  file: 'authors/feder.jpg',
  name: 'feder-0123456789',
  format: 'jpeg',
  width: 600,
  height: 800,
} as const;

test('an author’s page is a profile whose person has the portrait that readers see, with its credit', () => {
  const author = makeAuthor('feder', frontMatter, portrait);
  expect(profileData(author)).toEqual({
    '@type': 'ProfilePage',
    url: 'https://umbruch.example/autoren/feder/',
    mainEntity: {
      '@type': 'Person',
      '@id': 'https://umbruch.example/autoren/feder/#wer',
      name: 'Die Feder',
      url: 'https://umbruch.example/autoren/feder/',
      image: {
        '@type': 'ImageObject',
        url: 'https://umbruch.example/bilder/feder-0123456789-600.jpg',
        width: '600',
        height: '800',
        creditText: 'Foto: „Büro“',
      },
    },
  });
});

test('an author without a portrait has no picture, and an article’s data never show one', () => {
  const author = makeAuthor('feder', frontMatter);
  expect(profileData(author)).toMatchObject({ mainEntity: authorData(author) });
  expect(Object.keys(authorData(makeAuthor('feder', frontMatter, portrait)))).not.toContain('image');
});
