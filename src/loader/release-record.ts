/**
 * The record of what has been released, under version control beside the articles: `release-record.tsv`, one line an address, only
 * ever appended: id, address, first date. What it holds, subscribers' readers and other people's links hold too.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleId } from '../model/addresses.ts';
import { parseTimestamp } from '../model/dates.ts';
import type { Finding } from '../model/finding.ts';
import type { TypesetArticle } from '../model/make-article.ts';
import { isPublished } from '../model/publication.ts';
import type { ArticleFrontMatter } from '../model/schema.ts';
import { isSlug } from '../model/slugs.ts';
import { shownPath } from './content-files.ts';
import type { Limit } from './read-bytes.ts';
import { readTextFile } from './read-text-file.ts';

/** Its name in the content folder. */
export const RECORD_FILE = 'release-record.tsv';

/** One line: an article under one of its addresses. */
export interface RecordedAddress {
  readonly id: string;
  readonly slug: string;
  /** First publication, ISO 8601 in UTC. */
  readonly published: string;
  readonly line: number;
}

/** A million articles. */
const LIMIT: Limit = { bytes: 200_000_000, remedy: 'So viel kann nicht erschienen sein.' };

/** What begins a new record, for whoever opens it. */
const HEADER = `# Was veröffentlicht ist: Kennung, Adresse, erster Zeitpunkt. npm run release-record schreibt hier weiter; bitte nichts ändern oder löschen.\n`;

/** Reads the record; `undefined` where there is none, and then there is nothing to compare. Lines that are not of its form come as findings. */
export async function readRecord(
  contentDir: string,
): Promise<{ addresses: RecordedAddress[]; findings: Finding[] } | undefined> {
  const path = join(contentDir, RECORD_FILE);
  const read = await readTextFile(path, LIMIT);
  if ('mistake' in read) {
    const { line, message } = read.mistake;
    return read.isMissing ? undefined : { addresses: [], findings: [recordFinding(path, line, message)] };
  }
  const addresses: RecordedAddress[] = [];
  const findings: Finding[] = [];
  for (const [index, content] of read.text.split('\n').entries()) {
    if (content.trim() === '' || content.startsWith('#')) continue;
    const address = parseLine(content);
    if (address) addresses.push({ ...address, line: index + 1 });
    else {
      findings.push(
        recordFinding(
          path,
          index + 1,
          `Die Zeile „${content.slice(0, 60)}“ gehört nicht in das Verzeichnis der Veröffentlichungen. Erwartet werden Kennung, Adresse und Zeitpunkt, durch Tabulatoren getrennt. Beispiel: ${articleId('name-der-datei')}⇥name-der-datei⇥2024-10-23T15:30:00Z`,
        ),
      );
    }
  }
  return { addresses, findings };
}

function parseLine(text: string): Omit<RecordedAddress, 'line'> | undefined {
  const [id = '', slug = '', published = '', ...more] = text.split('\t');
  const isOne = id.startsWith('tag:') && isSlug(slug) && parseTimestamp(published) && more.length === 0;
  return isOne ? { id, slug, published } : undefined;
}

/** Lines that the record lacks: new articles, and further addresses of known ones, of which each former one leads on too. */
export function missingAddresses(
  addresses: readonly RecordedAddress[],
  articles: readonly Pick<TypesetArticle, 'id' | 'slug' | 'formerSlugs' | 'draft' | 'published'>[],
  now: Date,
): Omit<RecordedAddress, 'line'>[] {
  const known = new Set(addresses.map(({ id, slug }) => `${id} ${slug}`));
  return articles.flatMap((article) => {
    if (!isPublished(article, now)) return [];
    const { id, slug, formerSlugs } = article;
    const published = article.published.toISOString().replace('.000Z', 'Z');
    return [...formerSlugs, slug]
      .filter((each) => !known.has(`${id} ${each}`))
      .map((each) => ({ id, slug: each, published }));
  });
}

/** Appends to the record, and begins it where there is none. What it holds is never rewritten: git can merge any two versions. */
export async function appendAddresses(
  contentDir: string,
  addresses: readonly Omit<RecordedAddress, 'line'>[],
): Promise<void> {
  const path = join(contentDir, RECORD_FILE);
  const before = await readFile(path, 'utf8').catch(() => '');
  const start = before === '' ? HEADER : before.endsWith('\n') ? '' : '\n';
  const lines = addresses.map(({ id, slug, published }) => `${id}\t${slug}\t${published}\n`);
  if (start !== '' || lines.length > 0) await appendFile(path, start + lines.join(''));
}

/** The identifier of an article by its file name and what its front matter says. */
export function idOf({
  slug,
  data,
}: {
  readonly slug: string;
  readonly data?: Pick<ArticleFrontMatter, 'formerSlugs'>;
}): string {
  return articleId(data?.formerSlugs[0] ?? slug);
}

/** A mistake of the record. */
export function recordFinding(path: string, line: number, message: string): Finding {
  return { file: shownPath(path), line, column: 1, level: 'error', rule: 'release-record', message };
}
