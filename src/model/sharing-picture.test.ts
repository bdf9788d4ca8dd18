import { expect, test } from 'vitest';
import { sharingPicture } from './sharing-picture.ts';

const article = {
  slug: 'a',
  titleWithHints: 'Titel',
  section: { id: 'politik', name: 'Politik', path: '/' },
  genre: { id: 'news', name: 'Nachricht' },
};

test('a sharing picture has a new address exactly when its words change', () => {
  const { name } = sharingPicture(article);
  expect(name).toMatch(/^a-[0-9a-f]{10}\.png$/);
  expect(sharingPicture({ ...article }).name).toBe(name);
  expect(sharingPicture({ ...article, titleWithHints: 'Titel!' }).name).not.toBe(name);
  expect(sharingPicture({ ...article, kicker: 'Dach' }).name).not.toBe(name);
  expect(sharingPicture({ ...article, section: { ...article.section, name: 'Sport' } }).name).not.toBe(name);
});

test('an opinion is labelled where it is shared', () => {
  const genre = { id: 'opinion', name: 'Meinung', label: 'Meinung' };
  const { words, alt } = sharingPicture({ ...article, kicker: 'Dach', genre });
  expect(words.kicker).toBe('Meinung · Dach');
  expect(alt).toBe('Umbruch: Meinung · Dach: Titel');
});
