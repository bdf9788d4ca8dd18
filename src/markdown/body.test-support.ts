/** For tests: a body's Markdown through the real processor, with a small world round it. */
import { toString as textOf } from 'hast-util-to-string';
import { VFile } from 'vfile';
import type { PictureFile } from '../model/article.ts';
import type { BodyContext } from './body-context.ts';
import { parseMarkdown } from './parse.ts';
import { htmlOf, transformBody } from './pipeline.ts';

/** A world with one other article, a coming one, one picture and one page. */
export const smallWorld: BodyContext = {
  published: true,
  link: (target) => {
    if (target.startsWith('./anderer-artikel.md'))
      return {
        path: target.replace('./anderer-artikel.md', '/artikel/anderer-artikel/'),
        title: 'Der andere Artikel',
      };
    return target === './kommt-noch.md' ? 'hidden' : undefined;
  },
  picture: (src): PictureFile | { problem: string } =>
    src === './karte.png'
      ? { file: 'articles/karte.png', name: 'karte-1', format: 'png', width: 800, height: 600 }
      : { problem: `Bild „${src}“: Die Datei gibt es nicht.` },
  page: (path) => (path === '/feeds/' ? '/zeitung/feeds/' : undefined),
};

export interface Rendered {
  readonly html: string;
  /** All text of the body, pull quotes included. */
  readonly text: string;
  /** `line:column message` of each error. */
  readonly errors: readonly string[];
  readonly words: number;
  readonly anchors: readonly string[];
}

/** Markdown → what the pipeline makes of it. */
export function rendered(markdown: string, world: Partial<BodyContext> = {}): Rendered {
  const file = new VFile(markdown);
  const { tree, words, anchors } = transformBody(parseMarkdown(file), file, { ...smallWorld, ...world });
  return {
    html: htmlOf(tree),
    text: textOf(tree),
    words,
    anchors,
    errors: file.messages
      .filter(({ fatal }) => fatal)
      .map(({ line, column, reason }) => `${line}:${column} ${reason}`),
  };
}

/** Markdown without mistakes → HTML; throws on the first mistake, so that no test passes on half a body. */
export function htmlFrom(markdown: string, world: Partial<BodyContext> = {}): string {
  const { html, errors } = rendered(markdown, world);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return html;
}

/** Markdown that must be refused → the messages. */
export function errorsFrom(markdown: string, world: Partial<BodyContext> = {}): readonly string[] {
  return rendered(markdown, world).errors;
}
