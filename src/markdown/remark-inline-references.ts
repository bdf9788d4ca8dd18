import type { Definition, Image, Link, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { reportError } from './report.ts';
import { visit } from './visit.ts';

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\S|\/|#|\.{1,2}\/|.+\.[a-z0-9]{2,5}(?:#.*)?$)/i;

/**
 * Turns reference links and images into inline ones (`[Text][1]` + `[1]: https://…` → `[Text](https://…)`), so that later steps
 * meet one form. A definition that holds no address was prose (`[Er]: Nein`), as are footnotes (`[^1]: …`), which this site does not
 * have: they become text again, and so does what refers to them. A definition with an address that nothing refers to is reported,
 * since it would vanish.
 */
export function remarkInlineReferences() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (node) => {
      if (isDefinition(node) && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    const used = new Set<string>();
    visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
      if (index === undefined || !parent) return;
      const definition = definitions.get(node.identifier);
      const siblings = (parent as Parents & { children: Nodes[] }).children;
      if (!definition) {
        siblings[index] = asText(node, source);
        return;
      }
      used.add(node.identifier);
      const { url, title } = definition;
      const inline: Link | Image =
        node.type === 'linkReference'
          ? { type: 'link', url, title: title ?? null, children: node.children, position: node.position }
          : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, position: node.position };
      siblings[index] = inline;
    });
    visit(tree, 'definition', (node, index, parent) => {
      if (index === undefined || !parent) return;
      if (definitions.get(node.identifier) !== node) {
        parent.children[index] = {
          type: 'paragraph',
          children: [asText(node, source)],
          position: node.position,
        };
        return;
      }
      if (!used.has(node.identifier)) {
        reportError(
          file,
          node,
          'links',
          `Die Adresse ${node.url} gehört zu „[${node.label ?? node.identifier}]“, das im Text nicht vorkommt; sie würde verschwinden. Beispiel: [Text](${node.url})`,
        );
      }
      parent.children.splice(index, 1);
      return index;
    });
  };
}

function isDefinition({ url, label, identifier }: Definition): boolean {
  return ADDRESS.test(url) && !(label ?? identifier).startsWith('^');
}

function asText(node: Nodes, source: string): { type: 'text'; value: string; position: Nodes['position'] } {
  const value = source.slice(node.position?.start.offset, node.position?.end.offset);
  return { type: 'text', value, position: node.position };
}
