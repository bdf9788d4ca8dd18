import { describe, expect, test } from 'vitest';
import { articleContext } from './article-context.ts';
import type { LinkedArticle } from './body-context.ts';

const articles: Readonly<Record<string, LinkedArticle | 'hidden'>> = {
  'articles/2024/neu.md': { path: '/artikel/neu/', title: 'Neu' },
  'articles/2023/alt.md': { path: '/artikel/alt/', title: 'Zurückgezogen: Alt', withdrawn: true },
  'articles/2024/morgen.md': 'hidden',
};
const { link } = articleContext({
  file: 'articles/2024/neu.md',
  published: true,
  picture: () => ({ problem: 'there is none' }),
  article: (file) => articles[file],
});

describe('a link from one article to another', () => {
  test.each([
    ['../2023/alt.md', '/artikel/alt/'],
    // The heading went with the text.
    ['../2023/alt.md#was-offen-ist', '/artikel/alt/'],
    ['neu.md#was-offen-ist', '/artikel/neu/#was-offen-ist'],
  ])('%s leads to %s', (href, path) => {
    expect(link(href)).toMatchObject({ path });
  });

  test.each([
    ['morgen.md', 'hidden'],
    ['neu.md', 'itself'],
    ['gibt-es-nicht.md', undefined],
  ])('%s leads nowhere yet: %s', (href, found) => {
    expect(link(href)).toBe(found);
  });
});
