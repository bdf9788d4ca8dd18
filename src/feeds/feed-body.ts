import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pictureOf, plainFigure } from '../markdown/picture-figure.ts';
import { feedForm } from '../model/picture-forms.ts';
import { SOFT_HYPHEN } from '../typography/characters.ts';

const KEPT = new Set([
  'p',
  'a',
  'em',
  'strong',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'figure',
  'figcaption',
  'img',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'br',
  'hr',
  'code',
  'pre',
]);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
};

/**
 * An article's body as the page shows it → what a feed carries: plain elements, absolute addresses. Pull quotes and related boxes are
 * furniture and left out; an info box keeps its title and text, between two lines.
 * @param tree the page's own rendering
 * @param base absolute address of the article, to which fragments and root-relative links belong
 */
export function feedHtml(tree: Root, base: string): string {
  const html = toHtml(
    { type: 'root', children: tree.children.flatMap((node) => plain(node, base)) },
    { closeSelfClosing: true },
  );
  // Some readers know only one CDATA section an element, and would stop there.
  return html.replaceAll(']]>', ']]&#x3E;');
}

function plain(node: RootContent | ElementContent, base: string): ElementContent[] {
  // Soft hyphens are for the page's large letters; a reader program would show some of them.
  if (node.type === 'text') return [{ ...node, value: node.value.replaceAll(SOFT_HYPHEN, '') }];
  if (node.type !== 'element' || node.tagName === 'aside') return [];
  const picture = pictureOf(node);
  if (picture) return plain(plainFigure(picture, feedForm(picture)), base);
  const children = node.children.flatMap((child) => plain(child, base));
  // An info box: without its edges the text behind it would read as if it stood under the box's title.
  if (node.tagName === 'section') return [h('hr'), ...children, h('hr')];
  if (!KEPT.has(node.tagName)) return children;
  return [h(node.tagName, attributes(node, base), children)];
}

function attributes(node: Element, base: string): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const name of ATTRIBUTES[node.tagName] ?? []) {
    const value = node.properties[name];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    kept[name] = name === 'href' || name === 'src' ? new URL(String(value), base).href : value;
  }
  // The page aligns columns by its stylesheet; a feed has none.
  const alignment = /\balign-(\w+)/.exec(String(node.properties.className ?? ''))?.[1];
  if (alignment) kept.align = alignment;
  return kept;
}
