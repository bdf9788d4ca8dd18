/** The one ordered list of what happens to an article's body on its way from Markdown to HTML, used by page, feed, check and tests. */

import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Root as MdastRoot } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { LETTER_OR_NUMERAL } from '../typography/letters.ts';
import type { BodyContext } from './body-context.ts';
import { handlers } from './hast-handlers.ts';
import { parseMarkdown } from './parse.ts';
import { rehypeHeadingIds } from './rehype-heading-ids.ts';
import { rehypeHeadingLevels } from './rehype-heading-levels.ts';
import { rehypeInterview } from './rehype-interview.ts';
import { rehypePlaceLine } from './rehype-place-line.ts';
import { rehypeSoftHyphens } from './rehype-soft-hyphens.ts';
import { rehypeTypography } from './rehype-typography.ts';
import { remarkBrokenSyntax } from './remark-broken-syntax.ts';
import { remarkCallouts } from './remark-callouts.ts';
import { remarkDoubts } from './remark-doubts.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkRefusals } from './remark-refusals.ts';
import { visit } from './visit.ts';

/** The body of an article as HTML tree, with what is known of it. */
export interface Body {
  readonly tree: HastRoot;
  /** Words a reader reads: without pull quotes, related boxes. */
  readonly words: number;
  /** Section headings and box titles with the ids that links may point to. */
  readonly anchors: readonly string[];
}

/**
 * Parsed Markdown → HTML tree. Mistakes are added to `file.messages` (`fatal: true`); the tree is then incomplete.
 * @param tree what `parseMarkdown` gave; it is changed
 * @param context what the body needs to know of the world round it
 */
export function transformBody(tree: MdastRoot, file: VFile, context: BodyContext): Body {
  const processor = unified()
    .use(remarkRefusals)
    .use(remarkBrokenSyntax)
    .use(remarkDoubts)
    // Links first: a related box asks which of its articles are out, and an empty link text must be there before it is counted.
    .use(remarkLinks, { context })
    // Before boxes, which may hold pictures.
    .use(remarkFigures, { context })
    .use(remarkCallouts, { context })
    // Raw HTML has been refused; whatever were left of it is dropped here, never printed.
    .use(remarkRehype, { handlers: handlers as never })
    // Ids come from the words as written, before the typographer exchanges spaces: addresses must not change with its rules.
    .use(rehypeHeadingIds)
    .use(rehypeHeadingLevels)
    // Before the place line, which would stand beside the bold words of a question.
    .use(rehypeInterview, { isInterview: context.isInterview })
    // Before the typographer, so that „Düsseldorf –“ gets its spaces as all text does.
    .use(rehypePlaceLine, { placeLine: context.placeLine })
    .use(rehypeTypography)
    // Last: whatever looks for words finds them whole.
    .use(rehypeSoftHyphens);
  const hast = processor.runSync(tree, file) as unknown as HastRoot;
  return { tree: hast, words: countWords(hast), anchors: anchorsIn(hast) };
}

/**
 * A whole content file (front matter included) → its body. For pages and feeds, after the loader's pass has found nothing wrong.
 * @throws the first fatal message: a mistake that the pass should have found
 */
export function renderBody(source: string, context: BodyContext): Body {
  const file = new VFile(source);
  const body = transformBody(parseMarkdown(file), file, context);
  const fatal = file.messages.find((message) => message.fatal);
  if (fatal) throw fatal;
  return body;
}

/** HTML tree → markup. */
export function htmlOf(tree: HastRoot): string {
  return toHtml(tree);
}

function anchorsIn(tree: HastRoot): string[] {
  const ids: string[] = [];
  visit(tree, 'element', (node) => {
    if (typeof node.properties.id === 'string') ids.push(node.properties.id);
  });
  return ids;
}

const WORD_CHARACTER = new RegExp(LETTER_OR_NUMERAL, 'u');

function countWords(tree: HastRoot): number {
  let words = 0;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'aside') return 'skip';
    if (!/^(?:p|li|h[2-6]|td|th|figcaption|pre)$/.test(node.tagName)) return undefined;
    words += textOf(node)
      .split(/\s+/)
      .filter((word) => WORD_CHARACTER.test(word)).length;
    return 'skip';
  });
  return words;
}
