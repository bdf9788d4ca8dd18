import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../model/corrections.ts';
import { correctionItem } from './correction-item.ts';
import { article, HARD } from './feed.test-support.ts';

const DATE = '2024-10-24T09:00:00+02:00';
const itemsOf = (corrections: object[], slug = 'schleuse', more: object = {}) =>
  correctionsOf([article(slug, { corrections, ...more })]).map(correctionItem);

describe('a correction as an item', () => {
  it('says what was wrong, and leads to the article', () => {
    expect(itemsOf([{ date: DATE, text: 'Es sind zwei Tore.' }])).toEqual([
      {
        id: 'tag:umbruch.example,2024:artikel/schleuse#korrektur-2024-10-24T07:00:00Z',
        url: 'https://umbruch.example/artikel/schleuse/#korrekturen',
        title: 'Korrektur: Wie eine Schleuse arbeitet',
        summary: 'Es sind zwei Tore.',
        content:
          '<p>Es sind zwei Tore.</p><p>Zum Artikel: <a href="https://umbruch.example/artikel/schleuse/">Wie eine Schleuse arbeitet</a></p>',
        published: new Date(DATE),
        modified: new Date(DATE),
        authors: ['probst'],
        categories: ['Wissen'],
      },
    ]);
  });

  it('keeps its identifier when the article is renamed or its wording mended', () => {
    const [before] = itemsOf([{ date: DATE, text: 'Es sind zwei Tohre.' }]);
    const [after] = itemsOf([{ date: DATE, text: 'Es sind zwei Tore.' }], 'b', {
      formerSlugs: ['schleuse'],
      title: 'Neu',
    });
    expect(after?.id).toBe(before?.id);
  });

  it('has an identifier of its own even where two were made at the same moment', () => {
    const two = itemsOf([
      { date: DATE, text: 'Erste.' },
      { date: DATE, text: 'Zweite.' },
    ]);
    expect(two.map(({ id }) => id.slice(id.indexOf('#')))).toEqual([
      '#korrektur-2024-10-24T07:00:00Z',
      '#korrektur-2024-10-24T07:00:00Z-2',
    ]);
  });

  it('may be a withdrawal, which leads to its notice', () => {
    const withdrawn = { date: DATE, reason: 'Die Schleuse gibt es nicht.', withholdTitle: true };
    const [item, ...others] = itemsOf([{ date: DATE, text: 'Es sind zwei Tore.' }], 'schleuse', {
      withdrawn,
    });
    expect(item).toMatchObject({
      url: 'https://umbruch.example/artikel/schleuse/',
      title: 'Zurückgezogener Artikel',
      summary: 'Die Schleuse gibt es nicht.',
      published: new Date(DATE),
    });
    expect(others).toEqual([]);
  });

  it('escapes hard text', () => {
    const [hard] = itemsOf([{ date: DATE, text: 'a < b & c' }], 'schleuse', { title: HARD });
    expect(hard?.content).toContain('<p>a &#x3C; b &#x26; c</p>');
    expect(hard?.content).not.toContain('<b>Ja');
  });
});
