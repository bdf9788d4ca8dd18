import type { BlockContent, DefinitionContent, Link, Node, Nodes, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { nearest } from '../model/nearest.ts';
import type { BodyContext } from './body-context.ts';
import { refuseLazyLines, refuseMarksInside } from './box-edges.ts';
import { CALLOUTS, type Callout, isCalloutKind, readCallout } from './callouts.ts';
import { isHidden, isWithdrawn } from './remark-links.ts';
import { reportError } from './report.ts';
import { visit } from './visit.ts';

/** A box, ready to be printed: `title` in place of `[!type] …`. For `related`, `children` are links. */
export interface CalloutNode extends Node {
  type: 'callout';
  kind: keyof typeof CALLOUTS;
  title: PhrasingContent[];
  children: (BlockContent | DefinitionContent | Link)[];
}

const KNOWN = Object.keys(CALLOUTS)
  .map((kind) => `[!${kind}]`)
  .join(', ');
const BROKEN_MARK = /^[[!\s\\]*[[!]\s*(\p{L}+)(?![\p{L}-])/u;
const EXAMPLES = {
  quote: 'Beispiel: „> [!quote] Name, Funktion“, darunter „> Der Satz aus dem Text“',
  info: 'Beispiel: „> [!info] Titel“, darunter „> Ein Absatz oder eine Liste.“',
  related: 'Beispiel: „> [!related]“, darunter „> - [](./anderer-artikel.md)“',
};

/**
 * Block quotes whose first line is `[!quote] …`, `[!info] …`, `[!related]` → `callout` nodes; others stay quotations.
 * Refuses unknown types (naming the known ones), marks that are not closed, boxes without title or content, boxes inside boxes or lists, headings in boxes,
 * and text that runs into a box because the blank line is missing. Links must have been resolved before.
 */
export function remarkCallouts({ context }: { context: BodyContext }) {
  return (tree: Root, file: VFile): undefined => {
    const lines = String(file).split('\n');
    visit(tree, 'blockquote', (node, index, parent) => {
      if (index === undefined || !parent) return;
      refuseLazyLines(node, lines, file);
      const callout = readCallout(node);
      if (!callout) return;
      if (parent.type !== 'root') {
        reportError(
          file,
          node,
          'boxes',
          'Ein Kasten steht für sich: nicht in einem anderen Kasten und nicht in einer Liste. Davor und danach gehört eine Leerzeile.',
        );
        return;
      }
      const box = boxOf(callout, context, file);
      if (box === 'leave-out') {
        tree.children.splice(index, 1);
        return index;
      }
      if (box) (parent as { children: Node[] }).children[index] = box;
      return;
    });
    refuseBrokenMarks(tree, file);
    refuseMarksInside(tree, lines, file);
    visit(tree, 'link', (link) => {
      if (isHidden(link) && context.published) {
        reportError(
          file,
          link,
          'links',
          `Der Artikel „${link.url}“ ist noch nicht veröffentlicht (Entwurf oder Sperrfrist); im Text darf kein Link dorthin stehen. In einem Kasten [!related] erscheint er von selbst, sobald er frei ist.`,
        );
      }
    });
  };
}

/** `[!quote` without its bracket, `[quote]`, `!info`: a box that would pass for a quotation, or a mark that has lost its `>`. */
function refuseBrokenMarks(tree: Root, file: VFile): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const text = textOf(paragraph);
    const kind = BROKEN_MARK.exec(text)?.[1]?.toLowerCase();
    if ((index !== 0 && parent?.type !== 'root') || (parent as Node | undefined)?.type === 'callout') return;
    if (kind === undefined || !isCalloutKind(kind)) return;
    const inQuotation = parent?.type === 'blockquote';
    if (inQuotation && readCallout(parent)) return;
    if (!inQuotation && !text.startsWith('[!')) return;
    reportError(
      file,
      paragraph,
      'boxes',
      `Der Kasten ist nicht richtig geöffnet: „${text.split('\n', 1)[0]?.slice(0, 60)}“. ${EXAMPLES[kind]}`,
    );
  });
}

function boxOf(callout: Callout, context: BodyContext, file: VFile): CalloutNode | 'leave-out' | undefined {
  const { kind, node } = callout;
  const refuse = (reason: string, at: Node = node) => reportError(file, at, 'boxes', reason);
  if (!isCalloutKind(kind)) {
    const meant = nearest(kind, Object.keys(CALLOUTS));
    refuse(
      `Den Kasten [!${kind}] gibt es nicht${meant ? ` – gemeint ist [!${meant}]?` : '.'} Bekannt sind ${KNOWN}.`,
    );
    return undefined;
  }
  const example = EXAMPLES[kind];
  if (callout.children.length === 0) {
    refuse(`Der Kasten [!${kind}] ist leer. ${example}`);
    return undefined;
  }
  for (const child of callout.children) {
    if (child.type === 'heading')
      refuse(`In einem Kasten steht kein Zwischentitel; der Titel folgt auf [!${kind}]. ${example}`, child);
  }
  if (kind === 'info' && textOf(callout.title).trim() === '')
    refuse(`Dem Faktenkasten fehlt der Titel. ${example}`);
  if (kind === 'related') return relatedBox(callout, context, refuse, example);
  if (kind === 'quote' && callout.children.some((child) => child.type !== 'paragraph'))
    refuse(`Ein Zitatkasten enthält nur den Wortlaut, keine Listen oder Bilder. ${example}`);
  return {
    type: 'callout',
    kind,
    title: [...callout.title],
    children: [...callout.children],
    position: node.position,
  };
}

function relatedBox(
  callout: Callout,
  context: BodyContext,
  refuse: (reason: string, at?: Node) => void,
  example: string,
): CalloutNode | 'leave-out' {
  const links: Link[] = [];
  visit({ type: 'root', children: [...callout.children] } as Root, 'link', (link) => {
    links.push(link);
  });
  if (links.length === 0) refuse(`Der Kasten [!related] enthält keinen Link auf einen Artikel. ${example}`);
  const loose = callout.children.map(textBesideLinks).find((text) => text !== '');
  if (links.length > 0 && loose !== undefined)
    refuse(
      `Im Kasten [!related] steht nur eine Liste von Links, gekommen ist auch „${loose.slice(0, 60)}“. ${example}`,
    );
  const seen = new Set<string>();
  for (const link of links) {
    if (/^https?:/i.test(link.url))
      refuse(
        `Im Kasten [!related] stehen nur Artikel dieser Website, gekommen ist „${link.url.slice(0, 100)}“. ${example}`,
        link,
      );
    else if (link.url !== '' && seen.has(link.url))
      refuse('Dieser Artikel steht zweimal im Kasten [!related]. Bitte einen der Links streichen.', link);
    seen.add(link.url);
  }
  const visible = links.filter((link) => !isHidden(link) && !isWithdrawn(link));
  if (links.length > 0 && visible.length === 0 && context.published) return 'leave-out';
  return {
    type: 'callout',
    kind: 'related',
    title: [...callout.title],
    children: visible,
    position: callout.node.position,
  };
}

/** What a related box would not show: its text apart from links. */
function textBesideLinks(node: Nodes): string {
  if (node.type === 'link') return '';
  return 'children' in node ? node.children.map(textBesideLinks).join(' ').trim() : textOf(node).trim();
}
