import { describe, expect, test } from 'vitest';
import { article } from '../model/article.test-support.ts';
import { articleData } from './article-data.ts';
import { publisherData } from './publisher.ts';

const card = {
  '@type': 'ImageObject',
  url: expect.stringMatching(/^https:\/\/umbruch\.example\/teilen\/ein-artikel-[0-9a-f]{10}\.png$/),
  width: '1200',
  height: '630',
  creditText: 'Umbruch',
};

describe('the structured data of an article', () => {
  test('holds for the shortest article all that search engines ask for', () => {
    expect(articleData(article(), 321)).toEqual({
      '@type': 'NewsArticle',
      '@id': 'https://umbruch.example/artikel/ein-artikel/#artikel',
      url: 'https://umbruch.example/artikel/ein-artikel/',
      mainEntityOfPage: 'https://umbruch.example/artikel/ein-artikel/',
      headline: 'Ein Artikel',
      description: 'Der Vorspann.',
      inLanguage: 'de',
      datePublished: '2024-10-23T17:30:00+02:00',
      dateModified: '2024-10-23T17:30:00+02:00',
      articleSection: 'Politik',
      genre: 'Nachricht',
      wordCount: 321,
      isAccessibleForFree: true,
      image: [card],
      author: [
        {
          '@type': 'Organization',
          '@id': 'https://umbruch.example/autoren/redaktion/#wer',
          name: 'Die Redaktion',
          url: 'https://umbruch.example/autoren/redaktion/',
        },
      ],
      publisher: publisherData,
    });
  });

  test('tells everything that an article may have', () => {
    const data = articleData(
      article({
        genre: 'opinion',
        place: 'Berlin',
        agencies: ['dpa'],
        authors: ['feder'],
        topics: ['Setzerei'],
        updated: '2024-10-24T08:00:00+02:00',
        image: {
          src: './bild.svg',
          alt: 'Zwei Balken.',
          caption: 'Balken.',
          credit: 'Grafik: Umbruch',
          kind: 'ai',
        },
        sources: [
          { title: 'Ein Bericht', publisher: 'Ein Amt', url: 'https://example.org/' },
          { title: 'Ein Brief' },
        ],
        corrections: [{ date: '2024-12-01T09:00:00+01:00', text: 'Es waren drei, nicht zwei.' }],
      }),
      1,
    );
    expect(data).toMatchObject({
      '@type': 'OpinionNewsArticle',
      dateline: 'Berlin (dpa)',
      dateModified: '2024-12-01T09:00:00+01:00',
      keywords: ['Setzerei'],
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://umbruch.example/bilder/bild-0123456789-1200.png',
          width: '1200',
          height: '675',
          caption: 'Balken.',
          creditText: 'Grafik: Umbruch',
          description: 'Zwei Balken.',
          digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
        },
        card,
      ],
      author: [
        {
          '@type': 'Person',
          name: 'Die Feder',
          jobTitle: 'Korrespondentin',
          description: 'Schreibt.',
          email: 'feder@example.org',
          sameAs: 'https://example.org/feder',
        },
      ],
      citation: [
        {
          '@type': 'CreativeWork',
          name: 'Ein Bericht',
          publisher: { '@type': 'Organization', name: 'Ein Amt' },
          url: 'https://example.org/',
        },
        { '@type': 'CreativeWork', name: 'Ein Brief' },
      ],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'Es waren drei, nicht zwei.',
          datePublished: '2024-12-01T09:00:00+01:00',
        },
      ],
    });
  });

  test.each([
    ['news', 'NewsArticle'],
    ['interview', 'NewsArticle'],
    ['background', 'BackgroundNewsArticle'],
    ['chronology', 'BackgroundNewsArticle'],
  ])('calls the genre %s a %s', (genre, type) => {
    expect(articleData(article({ genre }), 1)).toHaveProperty('@type', type);
  });
});
