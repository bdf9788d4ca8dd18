/**
 * The record of what has been released, under version control beside the articles: `release-record.tsv`, one line an article, only
 * ever appended: id, address, first date. What it holds, subscribers' readers and other people's links hold too.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleId } from '../model/addresses.ts';
import type { Finding } from '../model/finding.ts';
import { isPublished } from '../model/publication.ts';
import type { ArticleFrontMatter } from '../model/schema.ts';
import { shownPath } from './content-files.ts';
import type { ReadFile } from './read-file.ts';

export const RECORD_FILE = 'release-record.tsv';

/** One line: an article under one of its addresses. */
export interface Release {
  readonly id: string;
  readonly slug: string;
  /** First publication, ISO 8601 in UTC. */
  readonly published: string;
  readonly line: number;
}

type Known = Pick<ReadFile<ArticleFrontMatter>, 'slug' | 'file' | 'path' | 'data' | 'frontMatter'>;

/** Reads the record; `undefined` where there is none, and then there is nothing to compare. Lines that are not of its form come as findings. */
export async function readRecord(
  contentDir: string,
): Promise<{ releases: Release[]; findings: Finding[] } | undefined> {
  const path = join(contentDir, RECORD_FILE);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const releases: Release[] = [];
  const findings: Finding[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    if (content === '' || content.startsWith('#')) continue;
    const [id = '', slug = '', published = ''] = content.split('\t');
    if (id.startsWith('tag:') && slug !== '' && !Number.isNaN(Date.parse(published)))
      releases.push({ id, slug, published, line: index + 1 });
    else {
      findings.push(
        finding(
          path,
          index + 1,
          `Die Zeile „${content.slice(0, 60)}“ gehört nicht in das Verzeichnis der Veröffentlichungen. Erwartet werden Kennung, Adresse und Zeitpunkt, durch Tabulatoren getrennt.`,
        ),
      );
    }
  }
  return { releases, findings };
}

/**
 * What a change of the content would break for subscribers and links: an id that is gone, an address that leads nowhere, a first date
 * that has moved.
 */
export function brokenPromises(
  contentDir: string,
  releases: readonly Release[],
  articles: readonly Known[],
  now: Date,
): Finding[] {
  const record = join(contentDir, RECORD_FILE);
  const byId = new Map(articles.map((article) => [idOf(article), article]));
  const reported = new Set<string>();
  return releases.flatMap(({ id, slug, published, line }) => {
    const article = byId.get(id);
    if (!article) {
      const unread = articles.some((other) => other.data === undefined && other.slug === slug);
      if (reported.has(id) || unread) return [];
      reported.add(id);
      const heir = articles.find((other) => other.slug === slug || other.data?.formerSlugs.includes(slug));
      return [
        finding(
          record,
          line,
          heir
            ? renamedId(heir, slug)
            : `Der Artikel „${slug}“ ist veröffentlicht und fehlt jetzt. Ist die Datei umbenannt, gehört „${slug}“ als erster Eintrag in formerSlugs der neuen Datei; soll der Artikel verschwinden, bleibt die Datei und bekommt withdrawn. Beispiel: formerSlugs: [${slug}]`,
        ),
      ];
    }
    const { data } = article;
    if (!data) return [];
    const at = (path: (string | number)[], message: string) => ({
      ...finding(article.path, 1, message),
      ...article.frontMatter.place(path),
    });
    if (!isPublished(data, now)) {
      return [
        at(
          [data.draft ? 'draft' : 'published'],
          `Der Artikel ist seit ${published} veröffentlicht und kann nicht wieder zum Entwurf werden oder unter Sperrfrist stehen. Soll er verschwinden: withdrawn: { date: …, reason: "…" }`,
        ),
      ];
    }
    if (data.published.getTime() !== Date.parse(published)) {
      return [
        at(
          ['published'],
          `published: Der Artikel ist seit ${published} veröffentlicht; der erste Zeitpunkt ändert sich nicht mehr. Änderungen gehören in updated. Erwartet wird published: ${published}`,
        ),
      ];
    }
    if (slug !== article.slug && !data.formerSlugs.includes(slug)) {
      return [
        at(
          ['formerSlugs'],
          `Die frühere Adresse „${slug}“ führt nirgendwohin. Erwartet wird sie in formerSlugs. Beispiel: formerSlugs: [${[...data.formerSlugs, slug].join(', ')}]`,
        ),
      ];
    }
    return [];
  });
}

/** Lines that the record lacks: new articles, and new addresses of known ones. */
export function missingReleases(
  releases: readonly Release[],
  articles: readonly { readonly slug: string; readonly frontMatter: ArticleFrontMatter }[],
  now: Date,
): Omit<Release, 'line'>[] {
  const known = new Set(releases.map(({ id, slug }) => `${id} ${slug}`));
  return articles.flatMap(({ slug, frontMatter: data }) => {
    if (!isPublished(data, now)) return [];
    const id = idOf({ slug, data });
    return known.has(`${id} ${slug}`)
      ? []
      : [{ id, slug, published: data.published.toISOString().replace('.000Z', 'Z') }];
  });
}

/** Appends to the record, and begins it where there is none. */
export async function appendReleases(
  contentDir: string,
  releases: readonly Omit<Release, 'line'>[],
): Promise<void> {
  const lines = releases.map(({ id, slug, published }) => `${id}\t${slug}\t${published}\n`);
  await appendFile(join(contentDir, RECORD_FILE), lines.join(''));
}

function idOf({ slug, data }: Pick<Known, 'slug' | 'data'>): string {
  return articleId(data?.formerSlugs[0] ?? slug);
}

function renamedId(heir: Known, slug: string): string {
  return `Der Artikel „${slug}“ steht jetzt in ${heir.file}, hätte dort aber eine andere Kennung, und jeder Feedreader zeigte ihn als neu. Die älteste Adresse gehört an den Anfang von formerSlugs. Beispiel: formerSlugs: [${slug}]`;
}

function finding(path: string, line: number, message: string): Finding {
  return { file: shownPath(path), line, column: 1, level: 'error', rule: 'release-record', message };
}
