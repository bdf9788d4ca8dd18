/** A content file's text → its Markdown tree, with positions that count the whole file, front matter included. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { deepLineIn, type Excess, excessIn, TOO_DEEP } from './bounds.ts';
import { remarkGermanSyntax } from './german-syntax.ts';
import { parseAroundPlain } from './plain-paragraphs.ts';
import { remarkInlineReferences } from './remark-inline-references.ts';
import { remarkProseLists } from './remark-prose-lists.ts';
import { remarkProseMarks } from './remark-prose-marks.ts';
import { remarkProseQuotations } from './remark-prose-quotations.ts';
import { remarkWindowsPaths } from './remark-windows-paths.ts';
import { reportError } from './report.ts';
import { mayHoldTable, remarkTables } from './tables.ts';
import { withPlainBlanks } from './unseen-blanks.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGermanSyntax).freeze();
const parserWithTables = parser().use(remarkTables).freeze();
const parse = (text: string) => (mayHoldTable(text) ? parserWithTables : parser).parse(text);

const transformer = unified()
  // All that follows must neither meet links in two forms nor lists and quotations that are prose.
  .use(remarkInlineReferences)
  .use(remarkProseMarks)
  // Compares texts with their source, so before lists give their markers back to the text.
  .use(remarkWindowsPaths)
  .use(remarkProseLists)
  // After lists: the line before `> 100` may have begun with a hyphen.
  .use(remarkProseQuotations)
  .freeze();

/**
 * Parses a whole content file (front matter becomes a `yaml` node; a file without one is fine).
 * What is wrong is added to `file.messages`, in German, with `fatal: true` for errors.
 * @param file text with `\n` line ends
 */
export function parseMarkdown(file: VFile): Root {
  const excess = excessIn(String(file));
  if (excess) return refused(file, excess);
  // Positions still hold: the text stays as long as it was.
  const parsed = parseAroundPlain(withPlainBlanks(String(file)), parse);
  const deep = deepLineIn(parsed);
  if (deep !== undefined) return refused(file, { line: deep, message: TOO_DEEP });
  return transformer.runSync(parsed, file) as Root;
}

function refused(file: VFile, { line, message }: Excess): Root {
  reportError(file, { line, column: 1 }, 'markdown', message);
  return { type: 'root', children: [] };
}

/** As `parseMarkdown`, for plain text in tests and tools. */
export function parseText(text: string): Root {
  return parseMarkdown(new VFile(text));
}
