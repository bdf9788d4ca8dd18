import { describe, expect, it } from 'vitest';
import { enough, pagesOf, sites } from '../built-site.ts';

describe.each(sites)('what the pages of $name recommend', (site) => {
  const addressesIn = (part: Element | null) =>
    [...(part?.querySelectorAll('a[href]') ?? [])].map(
      (link) => new URL(link.getAttribute('href') ?? '', site.url).pathname,
    );
  const articles = pagesOf(site).filter(({ document }) => document.querySelector('article.article'));

  it('is nothing that the text itself leads to', () => {
    const repeated = articles.flatMap(({ path, document }) => {
      const linked = new Set(addressesIn(document.querySelector('article.article')));
      const recommended = addressesIn(document.querySelector('.read-more'));
      return recommended.filter((address) => linked.has(address)).map((address) => `${path}: ${address}`);
    });
    expect(repeated).toEqual([]);
  });

  it('is something, so that its absence elsewhere tells something', () => {
    const recommending = articles.filter(({ document }) => document.querySelector('.read-more a'));
    const linking = articles.filter(({ document }) => document.querySelector('article.article .read-also a'));
    expect(linking.length).toBeGreaterThanOrEqual(enough(site, 1));
    expect(recommending.length).toBeGreaterThanOrEqual(enough(site, 1));
  });
});
