import type { Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { article, parseHtml } from './feed.test-support.ts';
import { itemContent } from './item-content.ts';

const body: Root = { type: 'root', children: [h('p', 'Eine Kammer.')] };
const image = { src: './tor.svg', alt: 'Ein Tor', caption: 'Das Tor.', credit: 'Grafik: A & B' };

describe('the content of an item', () => {
  it('is picture, body, corrections, disclosure and sources, in this order', () => {
    const content = itemContent(
      article('schleuse', {
        image,
        corrections: [
          { date: '2024-10-25T09:00:00+02:00', text: 'Zweite.' },
          { date: '2024-10-24T00:30:00+02:00', text: 'Erste: 3 < 4.' },
        ],
        disclosure: 'Die Autorin fährt Boot.',
        sources: [
          { title: 'Handbuch', publisher: 'Verlag', url: 'https://example.org/ä' },
          { title: 'Gespräche' },
        ],
      }),
      body,
    );
    expect(content).toBe(
      [
        '<figure><img src="https://umbruch.example/bilder/tor-0123456789-1200.png" alt="Ein Tor" width="1200" height="675" /><figcaption>Das Tor. Grafik: A &#x26; B</figcaption></figure>',
        '<p>Eine Kammer.</p>',
        '<p><strong>Korrektur, 24.\u00A0Oktober 2024:</strong> Erste: 3 &#x3C; 4.</p>',
        '<p><strong>Korrektur, 25.\u00A0Oktober 2024:</strong> Zweite.</p>',
        '<p><strong>Transparenzhinweis:</strong> Die Autorin fährt Boot.</p>',
        '<h2>Quellen</h2><ul><li>Verlag: <a href="https://example.org/%C3%A4">Handbuch</a></li><li>Gespräche</li></ul>',
      ].join(''),
    );
  });

  it('is the body alone where there is nothing else', () => {
    expect(itemContent(article('schleuse'), body)).toBe('<p>Eine Kammer.</p>');
  });

  it.each([
    ['opinion', 'Meinung'],
    ['interview', 'Interview'],
  ])('says first that it is of the form %s: a feed reader shows no kicker', (genre, label) => {
    expect(itemContent(article('schleuse', { genre, image }), body)).toMatch(
      new RegExp(`^<p><strong>${label}</strong></p><figure>`),
    );
  });

  it.each([
    ['symbol', 'Symbolbild.'],
    ['ai', 'Mit KI erzeugtes Bild.'],
  ])('labels a picture of the kind %s', (kind, label) => {
    const html = itemContent(article('schleuse', { image: { ...image, kind } }), body);
    expect(parseHtml(html).querySelector('figcaption')?.textContent).toBe(`${label} Das Tor. Grafik: A & B`);
  });

  it('is the notice alone for a withdrawn article, whatever else its file still holds', () => {
    const withdrawn = article('schleuse', {
      image,
      kicker: 'Schiffe',
      disclosure: 'D.',
      sources: [{ title: 'Handbuch' }],
      corrections: [{ date: '2024-10-24T09:00:00+02:00', text: 'K.' }],
      withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'Eine Verwechslung.' },
    });
    expect(itemContent(withdrawn, body)).toBe('<p>Eine Verwechslung.</p>');
  });
});
