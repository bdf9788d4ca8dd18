import { expect, test } from 'vitest';
import { article } from './article.test-support.ts';
import { newestOf } from './newest-of.ts';

const articles = ['c', 'b', 'a'].map((slug) => article({}, slug));

test('a list that is cut off leads on to the archive, a whole one does not', () => {
  expect(newestOf(articles, 2)).toEqual({
    shown: articles.slice(0, 2),
    older: { name: 'Ältere Artikel im Archiv', path: '/archiv/' },
  });
  expect(newestOf(articles, 3)).toEqual({ shown: articles });
});
