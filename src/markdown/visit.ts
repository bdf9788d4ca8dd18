/** Walks the trees of Markdown and HTML. As `unist-util-visit`, whose functions for every node cost more than most visitors. */
import type { Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';

/** All kinds of nodes of the tree that a node belongs to. */
type NodesOf<Tree> = Tree extends MdastNodes ? MdastNodes : HastNodes;
type OfType<Node, Type> = Extract<Node, { type: Type }>;
type Parent<Node> = Extract<Node, { children: unknown[] }>;

/**
 * What to do with a node. It may change its parent's children, and then returns the index to go on with; `skip` leaves out what the
 * node holds.
 */
export type Visitor<Node, Type> = (
  node: OfType<Node, Type>,
  index: number | undefined,
  parent: Parent<Node> | undefined,
) => number | 'skip' | undefined;

/** Visits the nodes of one type or of several, each before what it holds; the tree itself has neither index nor parent. */
export function visit<
  Tree extends MdastNodes | HastNodes,
  const Type extends NodesOf<Tree>['type'] = NodesOf<Tree>['type'],
>(tree: Tree, type: Type | readonly Type[], visitor: Visitor<NodesOf<Tree>, Type>): void {
  const types = typeof type === 'string' ? [type] : type;
  walk(tree as AnyNode, undefined, undefined, types, visitor as unknown as AnyVisitor);
}

interface AnyNode {
  readonly type: string;
  readonly children?: readonly AnyNode[];
}
type AnyVisitor = (
  node: AnyNode,
  index: number | undefined,
  parent: AnyNode | undefined,
) => number | 'skip' | undefined;

function walk(
  node: AnyNode,
  index: number | undefined,
  parent: AnyNode | undefined,
  types: readonly string[],
  visitor: AnyVisitor,
): number | undefined {
  const next = types.includes(node.type) ? visitor(node, index, parent) : undefined;
  if (next === 'skip') return undefined;
  const { children } = node;
  for (let at = 0; children && at < children.length; )
    at = walk(children[at] as AnyNode, at, node, types, visitor) ?? at + 1;
  return next;
}
