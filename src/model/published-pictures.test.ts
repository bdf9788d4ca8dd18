import { expect, it } from 'vitest';
import { article } from './article.test-support.ts';
import type { Author, PictureFile } from './article.ts';
import { picturesOf } from './published-pictures.ts';

const file = (name: string): PictureFile => ({
  file: `articles/${name}.png`,
  name,
  format: 'png',
  width: 300,
  height: 300,
});
const author = (slug: string): Author => ({ slug, name: slug, kind: 'person', image: file(slug) });
const gone = { withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'Falsch.' } };

it('publishes the pictures of articles and of those who wrote them, each once, and none of a withdrawn article', () => {
  const articles = [article({}, 'eins'), article({}, 'zwei'), article(gone, 'zurueckgezogen')];
  const shown = picturesOf(articles, [author('redaktion'), author('ohne-artikel')], ({ slug }) => [
    file('karte'),
    file(`bild-${slug}`),
  ]);
  expect([...new Set(shown.map(({ file }) => file))]).toEqual([
    'articles/redaktion.png',
    'articles/karte.png',
    'articles/bild-eins.png',
    'articles/bild-zwei.png',
  ]);
  expect(shown.filter(({ file }) => file === 'articles/karte.png').map(({ form }) => form.name)).toEqual([
    'karte-300.webp',
    'karte-300.png',
  ]);
});
