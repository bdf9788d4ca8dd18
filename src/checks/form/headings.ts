/** Section headings: their ends, their levels, and whether each has a text of its own. */
import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ArticleText } from '../article-text.ts';
import type { Mistake } from '../editorial-rule.ts';
import { endsWithFullStop } from './full-stop.ts';

export function headings({ tree, blocks, frontMatter }: ArticleText): Mistake[] {
  const found: Mistake[] = blocks
    .filter(({ part, text }) => part === 'heading' && endsWithFullStop(text))
    .map((block) => ({
      level: 'warning',
      message: 'Ein Zwischentitel endet ohne Punkt. Bitte streichen.',
      place: block.range(Math.max(0, block.text.trimEnd().length - 1)),
    }));
  const seen = new Set<string>();
  // The headline is level one, whether it stands in the front matter, in the file or nowhere yet.
  let last = 1;
  for (const [index, heading] of tree.children.entries()) {
    if (heading.type !== 'heading' || !heading.position) continue;
    const advice = [
      ...adviseLevel(heading, last),
      // A plain file may be an outline.
      ...(frontMatter ? adviseText(heading, tree.children[index + 1], seen) : []),
    ];
    for (const message of advice) found.push({ level: 'warning', message, place: heading.position });
    last = heading.depth;
  }
  return found;
}

/** @param last level of the heading before */
function adviseLevel({ depth }: Heading, last: number): string[] {
  if (depth <= last + 1) return [];
  const before = last === 1 ? 'die Überschrift' : '#'.repeat(last);
  return [
    `Der Zwischentitel überspringt eine Ebene: ${'#'.repeat(depth)} folgt auf ${before}. Erwartet wird ${'#'.repeat(last + 1)}.`,
  ];
}

/**
 * @param next what stands below
 * @param seen texts of the headings before; this one is added
 */
function adviseText(heading: Heading, next: RootContent | undefined, seen: Set<string>): string[] {
  const text = textOf(heading).trim();
  const isBare = !next || (next.type === 'heading' && next.depth <= heading.depth);
  const isRepeated = seen.has(text);
  seen.add(text);
  return [
    ...(isBare ? [`Unter dem Zwischentitel „${text}“ steht kein Text. Bitte streichen oder ergänzen.`] : []),
    ...(isRepeated ? [`Der Zwischentitel „${text}“ steht schon weiter oben. Bitte einen ändern.`] : []),
  ];
}
