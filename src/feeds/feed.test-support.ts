/** Articles and items for the tests of feeds, and a strict parser that none of the generators knows. */
import { JSDOM } from 'jsdom';
import type { Article, Author } from '../model/article.ts';
import { completeArticle, typesetArticle } from '../model/make-article.ts';
import { articleSchema } from '../model/schema.ts';
import type { FeedItem } from './item.ts';

/** Everything that XML, HTML, CDATA and JSON disagree about, as it might stand in a headline. */
export const HARD = `„Nein“ & <b>Ja</b> 'so' "so" 😀 ]]> &amp; &euro; R&D 5 < 6 > 4 – z.\u00A0B.`;

/** Characters that no feed may hold: control characters, half a surrogate pair, a noncharacter. */
export const FORBIDDEN = '\u0000\u0008\u000B\u001B\u007F\u0085\uD83D\uFFFE';

const { DOMParser } = new JSDOM('').window;

/** Well-formed XML → document; throws with the parser's reason. */
export function parseXml(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

/** HTML fragment → its body. */
export function parseHtml(html: string): HTMLElement {
  return new JSDOM(html).window.document.body;
}

/** Texts of all elements of that qualified name below a node, in order. */
export function textsOf(node: Document | Element, name: string): string[] {
  return [...node.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');
}

/** An author of that name. */
export function author(name: string): Author {
  return { slug: name.toLowerCase(), name, kind: 'person' };
}

/** An article from front matter, as the site makes it; `lead` has a picture to show. */
export function article(slug: string, frontMatter: object = {}): Article {
  const data = articleSchema.parse({
    title: 'Wie eine Schleuse arbeitet',
    standfirst: 'Eine Kammer mit zwei Toren hebt Schiffe.',
    section: 'wissen',
    authors: ['probst'],
    published: '2024-10-23T17:30:00+02:00',
    ...frontMatter,
  });
  const leadPicture = data.image && {
    file: 'articles/tor.svg',
    name: 'tor-0123456789',
    format: 'svg' as const,
    width: 1600,
    height: 900,
  };
  const facts = { slug, file: `articles/${slug}.md`, digest: slug };
  const authors = new Map(data.authors.map((name) => [name, author(name)]));
  return completeArticle(typesetArticle(facts, data), authors, leadPicture);
}

/** A feed item; what is not said is plain. */
export function item(parts: Partial<FeedItem> = {}): FeedItem {
  return {
    id: 'tag:umbruch.example,2024:artikel/schleuse',
    url: 'https://umbruch.example/artikel/schleuse/',
    title: 'Wie eine Schleuse arbeitet',
    summary: 'Eine Kammer mit zwei Toren hebt Schiffe.',
    content: '<p>Eine Kammer.</p>',
    published: new Date('2024-10-23T15:30:00Z'),
    modified: new Date('2024-10-24T07:00:00Z'),
    authors: ['Probst'],
    categories: ['Wissen', 'Wasser'],
    ...parts,
  };
}

/** A lead picture of a feed item. */
export const image = {
  url: 'https://umbruch.example/bilder/tor-0123456789-1200.png',
  type: 'image/png',
  bytes: 12_345,
  width: 1200,
  height: 675,
  description: 'Ein Tor',
  credit: 'Foto: Probst',
};
