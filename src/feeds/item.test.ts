import type { Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../model/article.ts';
import { article, author, FORBIDDEN } from './feed.test-support.ts';
import { feedItem } from './item.ts';

const body: Root = { type: 'root', children: [h('p', 'Eine Kammer.')] };
const image = { src: './tor.svg', alt: 'Ein Tor', caption: 'Das Tor.', credit: 'Grafik: A' };
const itemOf = (frontMatter: object, slug = 'schleuse') => feedItem(article(slug, frontMatter), body, 12_345);

describe('an item', () => {
  it('is made of the article', () => {
    expect(itemOf({ topics: ['Wasser', 'Technik'], authors: ['probst', 'sen'] })).toEqual({
      id: 'tag:umbruch.example,2024:artikel/schleuse',
      url: 'https://umbruch.example/artikel/schleuse/',
      title: 'Wie eine Schleuse arbeitet',
      summary: 'Eine Kammer mit zwei Toren hebt Schiffe.',
      content: '<p>Eine Kammer.</p>',
      published: new Date('2024-10-23T15:30:00Z'),
      modified: new Date('2024-10-23T15:30:00Z'),
      authors: ['probst', 'sen'],
      categories: ['Wissen', 'Wasser', 'Technik'],
      image: undefined,
    });
  });

  it('keeps identifier and first moment when title, address, section and text change', () => {
    const before = itemOf({});
    const after = itemOf({ title: 'Neu', section: 'kultur', formerSlugs: ['schleuse', 'b'] }, 'c');
    expect([after.id, after.published]).toEqual([before.id, before.published]);
    expect(after.url).toBe('https://umbruch.example/artikel/c/');
  });

  it.each([
    ['updated', { updated: '2024-10-24T00:00:00Z' }],
    ['a correction', { corrections: [{ date: '2024-10-24T00:00:00Z', text: 'K.' }] }],
    ['a withdrawal', { withdrawn: { date: '2024-10-24T00:00:00Z', reason: 'R.' } }],
  ])('is modified by %s and keeps its first moment', (_, change) => {
    const { published, modified } = itemOf(change);
    expect(published).toEqual(new Date('2024-10-23T15:30:00Z'));
    expect(modified).toEqual(new Date('2024-10-24T00:00:00Z'));
  });

  it('has no soft hyphens in its title, whatever hints the editor gave', () => {
    expect(itemOf({ title: 'Das Rind|fleisch|gesetz' }).title).toBe('Das Rindfleischgesetz');
  });

  it('has the lead picture as a PNG with its true length', () => {
    expect(itemOf({ image }).image).toEqual({
      url: 'https://umbruch.example/bilder/tor-0123456789-1200.png',
      type: 'image/png',
      bytes: 12_345,
      width: 1200,
      height: 675,
      description: 'Ein Tor',
      credit: 'Grafik: A',
    });
  });

  it('holds no control character in any of its texts', () => {
    const text = `a${FORBIDDEN}b`;
    const whole = article('schleuse', { image });
    const picture = { ...(whole.image as Picture), alt: text, credit: text };
    const texts = { title: text, standfirst: text, topics: [text], disclosure: text, image: picture };
    const hard = feedItem({ ...whole, ...texts, authors: [author(text)] }, body, 12_345);
    expect(JSON.stringify(hard)).not.toMatch(/\\u00|\\ud|\p{Cc}|\uFFFE/u);
    expect(hard.title).toBe('ab');
  });
});

describe('the item of a withdrawn article', () => {
  const details = {
    kicker: 'Kanalstreit',
    topics: ['Wasser'],
    image,
    withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'Eine Verwechslung.' },
  };

  it('says so in its title, and keeps identifier, address and first moment', () => {
    const { id, url, title, summary, published } = itemOf(details);
    expect({ id, url, title, summary, published }).toEqual({
      id: 'tag:umbruch.example,2024:artikel/schleuse',
      url: 'https://umbruch.example/artikel/schleuse/',
      title: 'Zurückgezogen: Wie eine Schleuse arbeitet',
      summary: 'Eine Verwechslung.',
      published: new Date('2024-10-23T15:30:00Z'),
    });
  });

  it('has no picture, no topics and no word of the text', () => {
    const withdrawn = itemOf(details);
    expect(withdrawn.image).toBeUndefined();
    expect(withdrawn.categories).toEqual(['Wissen']);
    expect(JSON.stringify(withdrawn)).not.toMatch(/Kammer|Tor\b|Kanalstreit|Wasser/);
  });

  it('withholds the headline where the editor says so', () => {
    const { title, content } = itemOf({
      ...details,
      withdrawn: { ...details.withdrawn, withholdTitle: true },
    });
    expect([title, content]).toEqual(['Zurückgezogener Artikel', '<p>Eine Verwechslung.</p>']);
  });
});
