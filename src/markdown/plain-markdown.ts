/** A body as the page shows it → Markdown that every program reads: no boxes of our own, absolute addresses, nothing twice. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Root as MdastRoot,
  PhrasingContent,
  TableRow,
} from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { remark } from 'remark';
import { hasClass } from './has-class.ts';
import { plainWords } from './plain-words.ts';

type Block = BlockContent | DefinitionContent;

/**
 * @param tree the page's own rendering; pull quotes and related boxes are left out, as in feeds: they are furniture
 * @param base absolute address of the page, to which fragments and root-relative links belong
 */
export function plainMarkdown(tree: Root, base: string): string {
  return markdownOf({ type: 'root', children: blocks(tree.children, base) });
}

/** Markdown tree → text, as German newspapers would type it. */
function markdownOf(tree: MdastRoot): string {
  return remark()
    .data('settings', { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
    .data('toMarkdownExtensions', [gfmTableToMarkdown(), plainWords])
    .stringify(tree);
}

function blocks(nodes: readonly (RootContent | ElementContent)[], base: string): Block[] {
  return nodes.flatMap((node): Block[] => (node.type === 'element' ? block(node, base) : []));
}

function block(node: Element, base: string): Block[] {
  const heading = /^h([2-6])$/.exec(node.tagName);
  if (heading) {
    const depth = Number(heading[1]) as 2 | 3 | 4 | 5 | 6;
    // The title of a box would cut the text that the box stands in.
    if (hasClass(node, 'info-box-title'))
      return [{ type: 'paragraph', children: [{ type: 'strong', children: inline(node, base) }] }];
    return [{ type: 'heading', depth, children: inline(node, base) }];
  }
  switch (node.tagName) {
    case 'p':
      return [{ type: 'paragraph', children: inline(node, base) }];
    case 'ul':
    case 'ol':
      return [
        {
          type: 'list',
          ordered: node.tagName === 'ol',
          start: node.tagName === 'ol' ? Number(node.properties.start ?? 1) : null,
          spread: false,
          children: elements(node).map((item) => listItem(item, base)),
        },
      ];
    case 'blockquote':
    case 'section':
      return [{ type: 'blockquote', children: blocks(node.children, base) }];
    case 'figure':
      return figure(node, base);
    case 'table':
      return [table(node, base)];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'pre':
      return [{ type: 'code', value: textOf(node).replace(/\n$/, '') }];
    case 'aside':
      return [];
    default:
      return blocks(node.children, base);
  }
}

function listItem(item: Element, base: string): ListItem {
  const isTight = !elements(item).some(({ tagName }) => /^(?:p|ul|ol|blockquote)$/.test(tagName));
  const children = isTight
    ? [{ type: 'paragraph' as const, children: inline(item, base) }]
    : mixed(item, base);
  return { type: 'listItem', spread: false, children };
}

/** An item that holds words and then a list: words become a paragraph. */
function mixed(item: Element, base: string): Block[] {
  const nested = item.children.findIndex(
    (child) => child.type === 'element' && /^(?:p|ul|ol|blockquote)$/.test(child.tagName),
  );
  const words = item.children.slice(0, nested);
  const first = inline({ ...item, children: words }, base);
  const rest = blocks(item.children.slice(nested), base);
  return first.length > 0 ? [{ type: 'paragraph', children: first }, ...rest] : rest;
}

function figure(node: Element, base: string): Block[] {
  const image = find(node, 'img');
  const caption = find(node, 'figcaption');
  const { src, alt } = image?.properties ?? {};
  return [
    ...(typeof src === 'string'
      ? [
          {
            type: 'paragraph' as const,
            children: [{ type: 'image' as const, url: new URL(src, base).href, alt: String(alt ?? '') }],
          },
        ]
      : []),
    ...(caption
      ? [
          {
            type: 'paragraph' as const,
            children: [{ type: 'emphasis' as const, children: plainText(caption) }],
          },
        ]
      : []),
  ];
}

function table(node: Element, base: string): Block {
  const rows = all(node, 'tr');
  const cells = (row: Element) => elements(row).filter(({ tagName }) => /^t[hd]$/.test(tagName));
  return {
    type: 'table',
    align: cells(rows[0] as Element).map((cell) =>
      hasClass(cell, 'align-right') ? 'right' : hasClass(cell, 'align-center') ? 'center' : null,
    ),
    children: rows.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: cells(row).map((cell) => ({ type: 'tableCell', children: inline(cell, base) })),
      }),
    ),
  };
}

function inline(node: Element, base: string): PhrasingContent[] {
  const children = node.children.flatMap((child) => phrase(child, base));
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.replace(/^\s+/, '');
  if (last?.type === 'text') last.value = last.value.replace(/\s+$/, '');
  return children.filter((child) => child.type !== 'text' || child.value !== '');
}

function phrase(node: ElementContent, base: string): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replaceAll('\u00AD', '') }];
  if (node.type !== 'element') return [];
  const children = () => node.children.flatMap((child) => phrase(child, base));
  switch (node.tagName) {
    case 'strong':
    case 'b':
      return [{ type: 'strong', children: children() }];
    case 'em':
      return [{ type: 'emphasis', children: children() }];
    case 'code':
      return [{ type: 'inlineCode', value: textOf(node) }];
    case 'br':
      return [{ type: 'break' }];
    case 'a':
      return [
        { type: 'link', url: new URL(String(node.properties.href ?? ''), base).href, children: children() },
      ];
    default:
      return children();
  }
}

function plainText(node: Element): PhrasingContent[] {
  return [{ type: 'text', value: textOf(node).replace(/\s+/g, ' ').trim() }];
}

function elements(node: Element): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element');
}

function all(node: Element, name: string): Element[] {
  return elements(node).flatMap((child) => (child.tagName === name ? [child] : all(child, name)));
}

function find(node: Element, name: string): Element | undefined {
  return all(node, name)[0];
}
