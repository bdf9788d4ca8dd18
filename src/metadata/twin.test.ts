import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { article } from '../model/article.test-support.ts';
import { escaped, markdownTwin } from './twin.ts';

const head = (twin: string) => parse(twin.split('---\n')[1] as string);

describe('the Markdown twin of an article', () => {
  const whole = article({
    title: 'Müller: „Nein“',
    kicker: 'Dach',
    genre: 'background',
    place: 'Berlin',
    topics: ['Setzerei'],
    updated: '2024-10-24T08:00:00+02:00',
    image: {
      src: './bild.svg',
      alt: 'Zwei Balken.',
      caption: 'Balken.',
      credit: 'Grafik: Umbruch',
      kind: 'symbol',
    },
    sources: [
      { title: 'Ein Bericht', publisher: 'Ein Amt', url: 'https://example.org/a_b' },
      { title: '1. Brief' },
    ],
    corrections: [{ date: '2024-12-01T09:00:00+01:00', text: 'Es waren drei, nicht zwei.' }],
    disclosure: 'Mit *Hilfe*.',
    checks: [{ off: 'names', reason: 'Geheim.' }],
    formerSlugs: ['frueher'],
  });

  test('opens with what readers may know, and nothing else of its file', () => {
    expect(head(markdownTwin(whole, 'Text.'))).toEqual({
      title: 'Müller: „Nein“',
      kicker: 'Dach',
      standfirst: 'Der Vorspann.',
      url: 'https://umbruch.example/artikel/ein-artikel/',
      publisher: 'Umbruch',
      language: 'de-DE',
      section: 'Politik',
      genre: 'Hintergrund',
      authors: ['Die Redaktion'],
      topics: ['Setzerei'],
      published: '2024-10-23T17:30:00+02:00',
      updated: '2024-10-24T08:00:00+02:00',
      image: {
        url: 'https://umbruch.example/bilder/bild-0123456789-1200.png',
        alt: 'Zwei Balken.',
        caption: 'Balken.',
        credit: 'Grafik: Umbruch',
        kind: 'symbol',
      },
    });
  });

  test('is the whole article: headline, standfirst, text, correction, disclosure, sources', () => {
    expect(markdownTwin(whole, 'Text.\n').split('---\n').slice(2).join('---\n')).toBe(`
# Müller: „Nein“

**Der Vorspann.**

Text.

**Korrektur, 1.\u00A0Dezember 2024:** Es waren drei, nicht zwei.

**Transparenzhinweis:** Mit \\*Hilfe\\*.

## Quellen

- Ein Amt: [Ein Bericht](<https://example.org/a_b>)
- 1\\. Brief
`);
  });

  test('of a withdrawn article is the notice', () => {
    const withdrawn = article({
      title: 'Falsch',
      standfirst: 'Ganz falsch.',
      topics: ['Geheim'],
      withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'Verwechslung.' },
    });
    const twin = markdownTwin(withdrawn, '');
    expect(head(twin)).toMatchObject({ standfirst: 'Verwechslung.', withdrawn: '2024-11-01T10:00:00+01:00' });
    expect(twin).not.toMatch(/Ganz falsch|Geheim/);
  });
});

test.each([
  ['5 < 6 & 7', '5 \\< 6 & 7'],
  ['1. FC', '1\\. FC'],
  ['- Punkt', '\\- Punkt'],
  ['AT&amp;T, &#35; und R&D', 'AT\\&amp;T, \\&#35; und R&D'],
  ['~~~', '\\~\\~\\~'],
  ['[Er] sagte *nein*', '\\[Er\\] sagte \\*nein\\*'],
])('%s is shown as it is', (text, markdown) => {
  expect(escaped(text)).toBe(markdown);
});
