import type { Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { hasClass } from './has-class.ts';
import { visit } from './visit.ts';

/**
 * Headings without jumps: the article's headline is `h1`, so the first section heading is `h2`, and none is more than one level below
 * the one before it. An info box's title ranks below the section it stands in: `h2` in the lead part, then `h3`.
 */
export function rehypeHeadingLevels() {
  return (tree: Root): undefined => {
    let section = 1;
    visit(tree, 'element', (node) => {
      const rank = headingRank(node);
      if (rank === undefined) return;
      if (hasClass(node, 'info-box-title')) {
        node.tagName = `h${Math.min(section + 1, 3)}`;
        return;
      }
      section = Math.min(rank, section + 1);
      node.tagName = `h${section}`;
    });
  };
}
