/** How our own nodes become HTML; one function a node, handed to `remark-rehype`. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes, Table } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { wording } from '../site.ts';
import { splitSpeaker } from './callouts.ts';
import { pictureFigure } from './picture-figure.ts';
import { setInQuotationMarks } from './quotation-text.ts';
import type { CalloutNode } from './remark-callouts.ts';
import type { FigureNode } from './remark-figures.ts';
import { visit } from './visit.ts';

/** Callouts → pull quote, info box, related box. */
function callout(state: State, node: CalloutNode): Element {
  if (node.kind === 'quote') return pullQuote(state, node);
  if (node.kind === 'info') return infoBox(state, node);
  return relatedBox(state, node);
}

/**
 * `> [!quote] Name, role` → `<aside class="pull-quote" aria-hidden="true">`. The words stand in the text, proven by the check
 * `pull-quotes`, so hearing them twice would only annoy.
 */
function pullQuote(state: State, node: CalloutNode): Element {
  const { speaker, role } = splitSpeaker(node.title);
  const paragraphs = elements(state.all(node as unknown as Nodes));
  setInQuotationMarks(paragraphs);
  return h('aside', { className: ['pull-quote'], role: 'none', ariaHidden: 'true' }, [
    ...paragraphs.map((paragraph) =>
      h('p', { className: ['pull-quote-text'] }, withoutLinks(paragraph.children)),
    ),
    h('p', { className: ['pull-quote-speaker'] }, [
      h('span', { className: ['speaker-name'] }, speaker),
      ...(role === '' ? [] : [', ', h('span', { className: ['speaker-role'] }, role)]),
    ]),
  ]);
}

/** What is hidden from screen readers may hold no control. */
function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = withoutLinks(node.children);
    return node.tagName === 'a' ? children : [{ ...node, children }];
  });
}

/** `> [!info] Title` → `<section class="info-box">`; its heading's level and id are set with all others. */
function infoBox(state: State, node: CalloutNode): Element {
  const title = state.all({ type: 'paragraph', children: node.title } as Nodes);
  return h('section', { className: ['info-box'] }, [
    h('h3', { className: ['info-box-title'] }, title),
    ...elements(state.all(node as unknown as Nodes)),
  ]);
}

/** `> [!related]` → `<aside class="read-also">` with the headlines of other articles. */
function relatedBox(state: State, node: CalloutNode): Element {
  const hasTitle = node.title.some((part) => textOf(part).trim() !== '');
  const own = hasTitle
    ? state.all({ type: 'paragraph', children: node.title } as Nodes)
    : [wording.article.readAlso];
  const links = elements(state.all(node as unknown as Nodes)).filter(({ tagName }) => tagName === 'a');
  return h('aside', { className: ['read-also'], ariaLabel: wording.article.readAlso }, [
    h('p', { className: ['read-also-title'] }, own),
    h(
      'ul',
      links.map((link) => h('li', [link])),
    ),
  ]);
}

function figure(_state: State, node: FigureNode): Element {
  return pictureFigure(node.picture, 'body');
}

/** A table that is wider than the text scrolls by itself and can be reached with the keyboard. */
function table(state: State, node: Table): Element {
  const plain = defaultHandlers.table(state, node);
  visit(plain, 'element', ({ properties }) => {
    // `align` is no longer HTML, and a style attribute would need a laxer policy.
    const { align } = properties;
    delete properties.align;
    if (typeof align === 'string' && align !== 'left') properties.className = [`align-${align}`];
  });
  return h(
    'div',
    { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: wording.article.table },
    [plain],
  );
}

function elements(nodes: readonly ElementContent[]): Element[] {
  return nodes.filter((node): node is Element => node.type === 'element');
}

/** By the type of the node. */
export const handlers = { callout, figure, table };
