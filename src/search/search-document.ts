/** The Markdown twin of an article → what the search index is told of it: the article's own words, and nothing of the page round it. */
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { parseText } from '../markdown/parse.ts';
import { site, wording } from '../site.ts';
import type { EndsOf } from './compounds.ts';
import { END_OF_TEXT } from './extract.ts';
import { sectionWord, yearWord } from './facets.ts';
import { fold, plainSpelling } from './fold.ts';

/** An article as readers look for it. */
export interface SearchDocument {
  /** Absolute address. */
  readonly url: string;
  readonly title: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
  readonly section: string;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  /** ISO 8601 with the offset of the publication's time zone. */
  readonly published: string;
}

interface Head {
  readonly url: string;
  readonly title: string;
  readonly kicker?: string;
  readonly standfirst: string;
  readonly section: string;
  readonly topics?: readonly string[];
  readonly authors: readonly string[];
  readonly published: string;
  readonly withdrawn?: string;
}

/** @returns the document; `undefined` for a withdrawn article */
export function searchDocument(twin: string): SearchDocument | undefined {
  const head = parse(twin.split(/^---$/m)[1] ?? '') as Head;
  if (head.withdrawn) return undefined;
  const blocks = parseText(twin).children.filter(({ type }) => type !== 'yaml');
  const sources = blocks.findLastIndex(
    (block) => block.type === 'heading' && textOf(block) === wording.article.sources,
  );
  // Headline and standfirst open every twin; the head holds them without Markdown.
  const text: Nodes[] = blocks.slice(2, sources === -1 ? undefined : sources);
  return {
    url: head.url,
    title: head.title,
    kicker: head.kicker ?? '',
    standfirst: head.standfirst,
    paragraphs: text.flatMap(wordsIn),
    section: head.section,
    topics: head.topics ?? [],
    authors: head.authors,
    published: head.published,
  };
}

/** Texts of the innermost blocks, so that the cells of a table are not glued together. */
function wordsIn(node: Nodes): string[] {
  const isInnermost = !('children' in node) || /^(?:paragraph|heading|tableCell)$/.test(node.type);
  return isInnermost ? [textOf(node)].filter((text) => text.trim() !== '') : node.children.flatMap(wordsIn);
}

/** Words of a text, without punctuation at their ends. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD’'-]*/gu) ?? [];
}

/** Everything of a document that readers see. */
export function textsOf({
  title,
  kicker,
  standfirst,
  paragraphs,
  topics,
  authors,
}: SearchDocument): string[] {
  return [title, kicker, standfirst, ...paragraphs, ...topics, ...authors].filter((text) => text !== '');
}

/** Forms under which a document's words should be found as well: ends of compounds, plain spellings of foreign letters; each once. */
export function furtherForms(document: SearchDocument, endsOf: EndsOf): string[] {
  const words = new Set(textsOf(document).flatMap(wordsOf));
  const forms = new Set<string>();
  for (const word of words) {
    for (const part of word.split('-')) {
      for (const end of endsOf(part)) forms.add(end);
      const plain = plainSpelling(part);
      if (plain) forms.add(plain);
    }
  }
  for (const word of words) forms.delete(fold(word));
  return [...forms].sort();
}

/** Document → the page that Pagefind reads. */
export function indexPage(document: SearchDocument, endsOf: EndsOf): string {
  const { title, kicker, standfirst, paragraphs, section, topics, authors, published } = document;
  const meta = (attribute: string, content: string) => `<meta ${attribute} content="${escaped(content)}">`;
  const further = furtherForms(document, endsOf);
  // Pagefind makes words of all that it is told: of a moment one that no other article has.
  const day = published.slice(0, 10);
  return [
    `<html lang="${site.language}"><head><title>–</title>`,
    meta('data-pagefind-meta="datum[content]"', day),
    meta('data-pagefind-meta="ressort[content]"', section),
    meta('data-pagefind-meta="title[content]"', title),
    '</head><body><main data-pagefind-body>',
    ...[standfirst, ...paragraphs].map((text) => `<p>${escaped(text)}</p>`),
    `<p data-pagefind-weight="4">${END_OF_TEXT} ${escaped(title)}</p>`,
    ...[...new Set([kicker, ...topics, ...authors])]
      .filter((text) => text !== '')
      .map((text) => `<p data-pagefind-weight="3">${escaped(text)}</p>`),
    ...(further.length > 0 ? [`<p data-pagefind-weight="0.5">${escaped(further.join(' '))}</p>`] : []),
    `<p data-pagefind-weight="0.1">${sectionWord(section)} ${yearWord(day.slice(0, 4))}</p>`,
    '</main></body></html>',
  ].join('\n');
}

/**
 * A page that holds the words of all sections and nothing else, so that no search ever finds it. Pagefind guesses at words that an index does
 * not know: in a volume without culture, a search for culture would find other sections.
 */
export function sectionsPage(): string {
  const words = site.sections.map(({ name }) => sectionWord(name)).join(' ');
  return `<html lang="${site.language}"><head><title>–</title></head><body><main data-pagefind-body><p data-pagefind-weight="0.1">${words}</p></main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
