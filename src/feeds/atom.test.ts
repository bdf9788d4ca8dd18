import { describe, expect, it } from 'vitest';
import { atomFeed } from './atom.ts';
import { paperChannel } from './channel.ts';
import { HARD, image, item, parseXml, textsOf } from './feed.test-support.ts';

const parsed = (...items: Parameters<typeof atomFeed>[2]) =>
  parseXml(atomFeed(paperChannel, '/atom.xml', items));
const entries = (document: Document) => [...document.querySelectorAll('entry')];
describe('the feed', () => {
  it('has an identifier of its own, its address, and the date of the newest change', () => {
    const feed = parsed(item()).documentElement;
    const own = (name: string) => [...feed.children].filter(({ nodeName }) => nodeName === name);
    expect(own('id').map(({ textContent }) => textContent)).toEqual(['tag:umbruch.example,2024:feed']);
    expect(own('updated').map(({ textContent }) => new Date(textContent ?? ''))).toEqual([
      new Date('2024-10-24T07:00:00Z'),
    ]);
    expect(own('link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['self', 'https://umbruch.example/atom.xml'],
      ['alternate', 'https://umbruch.example/'],
    ]);
    expect(feed.getAttribute('xml:lang')).toBe('de-DE');
  });

  it('has what it must have even without entries', () => {
    const feed = parsed().documentElement;
    expect(textsOf(feed, 'author')).toHaveLength(1);
    expect(textsOf(feed, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });
});

describe('an entry', () => {
  it('is by its own authors alone: some readers prefer an author of the feed to two of an entry', () => {
    expect(textsOf(parsed(item({ authors: ['A', 'B'] })), 'name')).toEqual(['A', 'B']);
  });

  it('keeps hard text in every field', () => {
    const content = `<p>a &#x3C; b ]]> &amp;amp; 😀</p>`;
    const hard = item({ title: HARD, summary: HARD, authors: [HARD], categories: [HARD], content });
    const [entry] = entries(parsed(hard)) as [Element];
    for (const name of ['title', 'summary', 'name']) expect(textsOf(entry, name), name).toEqual([HARD]);
    expect(entry.querySelector('category')?.getAttribute('term')).toBe(HARD);
    expect(textsOf(entry, 'content')).toEqual([content]);
    expect(entry.querySelector('content')?.getAttribute('type')).toBe('html');
  });

  it('is without CDATA, and its plain text written as the validator asks: „1&1“ looks like HTML to it', () => {
    const xml = atomFeed(paperChannel, '/atom.xml', [item({ title: '1&1 < 3', content: '<p>]]&#x3E;</p>' })]);
    expect(xml).not.toContain('CDATA');
    expect(xml).toContain('<title>1&#x26;1 &#x3C; 3</title>');
  });

  it.each(['0815', '1e5', '1.50'])('leaves an author called %s as he is', (name) => {
    const [entry] = entries(parsed(item({ authors: [name, 'B'], title: name }))) as [Element];
    expect(textsOf(entry, 'name')).toEqual([name, 'B']);
    expect(textsOf(entry, 'title')).toEqual([name]);
  });

  it('states both moments in UTC with Z', () => {
    const [entry] = entries(parsed(item())) as [Element];
    for (const name of ['published', 'updated']) expect(textsOf(entry, name)[0]).toMatch(/Z$/);
    expect(new Date(textsOf(entry, 'published')[0] as string)).toEqual(new Date('2024-10-23T15:30:00Z'));
  });

  it('names its picture as an enclosure with its length', () => {
    const [entry] = entries(parsed(item({ image }))) as [Element];
    const link = entry.querySelector('link[rel=enclosure]');
    expect([link?.getAttribute('href'), link?.getAttribute('length'), link?.getAttribute('type')]).toEqual([
      image.url,
      '12345',
      'image/png',
    ]);
  });
});

describe('entries changed at the same moment', () => {
  const same = ['b', 'a', 'c'].map((id) => item({ id }));
  const moments = (items: readonly ReturnType<typeof item>[]) =>
    new Map(
      entries(parsed(...items)).map((entry) => [
        textsOf(entry, 'id')[0],
        textsOf(entry, 'updated')[0] as string,
      ]),
    );

  it('are told apart by milliseconds, since the validator takes equal ones for a mistake', () => {
    expect(new Set(moments(same).values()).size).toBe(3);
    for (const moment of moments(same).values()) expect(moment).toMatch(/^2024-10-24T07:00:00/);
  });

  it('keep their moments in whatever order they come', () => {
    expect(moments([...same].reverse())).toEqual(moments(same));
  });
});
