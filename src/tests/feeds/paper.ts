/** A small paper in a temporary folder, for tests that change its content between two builds. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSite } from '../global-setup.ts';
import type { BuiltSite } from '../sites.ts';

export interface Paper {
  readonly contentDir: string;
  /** Writes a file of the content folder; without bytes it is taken away. */
  write(file: string, bytes?: string | Uint8Array): void;
  /** Writes `articles/<slug>.md`; front matter as lines of YAML. */
  article(slug: string, frontMatter: readonly string[], body: string): void;
  /** Builds the paper as it is now, always into the same folder. */
  build(now: string): Promise<BuiltSite>;
  remove(): void;
}

/** An empty paper with one author, `redaktion`. */
export function newPaper(): Paper {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-paper-'));
  const content = join(folder, 'content');
  const paper: Paper = {
    contentDir: content,
    write(file, bytes) {
      const path = join(content, file);
      mkdirSync(dirname(path), { recursive: true });
      if (bytes === undefined) rmSync(path);
      else writeFileSync(path, bytes);
    },
    article(slug, frontMatter, body) {
      paper.write(`articles/${slug}.md`, `---\n${frontMatter.join('\n')}\n---\n\n${body}\n`);
    },
    async build(now) {
      const site = {
        name: 'a small paper',
        contentDir: content,
        url: 'https://example.org/',
        buildTime: now,
      };
      await buildSite(site, join(folder, 'site'));
      return { ...site, folder: realpathSync(join(folder, 'site')), address: '' };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  paper.write('authors/redaktion.md', '---\nname: "Redaktion"\nkind: organization\n---\n');
  return paper;
}
