import { describe, expect, test } from 'vitest';
import { markdownTwin } from '../metadata/twin.ts';
import { article } from '../model/article.test-support.ts';
import { furtherForms, indexPage, searchDocument } from './search-document.ts';

const body = `Ein *leiser* Satz über [Łódź](https://example.org/) & mehr < weniger.

## Zwischentitel

- eins
- zwei

| Tag | Seiten |
| --- | --: |
| Montag | 12 |

> **Kasten**
>
> Text im Kasten.
`;
const twin = markdownTwin(
  article({
    title: 'Ein „Titel“',
    kicker: 'Dachzeile',
    topics: ['Setzerei'],
    authors: ['feder'],
    sources: [{ title: 'Geheime Quelle' }],
    corrections: [{ date: '2024-12-01T09:00:00+01:00', text: 'Drei, nicht zwei.' }],
  }),
  body,
);

describe('what the search is told of an article', () => {
  test('are its own words, block by block, and what it can be filtered by', () => {
    expect(searchDocument(twin)).toEqual({
      url: 'https://umbruch.example/artikel/ein-artikel/',
      title: 'Ein „Titel“',
      kicker: 'Dachzeile',
      standfirst: 'Der Vorspann.',
      paragraphs: [
        'Ein leiser Satz über Łódź & mehr < weniger.',
        'Zwischentitel',
        'eins',
        'zwei',
        'Tag',
        'Seiten',
        'Montag',
        '12',
        'Kasten',
        'Text im Kasten.',
        'Korrektur, 1.\u00A0Dezember 2024: Drei, nicht zwei.',
      ],
      section: 'Politik',
      topics: ['Setzerei'],
      authors: ['Die Feder'],
      published: '2024-10-23T17:30:00+02:00',
    });
  });

  test('is nothing where the article has been withdrawn', () => {
    const withdrawn = { date: '2024-11-01T10:00:00+01:00', reason: 'Verwechslung.' };
    expect(searchDocument(markdownTwin(article({ withdrawn }), ''))).toBeUndefined();
  });

  const document = searchDocument(twin) as NonNullable<ReturnType<typeof searchDocument>>;

  test('are further forms, where readers may type others than the article does', () => {
    const endsOf = (word: string) =>
      word === 'Zwischentitel' ? ['titel'] : word === 'Dachzeile' ? ['zeile'] : [];
    // „titel“ stands in the headline already.
    expect(furtherForms(document, endsOf)).toEqual(['lodz', 'zeile']);
  });

  test('is a page in which no character of the article is markup', () => {
    const page = indexPage({ ...document, title: 'A <b> & "c"' }, () => []);
    expect(page).toContain('content="A &lt;b> &amp; &quot;c&quot;"');
    expect(page).toContain('Łódź &amp; mehr &lt; weniger.');
  });
});
