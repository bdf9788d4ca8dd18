/** Finds words that readers would see and that stand in a template instead of the table of `interface.ts`. */
import ts from 'typescript';

const VOID = /<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/g;
/** Attributes whose text is read out or shown. */
const SHOWN =
  /^(?:alt|aria-label|aria-description|aria-roledescription|content|description|empty|intro|label|name|placeholder|standfirst|title)$/;
/** What a sentence or a title looks like, as opposed to a class, an address or a size. */
const PROSE = /[äöüÄÖÜß]|^[A-Z][a-zäöüß]{2,}|\p{L}{3,} \p{L}{2,} \p{L}/u;

/**
 * @param astro text of an `.astro` file
 * @returns each piece of text that should come from the table
 */
export function wordsInTemplate(astro: string): string[] {
  const [, script = '', template = astro] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(astro) ?? [];
  return [
    ...stringsIn(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true)),
    ...textsIn(template),
  ];
}

/** The template is JSX but for comments, styles, scripts and elements that are never closed. */
function textsIn(template: string): string[] {
  const markup = closed(
    template
      .replace(/<!doctype[^>]*>/i, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, ''),
  );
  const file = ts.createSourceFile(
    'template.tsx',
    `<>${markup}</>`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim().replace(/\s+/g, ' '));
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText(file);
      if (isProse(node.initializer.text) || (SHOWN.test(name) && /^\p{Lu}/u.test(node.initializer.text)))
        found.push(`${name}="${node.initializer.text}"`);
    } else ts.forEachChild(node, walk);
    if (isString(node) && !ts.isJsxAttribute(node.parent)) found.push(...proseOf(node));
  };
  walk(file);
  return found;
}

function stringsIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (isString(node)) found.push(...proseOf(node));
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

function isString(node: ts.Node): node is ts.StringLiteral | ts.TemplateLiteralLikeNode {
  return ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);
}

function proseOf({ text }: { readonly text: string }): string[] {
  return isProse(text) ? [text.trim()] : [];
}

function isProse(text: string): boolean {
  return PROSE.test(text.trim()) && !/^\(|^[a-z]+=/.test(text);
}

/** `<img …>` → `<img …/>`; braces and quotation marks may hold a `>`. */
function closed(markup: string): string {
  let done = '';
  let from = 0;
  for (const { index } of markup.matchAll(VOID)) {
    let at = index;
    let depth = 0;
    let quote = '';
    for (; at < markup.length; at++) {
      const character = markup[at] as string;
      if (quote !== '') quote = character === quote ? '' : quote;
      else if (/["'`]/.test(character)) quote = character;
      else if (character === '{') depth++;
      else if (character === '}') depth--;
      else if (character === '>' && depth === 0) break;
    }
    done += `${markup.slice(from, at)}${markup[at - 1] === '/' ? '' : '/'}`;
    from = at;
  }
  return done + markup.slice(from);
}
