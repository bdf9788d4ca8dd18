/** What of the record of releases a change of the content would break. */
import { join } from 'node:path';
import { articleId } from '../model/addresses.ts';
import { isoWithOffset } from '../model/dates.ts';
import type { Finding } from '../model/finding.ts';
import type { ArticleFrontMatter } from '../model/schema.ts';
import type { ReadFile } from './read-file.ts';
import { idOf, RECORD_FILE, type RecordedAddress, recordFinding } from './release-record.ts';

type Known = Pick<ReadFile<ArticleFrontMatter>, 'slug' | 'file' | 'path' | 'data' | 'frontMatter'>;

/**
 * What a change of the content would break for subscribers and links: an id that is gone, an address that leads nowhere, a first date
 * that has moved, an article that has become a draft again. Articles whose front matter has mistakes are left to those.
 */
export function brokenPromises(
  contentDir: string,
  addresses: readonly RecordedAddress[],
  articles: readonly Known[],
): Finding[] {
  const record = join(contentDir, RECORD_FILE);
  const foreign = addresses.find(({ id }) => !id.startsWith(articleId('')));
  if (foreign) {
    return [
      recordFinding(
        record,
        foreign.line,
        `Die Kennung „${foreign.id}“ gehört zu einer anderen Publikation. Erwartet wird ${articleId('…')}; site.tag in src/site.ts darf sich nie ändern, sonst erschiene jeder Artikel in den Feedreadern als neu.`,
      ),
    ];
  }
  const byId = new Map(articles.flatMap((article) => (article.data ? [[idOf(article), article]] : [])));
  const unread = new Set(articles.flatMap((article) => (article.data ? [] : slugsOf(article))));
  return [...Map.groupBy(addresses, ({ id }) => id)].flatMap(([id, lines]) => {
    const slugs = lines.map(({ slug }) => slug);
    const article = byId.get(id);
    if (article?.data) return changes(article, article.data, lines);
    if (slugs.some((slug) => unread.has(slug))) return [];
    const [{ line }] = lines as [RecordedAddress];
    const names = [...new Set([id.slice(articleId('').length), ...slugs])];
    const heir = articles.find((other) => slugsOf(other).some((each) => slugs.includes(each)));
    return [recordFinding(record, line, heir ? otherId(heir, names) : missing(names))];
  });
}

/** What has changed of an article that is still there. */
function changes(article: Known, data: ArticleFrontMatter, lines: readonly RecordedAddress[]): Finding[] {
  const at = (path: (string | number)[], message: string): Finding => ({
    ...recordFinding(article.path, 1, message),
    ...article.frontMatter.place(path),
  });
  const [{ published }] = lines as [RecordedAddress];
  const found: Finding[] = [];
  if (data.draft) {
    found.push(
      at(
        ['draft'],
        `draft: Der Artikel ist seit ${published} veröffentlicht und kann nicht wieder zum Entwurf werden. Soll er verschwinden: withdrawn: { date: …, reason: "…" }`,
      ),
    );
  }
  // After a merge the record may hold two first dates; either is what some readers have.
  if (!lines.some((line) => Date.parse(line.published) === data.published.getTime())) {
    found.push(
      at(
        ['published'],
        `published: Der Artikel ist seit ${published} veröffentlicht; der erste Zeitpunkt ändert sich nicht mehr. Änderungen gehören in updated. Erwartet wird published: ${isoWithOffset(new Date(published))}`,
      ),
    );
  }
  const reachable = slugsOf(article);
  const lost = [...new Set(lines.map(({ slug }) => slug))].filter((slug) => !reachable.includes(slug));
  if (lost.length > 0) {
    found.push(
      at(
        ['formerSlugs'],
        `formerSlugs: ${lost.map((slug) => `„${slug}“`).join(', ')} war eine Adresse dieses Artikels und führt jetzt nirgendwohin. Beispiel: formerSlugs: [${[...data.formerSlugs, ...lost].join(', ')}]`,
      ),
    );
  }
  return found;
}

/** All addresses that a file claims, even if its front matter has mistakes; only then it is looked at again. */
function slugsOf(article: Known): string[] {
  const { slug, data } = article;
  if (data) return [slug, ...data.formerSlugs];
  const former = (article.frontMatter.data as { formerSlugs?: unknown } | undefined)?.formerSlugs;
  return [slug, ...(Array.isArray(former) ? former.filter((each) => typeof each === 'string') : [])];
}

/** @param slugs all names that the article has had, the oldest first */
function missing(slugs: readonly string[]): string {
  const slug = slugs.at(-1);
  return `Der Artikel „${slug}“ ist veröffentlicht und fehlt jetzt. Ist die Datei umbenannt, gehört der alte Name in den Kopf der neuen: formerSlugs: [${slugs.join(', ')}]. Soll der Artikel verschwinden, bleibt die Datei und bekommt withdrawn: { date: …, reason: "…" }`;
}

function otherId(heir: Known, slugs: readonly string[]): string {
  const example = slugs.filter((slug, index) => index === 0 || slug !== heir.slug).join(', ');
  return `Der Artikel „${slugs[0]}“ steht jetzt in ${heir.file}, hätte dort aber eine andere Kennung, und jeder Feedreader zeigte ihn als neu. Sein ältester Name gehört an den Anfang von formerSlugs. Beispiel: formerSlugs: [${example}]`;
}
