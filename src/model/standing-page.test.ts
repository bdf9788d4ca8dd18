import { describe, expect, test } from 'vitest';
import { article } from './article.test-support.ts';
import { arranged } from './standing-page.ts';

describe('the front page', () => {
  const articles = ['d', 'c', 'b', 'a'].map((slug) => article({}, slug));
  const slugs = (choice: { lead?: string; order: string[] }) =>
    arranged(articles, choice).map(({ slug }) => slug);

  test('shows the newest first where the editors have chosen nothing', () => {
    expect(slugs({ order: [] })).toEqual(['d', 'c', 'b', 'a']);
  });

  test('begins with the lead, goes on in the editors’ order and then by date', () => {
    expect(slugs({ lead: 'a', order: ['c', 'b'] })).toEqual(['a', 'c', 'b', 'd']);
    expect(slugs({ order: ['b'] })).toEqual(['b', 'd', 'c', 'a']);
  });

  test('shows nothing twice', () => {
    expect(slugs({ lead: 'b', order: ['b', 'c', 'b'] })).toEqual(['b', 'c', 'd', 'a']);
  });

  test('passes over what is not out yet', () => {
    expect(slugs({ lead: 'morgen', order: ['a'] })).toEqual(['a', 'd', 'c', 'b']);
  });
});
