import type { Definition, Image, Link, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\.{1,2}\/|.+\.[a-z0-9]{2,5}(?:#.*)?$)/i;

/**
 * Turns reference links and images into inline ones (`[Text][1]` + `[1]: https://…` → `[Text](https://…)`), so that later steps
 * meet one form. A definition that nothing refers to and that holds no address was prose, `[Er]: Nein`, and becomes a paragraph
 * again; with an address it is reported, since it would vanish.
 */
export function remarkInlineReferences() {
  return (tree: Root, file: VFile): undefined => {
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (node) => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    if (definitions.size === 0) return;
    const used = new Set<string>();
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'linkReference' && node.type !== 'imageReference') || index === undefined || !parent)
        return;
      const definition = definitions.get(node.identifier);
      if (!definition) return;
      used.add(node.identifier);
      const { url, title } = definition;
      const inline: Link | Image =
        node.type === 'linkReference'
          ? { type: 'link', url, title: title ?? null, children: node.children, position: node.position }
          : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, position: node.position };
      (parent as Parents & { children: Nodes[] }).children[index] = inline;
    });
    visit(tree, 'definition', (node, index, parent) => {
      if (index === undefined || !parent) return;
      const isProse =
        definitions.get(node.identifier) !== node || (!used.has(node.identifier) && !ADDRESS.test(node.url));
      if (isProse) {
        const value = String(file).slice(node.position?.start.offset, node.position?.end.offset);
        parent.children[index] = {
          type: 'paragraph',
          children: [{ type: 'text', value }],
          position: node.position,
        };
        return;
      }
      if (!used.has(node.identifier)) {
        const message = file.message(
          `Die Adresse ${node.url} gehört zu „[${node.label ?? node.identifier}]“, das im Text nicht vorkommt; sie würde verschwinden. Beispiel: [Text](${node.url})`,
          { place: node.position, ruleId: 'links', source: 'umbruch' },
        );
        message.fatal = true;
      }
      parent.children.splice(index, 1);
      return index;
    });
  };
}
