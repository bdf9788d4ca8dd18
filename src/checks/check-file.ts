/** Everything that can be said of one file on its own: front matter, editorial rules, what the Markdown pipeline refuses. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { z } from 'astro/zod';
import type { VFile } from 'vfile';
import { type FrontMatter, readFrontMatter } from '../loader/front-matter.ts';
import type { BodyContext } from '../markdown/body-context.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { transformBody } from '../markdown/pipeline.ts';
import { decoded } from '../model/links.ts';
import { articleForms, articleSchema, authorForms, authorSchema, type Form } from '../model/schema.ts';
import { schemaMistakes } from '../model/schema-messages.ts';
import { sitePage } from '../model/site-pages.ts';
import { checkText } from './check-text.ts';
import { SOURCE } from './editorial-rule.ts';

/**
 * Checks a file that stands alone, as an editor's window shows it: linked articles and pictures are looked for beside it.
 * What only the whole content can tell (two articles with one address, links to drafts) is left to `npm run check` without a file.
 * A file without front matter is taken for plain Markdown: it may have its own headline, HTML and comments.
 * @param file text with `\n` line ends, and a path; findings are added to `file.messages`, and fences that are missing to the text
 */
export async function checkFile(file: VFile): Promise<void> {
  const [schema, forms] = isAuthor(file) ? [authorSchema, authorForms] : [articleSchema, articleForms];
  const frontMatter = readFrontMatter(String(file), forms);
  file.value = frontMatter.source;
  const tree = parseMarkdown(file);
  const hasFrontMatter = tree.children[0]?.type === 'yaml';
  if (hasFrontMatter) {
    file.data.frontMatter = frontMatter;
    checkFrontMatter(file, frontMatter, schema, forms);
  }
  await checkText(file, tree);
  if (isAuthor(file)) return;
  const before = file.messages.length;
  transformBody(tree, file, besideTheFile(file));
  if (hasFrontMatter) return;
  const wanted = file.messages.slice(before).filter(({ ruleId }) => ruleId !== 'markdown');
  file.messages.splice(before, file.messages.length, ...wanted);
}

function isAuthor(file: VFile): boolean {
  return /(?:^|[\\/])authors[\\/][^\\/]+\.md$/.test(file.path ?? '');
}

function checkFrontMatter(
  file: VFile,
  frontMatter: FrontMatter,
  schema: z.ZodObject,
  forms: Readonly<Record<string, Form>>,
): void {
  const report = (message: string, place: { line: number; column: number }) => {
    file.message(message, { place, ruleId: 'front-matter', source: SOURCE }).fatal = true;
  };
  for (const { message, ...place } of frontMatter.mistakes) report(message, place);
  const { data, unread } = frontMatter;
  if (data === undefined) return;
  const issues = schema.safeParse(data).error?.issues ?? [];
  for (const { message, path, atKey } of schemaMistakes(issues, data, forms, unread))
    report(message, frontMatter.place(path, atKey));
}

function besideTheFile(file: VFile): BodyContext {
  const folder = file.path === undefined ? undefined : dirname(resolve(file.cwd, file.path));
  const isThere = (address: string) => folder === undefined || existsSync(resolve(folder, decoded(address)));
  return {
    published: true,
    page: sitePage,
    link: (href) => (isThere(href.replace(/#.*$/s, '')) ? { path: href, title: href } : undefined),
    picture: (src) => {
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src))
        return {
          problem: `Bild „${src}“: Bilder von anderen Servern werden nicht geladen. Bitte die Datei neben den Artikel legen.`,
        };
      if (!isThere(src))
        return { problem: `Bild „${src}“: Die Datei gibt es nicht (Groß- und Kleinschreibung zählt).` };
      return { file: src, name: src, format: 'png', width: 1, height: 1 };
    },
  };
}
