import { afterEach, describe, expect, it, vi } from 'vitest';
import { correctionChannel, paperChannel } from './channel.ts';
import { HARD, image, item, parseHtml, parseXml, textsOf } from './feed.test-support.ts';
import { rssFeed } from './rss.ts';

const parsed = async (...items: Parameters<typeof rssFeed>[1]) =>
  parseXml(await rssFeed(paperChannel, items));
const first = (node: Document | Element, name: string) => textsOf(node, name)[0];

afterEach(() => void vi.useRealTimers());

describe('the channel', () => {
  it('says what the publication is, in which language, and where the feed stands', async () => {
    const channel = (await parsed(item())).querySelector('channel') as Element;
    const own = Object.fromEntries(
      [...channel.children]
        .filter(({ children }) => children.length === 0)
        .map((child) => [child.nodeName, child.textContent]),
    );
    expect(own).toEqual({
      title: 'Umbruch',
      description: expect.stringMatching(/\S/),
      link: 'https://umbruch.example/',
      language: 'de-DE',
      copyright: 'Probeverlag',
      lastBuildDate: 'Thu, 24 Oct 2024 07:00:00 GMT',
      'atom:link': '',
    });
    expect(channel.querySelector('link[rel=self]')?.getAttribute('href')).toBe(
      'https://umbruch.example/rss.xml',
    );
  });

  it('repeats its title and link in the image, as the validator wants', async () => {
    const xml = await rssFeed(correctionChannel, []);
    expect(xml).toContain(
      '<image><url>https://umbruch.example/feed-logo.png</url><title>Umbruch: Korrekturen</title><link>https://umbruch.example/korrekturen/</link>',
    );
  });

  it('stands before the first item', async () => {
    const names = [...((await parsed(item())).querySelector('channel') as Element).children].map(
      ({ nodeName }) => nodeName,
    );
    expect(names.indexOf('item')).toBe(names.length - 1);
  });

  it('keeps a title that looks like a number or like markup', async () => {
    for (const title of ['007', '1e5', HARD]) {
      const document = parseXml(await rssFeed({ ...paperChannel, title }, []));
      expect(textsOf(document, 'title')).toEqual([title, title]);
    }
  });

  it('may be empty', async () => {
    const document = await parsed();
    expect(document.querySelector('item')).toBeNull();
    expect(document.querySelector('lastBuildDate')).toBeNull();
  });
});

describe('an item', () => {
  it('carries identifier, link, moment of first publication in GMT, and the last change', async () => {
    const document = await parsed(item());
    const guid = document.querySelector('guid');
    expect(guid?.textContent).toBe('tag:umbruch.example,2024:artikel/schleuse');
    expect(guid?.getAttribute('isPermaLink')).toBe('false');
    expect(first(document, 'item') && document.querySelector('item > link')?.textContent).toBe(
      'https://umbruch.example/artikel/schleuse/',
    );
    expect(first(document, 'pubDate')).toBe('Wed, 23 Oct 2024 15:30:00 GMT');
    expect(first(document, 'dcterms:modified')).toBe('2024-10-24T07:00:00Z');
  });

  it('keeps hard text: title, categories, author, alternative text, credit', async () => {
    const parts = { title: HARD, categories: [HARD, 'x'], authors: [HARD] };
    const document = await parsed(item({ ...parts, image: { ...image, description: HARD, credit: HARD } }));
    const [, , title] = textsOf(document, 'title');
    expect(title).toBe(HARD);
    expect(textsOf(document, 'category')).toEqual([HARD, 'x']);
    for (const name of ['dc:creator', 'media:description', 'media:credit'])
      expect(first(document, name), name).toBe(HARD);
  });

  it('writes & and < as the RSS Profile recommends: some readers decode named references twice, in content too', async () => {
    const xml = await rssFeed(paperChannel, [item({ title: 'S&P500 <b>', content: '<p>a &#x3C;b></p>' })]);
    expect(xml).toContain('<title>S&#x26;P500 &#x3C;b&gt;</title>');
    expect(xml).toContain('&#x3C;p&gt;a &#x26;#x3C;b&gt;&#x3C;/p&gt;');
  });

  it('has a description that readers may take for HTML', async () => {
    const document = await parsed(item({ summary: HARD }));
    expect(parseHtml(textsOf(document, 'description')[1] as string).textContent).toBe(HARD);
  });

  it('carries the whole content, unchanged', async () => {
    const content = `<p>${'a &#x3C; b &#x26; c ]]> 😀'}</p>\n<p>&amp;amp; „x“</p>`;
    expect(first(await parsed(item({ content })), 'content:encoded')).toBe(content);
  });

  it('has its description before its content', async () => {
    const names = [...((await parsed(item())).querySelector('item') as Element).children].map(
      ({ nodeName }) => nodeName,
    );
    expect(names.indexOf('description')).toBeLessThan(names.indexOf('content:encoded'));
  });

  it.each(['0815', '1e5', '0x1F', '1.50', '+49', 'true', 'Infinity', 'null'])(
    'leaves an author, a topic and a credit called %s as they are',
    async (text) => {
      const document = await parsed(
        item({
          authors: [text],
          categories: [text],
          title: text,
          image: { ...image, credit: text, description: text },
        }),
      );
      for (const name of ['dc:creator', 'category', 'media:credit', 'media:description'])
        expect(first(document, name), name).toBe(text);
    },
  );

  it('joins its authors and has no author element, which would need an e-mail address', async () => {
    const document = await parsed(item({ authors: ['A', 'B'] }));
    expect(textsOf(document, 'dc:creator')).toEqual(['A, B']);
    expect(document.querySelector('author')).toBeNull();
  });

  it('names its picture once as enclosure with the true length and once as media', async () => {
    const document = await parsed(item({ image }));
    expect(document.querySelectorAll('enclosure')).toHaveLength(1);
    const attributes = (name: string) =>
      Object.fromEntries(
        [...(document.getElementsByTagName(name)[0] as Element).attributes].map(({ name, value }) => [
          name,
          value,
        ]),
      );
    expect(attributes('enclosure')).toEqual({ url: image.url, length: '12345', type: 'image/png' });
    expect(attributes('media:content')).toEqual({
      url: image.url,
      type: 'image/png',
      medium: 'image',
      fileSize: '12345',
      width: '1200',
      height: '675',
    });
  });

  it('without a picture has neither, and a decorative picture has no description', async () => {
    const plain = await parsed(item());
    expect([...textsOf(plain, 'enclosure'), ...textsOf(plain, 'media:content')]).toEqual([]);
    const decorative = await parsed(item({ image: { ...image, description: '' } }));
    expect(textsOf(decorative, 'media:description')).toEqual([]);
    expect(textsOf(decorative, 'media:credit')).toHaveLength(1);
  });

  it('gets its own elements, not its neighbour’s', async () => {
    const document = await parsed(...['A', 'B', 'C'].map((name) => item({ title: name, authors: [name] })));
    const pairs = [...document.querySelectorAll('item')].map((each) => [
      first(each, 'title'),
      first(each, 'dc:creator'),
    ]);
    expect(pairs).toEqual([
      ['A', 'A'],
      ['B', 'B'],
      ['C', 'C'],
    ]);
  });
});

it('has the same bytes on another day', async () => {
  const before = await rssFeed(paperChannel, [item({ image })]);
  vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') });
  expect(await rssFeed(paperChannel, [item({ image })])).toBe(before);
});
