import { expect, test } from 'vitest';
import { article } from '../model/article.test-support.ts';
import { articleTrail } from '../model/trail.ts';
import { breadcrumbData } from './breadcrumb-data.ts';

test('the way to an article leads through its section', () => {
  expect(breadcrumbData(articleTrail(article()))).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Titelseite', item: 'https://umbruch.example/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Politik',
        item: 'https://umbruch.example/ressort/politik/',
      },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'Ein Artikel',
        item: 'https://umbruch.example/artikel/ein-artikel/',
      },
    ],
  });
});
