/** Links to places within articles and pages. */
import type { Root } from 'mdast';
import { visit } from '../markdown/visit.ts';
import type { Finding } from '../model/finding.ts';
import { linkTarget } from '../model/links.ts';

/** A link to a place in an article, to be looked up when all articles have been read. */
export interface Fragment {
  /** File of the article, relative to the content folder. */
  readonly target: string;
  readonly id: string;
  readonly href: string;
  readonly at: Pick<Finding, 'file' | 'line' | 'column'>;
}

/** The links of a text to places in it or in others. */
export function fragmentsIn(tree: Root, own: string, shown: string): Fragment[] {
  const fragments: Fragment[] = [];
  visit(tree, 'link', ({ url, position }) => {
    if (!/^#.|^[^:]+\.md#./.test(url)) return;
    const { file, fragment } = url.startsWith('#')
      ? { file: own, fragment: url.slice(1) }
      : linkTarget(own, url);
    const { line = 1, column = 1 } = position?.start ?? {};
    fragments.push({ target: file, id: fragment, href: url, at: { file: shown, line, column } });
  });
  return fragments;
}

/** Links to places that are not there, told with the places that are. */
export function deadFragments(
  fragments: readonly Fragment[],
  anchors: ReadonlyMap<string, readonly string[]>,
): Finding[] {
  return fragments.flatMap(({ target, id, href, at }) => {
    const there = anchors.get(target);
    if (!there || there.includes(id)) return [];
    const known =
      there.length > 0
        ? `Es gibt dort: ${there.map((anchor) => `#${anchor}`).join(', ')}.`
        : 'Dort gibt es keine Zwischentitel, zu denen ein Link führen könnte.';
    return [
      {
        ...at,
        level: 'error' as const,
        rule: 'links',
        message: `Die Stelle „${href}“ gibt es nicht. ${known}`,
      },
    ];
  });
}
