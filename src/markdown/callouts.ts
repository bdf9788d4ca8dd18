/** Boxes: block quotes whose first line is `[!type] Title`, as GitHub and Obsidian write them. */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from 'unist';

/** The known boxes with what stands behind each for editors. */
export const CALLOUTS = { quote: 'Zitatkasten', info: 'Faktenkasten', related: 'Lesen Sie auch' } as const;
export type CalloutKind = keyof typeof CALLOUTS;

/** A box as it was written. `kind` is what stands in the brackets, lower case, known or not. */
export interface Callout {
  readonly kind: string;
  /** What follows `[!type]` on its line: a speaker, a box's title. */
  readonly title: readonly PhrasingContent[];
  readonly children: readonly (BlockContent | DefinitionContent)[];
  readonly node: Blockquote;
}

/** A colon, a dash or Obsidian's sign for folded boxes behind the bracket belongs to the mark: `[!quote]: Name`, `[!info]- Titel`. */
const MARK = /^\[!([\p{L}\p{N}_-]+)\](?:[-+](?=\s|$)|:)?[^\S\n]*(?:[:–—-][^\S\n]+)?/u;

/** Whether the kind of a box is one of ours. */
export function isCalloutKind(kind: string): kind is CalloutKind {
  return Object.hasOwn(CALLOUTS, kind);
}

/**
 * Reads a block quote as a box; `undefined` if it is an ordinary quotation. The tree is left as it was.
 * The title ends with its line: `> [!quote] Name, role` / `> The words.`
 */
export function readCallout(node: RootContent): Callout | undefined {
  if (node.type !== 'blockquote') return undefined;
  const [first, ...others] = node.children;
  if (first?.type !== 'paragraph') return undefined;
  const opening = first.children[0];
  const mark = opening?.type === 'text' ? MARK.exec(opening.value) : null;
  if (!mark || opening?.type !== 'text') return undefined;
  const [title, rest] = splitAtLineEnd([
    { ...opening, value: opening.value.slice(mark[0].length) },
    ...first.children.slice(1),
  ]);
  const body: Paragraph[] = rest.length === 0 ? [] : [{ ...first, children: rest }];
  return { kind: (mark[1] as string).toLowerCase(), title, children: [...body, ...others], node };
}

/** All boxes that stand on the outermost level of an article, in order. */
export function calloutsIn(tree: Root): Callout[] {
  return tree.children.flatMap((node) => readCallout(node) ?? []);
}

/** Whose words a pull quote shows, in plain text; empty where nothing is said of it. */
export interface Speaker {
  readonly speaker: string;
  readonly role: string;
}

/** The line behind `[!quote]`: „John Healey, Verteidigungsminister“ → speaker and role at the first comma. */
export function splitSpeaker(title: readonly PhrasingContent[]): Speaker {
  const [speaker = '', ...role] = title
    .map((node) => textOf(node))
    .join('')
    .trim()
    .split(/,\s+/);
  return { speaker: speaker.trim(), role: role.join(', ').trim() };
}

const PAIRS: Readonly<Record<string, string>> = {
  '„': '“”',
  '“': '”',
  '"': '"',
  '»': '«',
  '«': '»',
  '‚': '‘’',
  '‘': '’',
  "'": "'",
};

/** „Satz“ → Satz, but „A“, sagte er, „B“ stays: only marks that belong to each other and hold the whole are taken away. */
export function withoutOuterMarks(text: string): string {
  const open = text[0] ?? '';
  const closing = PAIRS[open];
  if (!closing || text.length < 2 || !closing.includes(text.at(-1) as string)) return text;
  const inner = text.slice(1, -1);
  for (const mark of inner) if (mark === open || closing.includes(mark)) return text;
  return inner.trim();
}

function splitAtLineEnd(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const title: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return [title, nodes.slice(index + 1)];
    if (node.type === 'text') {
      const end = node.value.indexOf('\n');
      if (end !== -1) {
        title.push({ ...node, value: node.value.slice(0, end) });
        const value = node.value.slice(end + 1);
        const start = lineBelow(node.position?.start);
        const after = nodes.slice(index + 1);
        return [
          title,
          value === ''
            ? after
            : [
                {
                  type: 'text',
                  value,
                  position: start && node.position ? { start, end: node.position.end } : undefined,
                },
                ...after,
              ],
        ];
      }
    }
    title.push(node);
  }
  return [title, []];
}

function lineBelow(point: Point | undefined): Point | undefined {
  return point && { line: point.line + 1, column: 1 };
}
