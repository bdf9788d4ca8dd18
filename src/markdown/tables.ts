import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Tables, the one extension of Markdown that is switched on. Must be used after `remark-parse`. */
export function remarkTables(this: Processor): undefined {
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(gfmTable());
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown());
}

/**
 * Whether a text may hold a table, whose second line has a pipe, or a colon beside its hyphens. Without one no parser need look for tables,
 * which would read every paragraph twice.
 */
export function mayHoldTable(text: string): boolean {
  return /\||:-|-:/.test(text);
}
