/** Standing pages and the front page's order: read and checked in the same pass as the articles. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import { articleText } from '../checks/article-text.ts';
import { markupInBlocks } from '../checks/markup.ts';
import { articleContext } from '../markdown/article-context.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { transformBody } from '../markdown/pipeline.ts';
import { misspeltPlaceholdersIn, placeholdersIn } from '../markdown/placeholders.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { isRelease } from '../model/publication.ts';
import {
  type FrontPageChoice,
  frontPageForms,
  frontPageSchema,
  type PageFrontMatter,
  pageForms,
  pageSchema,
} from '../model/standing-page.ts';
import { site } from '../site.ts';
import type { Target } from './article-state.ts';
import { fromMessage, linkable } from './check-article.ts';
import { type ContentFile, shownPath } from './content-files.ts';
import { deadFragments, type Fragment, fragmentsIn } from './fragments.ts';
import { legalFindings } from './legal-passages.ts';
import type { Memory } from './memory.ts';
import { type ReadFile, readContentFile } from './read-file.ts';
import { unreadText } from './unread-text.ts';

/** A standing page whose front matter fits. */
export interface PageEntry {
  readonly slug: string;
  readonly file: string;
  readonly digest: string;
  readonly frontMatter: PageFrontMatter;
}

/** What the folder `pages` holds. */
export interface Pages {
  readonly pages: readonly PageEntry[];
  readonly frontPage: FrontPageChoice;
  readonly findings: readonly Finding[];
  readonly fragments: readonly Fragment[];
}

const FRONT_PAGE = 'startseite';

/**
 * @param root absolute path of the content folder
 * @param files Markdown files of its folder `pages`
 * @param targets all articles by file
 * @returns the pages of `site.pages` that are there; with `RELEASE=1` placeholders and missing pages are errors, else notes
 */
export async function readPages(
  root: string,
  files: readonly ContentFile[],
  targets: ReadonlyMap<string, Target>,
  memory: Memory,
): Promise<Pages> {
  const findings: Finding[] = [];
  const fragments: Fragment[] = [];
  const pages: PageEntry[] = [];
  let frontPage: FrontPageChoice = { order: [] };
  for (const file of files) {
    if (file.slug === FRONT_PAGE) {
      const read = await readContentFile(file, frontPageSchema, frontPageForms, memory);
      findings.push(
        ...read.findings,
        ...choiceFindings(read, [...targets.values()]),
        ...unreadText(
          read,
          'front-page',
          'Text unter dem Kopf von startseite.md wird nirgends gezeigt. Bitte streichen.',
        ),
      );
      if (read.data) frontPage = read.data;
    } else if (site.pages.some(({ slug }) => slug === file.slug)) {
      const read = await readContentFile(file, pageSchema, pageForms, memory);
      const checked = checkPage(read, targets);
      findings.push(...read.findings, ...checked.findings);
      fragments.push(...checked.fragments);
      if (read.data)
        pages.push({ slug: read.slug, file: read.file, digest: read.digest, frontMatter: read.data });
    } else findings.push(strange(file));
  }
  for (const { slug } of site.pages)
    if (!files.some((file) => file.slug === slug)) findings.push(missing(join(root, 'pages', `${slug}.md`)));
  return { pages, frontPage, findings, fragments };
}

function checkPage(
  page: ReadFile<PageFrontMatter>,
  targets: ReadonlyMap<string, Target>,
): Pick<Pages, 'findings' | 'fragments'> {
  if (!page.frontMatter.isBounded) return { findings: [], fragments: [] };
  const file = new VFile({ path: shownPath(page.path), value: page.source });
  const context = articleContext({
    file: page.file,
    published: true,
    picture: () => ({ problem: 'Auf festen Seiten stehen keine Bilder. Bitte die Zeile streichen.' }),
    article: (path) => linkable(targets.get(path)),
  });
  const tree = parseMarkdown(file);
  const fragments = fragmentsIn(tree, page.file, file.path);
  // Before the tree is changed. What stands in two brackets is told as a placeholder.
  const markup = markupInBlocks(articleText(tree, file)).filter(({ message }) => !message.includes('„[['));
  const { anchors } = transformBody(tree, file, context);
  const findings = [
    ...deadFragments(fragments, new Map([[page.file, anchors]])),
    ...legalFindings(page),
    ...file.messages.map((message) => fromMessage(message, file.path)),
    ...markup.map(({ level, message, place }): Finding => {
      const { line, column } = 'start' in place ? place.start : place;
      return { file: file.path, line, column, level, rule: 'markup', message };
    }),
    ...misspeltPlaceholdersIn(page.source).map(
      (place): Finding => ({
        file: file.path,
        ...place,
        level: 'error',
        rule: 'placeholders',
        message:
          'Der Platzhalter ist so nicht zu erkennen und stünde auf der Seite, wie er hier steht. Beispiel: [[Platzhalter: Name und Anschrift]]',
      }),
    ),
    ...placeholdersIn(page.source).map(
      ({ what, ...place }): Finding => ({
        file: file.path,
        ...place,
        level: isRelease() ? 'error' : 'note',
        rule: 'placeholders',
        message: `Platzhalter: „${what}“ ist noch einzusetzen. Mit RELEASE=1 erscheint die Seite erst, wenn er ersetzt ist.`,
      }),
    ),
  ];
  return { findings, fragments };
}

/** Slugs that no article has, or one that is withdrawn; one that is not out yet is as good as any. */
function choiceFindings(page: ReadFile<FrontPageChoice>, articles: readonly Target[]): Finding[] {
  const slugs = articles.map(({ slug }) => slug);
  const { lead, order = [] } = page.fitting;
  const chosen: [string, (string | number)[]][] = order.map((slug, index) => [slug, ['order', index]]);
  if (lead !== undefined) chosen.unshift([lead, ['lead']]);
  return chosen.flatMap(([slug, path]): Finding[] => {
    const key = path[0] as string;
    const told = (level: Finding['level'], message: string): Finding[] => {
      const place = page.frontMatter.place(path);
      return [
        { file: shownPath(page.path), ...place, level, rule: 'front-page', message: `${key}: ${message}` },
      ];
    };
    const article = articles.find((each) => each.slug === slug);
    if (article?.withdrawn)
      return told('note', `„${slug}“ ist zurückgezogen und steht nicht auf der Titelseite. Bitte streichen.`);
    if (article) return [];
    const meant = nearest(slug, slugs);
    return told(
      'error',
      `Einen Artikel „${slug}“ gibt es nicht${meant ? ` – gemeint ist ${meant}?` : '.'} Erwartet wird ${frontPageForms[key]?.expected}. Beispiel: ${frontPageForms[key]?.example}`,
    );
  });
}

function strange({ path, slug }: ContentFile): Finding {
  const known = [...site.pages.map((page) => page.slug), FRONT_PAGE];
  const meant = nearest(slug, known);
  return {
    file: shownPath(path),
    line: 1,
    column: 1,
    level: 'error',
    rule: 'file',
    message: `Eine Seite „${slug}“ kennt die Website nicht${meant ? ` – gemeint ist ${meant}.md?` : '.'} Bekannt sind ${known.join(', ')}; weitere werden in src/site.ts unter pages eingetragen.`,
  };
}

function missing(path: string): Finding {
  return {
    file: shownPath(path),
    line: 1,
    column: 1,
    level: isRelease() ? 'error' : 'note',
    rule: 'placeholders',
    message:
      'Die Seite fehlt. Sie wird am Fuß jeder Seite verlinkt und erscheint so lange mit einem Hinweis. Beispiel für den Anfang: --- / title: "Impressum" / standfirst: "Wer für diese Seiten verantwortlich ist." / ---',
  };
}
