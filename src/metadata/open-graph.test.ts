import { describe, expect, test } from 'vitest';
import { article } from '../model/article.test-support.ts';
import { openGraph } from './open-graph.ts';

const page = { title: 'Ein Artikel', description: 'Der Vorspann.', canonical: 'https://umbruch.example/x/' };

describe('the sharing tags', () => {
  test('of an article tell its dates, section and topics, and its own picture', () => {
    const tags = openGraph({ ...page, article: article({ topics: ['Setzerei', 'Satz'], kicker: 'Dach' }) });
    expect(tags).toEqual([
      { property: 'og:type', content: 'article' },
      { property: 'og:title', content: 'Ein Artikel' },
      { property: 'og:description', content: 'Der Vorspann.' },
      { property: 'og:url', content: 'https://umbruch.example/x/' },
      { property: 'og:site_name', content: 'Umbruch' },
      { property: 'og:locale', content: 'de_DE' },
      {
        property: 'og:image',
        content: expect.stringMatching(/^https:\/\/umbruch\.example\/teilen\/ein-artikel-\w{10}\.png$/),
      },
      { property: 'og:image:type', content: 'image/png' },
      { property: 'og:image:width', content: '1200' },
      { property: 'og:image:height', content: '630' },
      { property: 'og:image:alt', content: 'Umbruch: Dach: Ein Artikel' },
      { property: 'article:published_time', content: '2024-10-23T17:30:00+02:00' },
      { property: 'article:modified_time', content: '2024-10-23T17:30:00+02:00' },
      { property: 'article:section', content: 'Politik' },
      { property: 'article:tag', content: 'Setzerei' },
      { property: 'article:tag', content: 'Satz' },
      { name: 'twitter:card', content: 'summary_large_image' },
    ]);
  });

  test('of other pages show the paper', () => {
    const tags = openGraph({ title: 'Politik', canonical: page.canonical });
    expect(tags).toContainEqual({ property: 'og:type', content: 'website' });
    expect(tags).toContainEqual({
      property: 'og:image',
      content: expect.stringMatching(/\/teilen\/titelseite-\w{10}\.png$/),
    });
    expect(tags.map((tag) => ('property' in tag ? tag.property : tag.name))).not.toContain('og:description');
  });

  test('of a withdrawn article show no picture of it', () => {
    const withdrawn = article({ withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'Verwechslung.' } });
    expect(openGraph({ ...page, article: withdrawn })).toContainEqual({
      property: 'og:image',
      content: expect.stringContaining('/teilen/titelseite-'),
    });
  });
});
