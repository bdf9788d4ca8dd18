import { describe, expect, it } from 'vitest';
import { article } from './feed.test-support.ts';
import { forAuthor, forSection, forTopic } from './subscriptions.ts';

const withdrawn = { date: '2024-11-01T10:00:00+01:00', reason: 'R.' };
const articles = [
  article('a', { section: 'kultur', topics: ['Wasser'], authors: ['abel'] }),
  article('b', { section: 'kultur', topics: ['Wasser', 'Luft'], authors: ['abel', 'zander'], withdrawn }),
  article('c', { section: 'wissen', topics: ['Luft'], authors: ['zander'] }),
];
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

describe('who has subscribed to a part of the paper', () => {
  it('gets its articles, and the notice of one that is withdrawn', () => {
    expect(slugs(forSection(articles, 'kultur'))).toEqual(['a', 'b']);
    expect(slugs(forAuthor(articles, 'zander'))).toEqual(['b', 'c']);
    expect(slugs(forTopic(articles, 'Luft'))).toEqual(['b', 'c']);
  });

  it('gets nothing else', () => {
    expect(slugs(forSection(articles, 'sport'))).toEqual([]);
    expect(slugs(forAuthor(articles, 'probst'))).toEqual([]);
    expect(slugs(forTopic(articles, 'Feuer'))).toEqual([]);
  });
});
