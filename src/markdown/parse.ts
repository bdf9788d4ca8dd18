/** A content file's text → its Markdown tree, with positions that count the whole file, front matter included. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { remarkGermanSyntax } from './german-syntax.ts';
import { remarkInlineReferences } from './remark-inline-references.ts';
import { remarkProseLists } from './remark-prose-lists.ts';

/** Deeper block quotes or lists overflow the parser's stack; no article nests more than three. */
export const MAX_DEPTH = 50;

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGermanSyntax)
  // Before all others: they must neither meet lists that are prose nor links in two forms.
  .use(remarkInlineReferences)
  .use(remarkProseLists)
  .freeze();

/**
 * Parses a whole content file (front matter becomes a `yaml` node; a file without one is fine).
 * What is wrong is added to `file.messages`, in German, with `fatal: true` for errors.
 * @param file text with `\n` line ends
 */
export function parseMarkdown(file: VFile): Root {
  const tooDeep = deepLine(String(file));
  if (tooDeep !== undefined) {
    const message = file.message(
      `Die Zeile ist mehr als ${MAX_DEPTH} Ebenen tief verschachtelt („> > > …“ oder „- - - …“). Bitte die Zeichen am Zeilenanfang streichen.`,
      { place: { line: tooDeep, column: 1 }, ruleId: 'markdown', source: 'umbruch' },
    );
    message.fatal = true;
    return { type: 'root', children: [] };
  }
  const tree = processor.parse(file);
  return processor.runSync(tree, file) as Root;
}

/** As `parseMarkdown`, for plain text in tests and tools. */
export function parseText(text: string): Root {
  return parseMarkdown(new VFile(text));
}

/** Looks at the markers alone, before a parser does: one level costs at least one marker on the line. */
function deepLine(text: string): number | undefined {
  const marks = new RegExp(
    `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_DEPTH + 1}}`,
    'm',
  ).exec(text);
  return marks ? text.slice(0, marks.index).split('\n').length : undefined;
}
