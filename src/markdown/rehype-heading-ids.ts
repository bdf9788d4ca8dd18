import type { Element, Parents, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import rehypeSlug from 'rehype-slug';
import { slugify } from '../model/slugs.ts';
import { hasClass } from './has-class.ts';
import { visit } from './visit.ts';

/** Ids that the page itself uses; a section heading of the same name gets a number. */
const RESERVED = ['inhalt', 'quellen', 'korrekturen', 'mehr-zum-thema', 'navigation'];

/**
 * Gives headings the ids of `rehype-slug`, transliterated: „Über die Größe“ → `ueber-die-groesse`; keeps them different from each other and
 * from the page's own, and names the section of an info box by its title.
 */
export function rehypeHeadingIds() {
  const giveSlugs = rehypeSlug();
  return (tree: Root): undefined => {
    const headings: { node: Element; parent: Parents | undefined }[] = [];
    visit(tree, 'element', (node, _index, parent) => {
      if (headingRank(node) !== undefined) headings.push({ node, parent });
    });
    // It need not look for them once more, at every word of the text.
    giveSlugs({ type: 'root', children: headings.map(({ node }) => node) });
    const taken = new Set<string>(RESERVED);
    for (const { node, parent } of headings) {
      const id = free(letterFirst(slugify(String(node.properties.id ?? ''))), taken);
      node.properties.id = id;
      if (parent?.type === 'element' && hasClass(parent, 'info-box')) parent.properties.ariaLabelledBy = [id];
    }
  };
}

/** `24-februar-2022` → `abschnitt-24-februar-2022`: a selector cannot begin with a digit, and old tools refuse such ids. */
function letterFirst(id: string): string {
  if (/^[a-z]/.test(id)) return id;
  return id === '' ? 'abschnitt' : `abschnitt-${id}`;
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 1; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
