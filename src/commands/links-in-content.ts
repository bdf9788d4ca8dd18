/** Every link of content files to another server, with its place: those of the text and those of the sources. */
import { VFile } from 'vfile';
import { shownPath } from '../loader/content-files.ts';
import { readFrontMatter } from '../loader/front-matter.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { visit } from '../markdown/visit.ts';
import { textOf } from './chosen-files.ts';
import type { ExternalLink } from './external-links.ts';

/** @param paths absolute paths of Markdown files; what cannot be read as text holds no links */
export async function externalLinksIn(paths: readonly string[]): Promise<ExternalLink[]> {
  const links: ExternalLink[] = [];
  for (const path of paths) {
    const text = await textOf(path);
    const file = shownPath(path);
    links.push(...linksInHead(text, file));
    visit(parseMarkdown(new VFile({ path, value: text })), 'link', ({ url, position }) => {
      const { line = 1, column = 1 } = position?.start ?? {};
      if (isExternal(url)) links.push({ url, file, line, column });
    });
  }
  return links;
}

function linksInHead(text: string, file: string): ExternalLink[] {
  const { data, place } = readFrontMatter(text);
  const sources = (data as { sources?: unknown } | undefined)?.sources;
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: { url?: unknown } | null, index) =>
    typeof source?.url === 'string' && isExternal(source.url)
      ? [{ url: source.url, file, ...place(['sources', index, 'url']) }]
      : [],
  );
}

function isExternal(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
