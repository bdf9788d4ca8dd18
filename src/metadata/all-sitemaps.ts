/** Which sitemaps there are: one of pages and lists, one for each month of articles. */
import { authorPath, pathTo, sectionPath, topicPath, yearPath } from '../model/addresses.ts';
import { monthsOf, yearsOf } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { correctionLists, correctionsOf } from '../model/corrections.ts';
import { latest } from '../model/dates.ts';
import { oncePer } from '../model/once-per.ts';
import { byAuthor, inSection, listed, onTopic, topicsOf } from '../model/selection.ts';
import type { StandingPage } from '../model/standing-page.ts';
import { site } from '../site.ts';
import { monthSitemap, type Sitemap, type SitemapEntry } from './sitemap.ts';

/**
 * @param published all published articles, newest first
 * @param pages standing pages
 * @returns the sitemap `seiten` first, then the months, newest first; empty lists and missing pages are left out
 */
export function allSitemaps(published: readonly Article[], pages: readonly StandingPage[]): Sitemap[] {
  const { lists, months } = sitemapsOfArticles(published);
  const standing = pages
    .filter(({ file }) => file !== undefined)
    .map(({ path, updated }) => ({ path, modified: updated }));
  return [{ name: 'seiten', entries: [...lists, ...standing] }, ...months];
}

/** The lists that articles stand in, and the articles by month. */
const sitemapsOfArticles = oncePer((published: readonly Article[]) => {
  const articles = listed(published);
  const months = monthsOf(articles);
  const authors = [...new Set(articles.flatMap(({ authors }) => authors.map(({ slug }) => slug)))].sort();
  const corrections = correctionsOf(published);
  const lastChange = (shown: readonly Article[]) => latest(shown.map(({ modified }) => modified));
  const corrected = (path: string, [newest]: typeof corrections): SitemapEntry[] =>
    newest ? [{ path, modified: newest.correction.date }] : [];
  const list = (path: string, shown: readonly Article[]): SitemapEntry[] =>
    shown.length === 0 ? [] : [{ path, modified: lastChange(shown) }];
  const lists: SitemapEntry[] = [
    { path: pathTo('/'), modified: lastChange(articles) },
    ...site.sections.flatMap(({ id }) => list(sectionPath(id), inSection(articles, id))),
    ...topicsOf(articles).flatMap(({ slug, name }) => list(topicPath(slug), onTopic(articles, name))),
    ...authors.flatMap((slug) => list(authorPath(slug), byAuthor(articles, slug))),
    ...list(pathTo('/archiv/'), articles),
    ...yearsOf(months).flatMap(({ year, months }) =>
      list(
        yearPath(year),
        months.flatMap((month) => month.articles),
      ),
    ),
    ...months.flatMap((month) => list(month.path, month.articles)),
    ...corrected(pathTo('/korrekturen/'), corrections),
    ...correctionLists(corrections).months.flatMap((month) => corrected(month.path, [...month.corrections])),
    ...['/themen/', '/autoren/', '/feeds/', '/suche/'].map((path) => ({ path: pathTo(path as '/themen/') })),
  ];
  return { lists, months: months.map(monthSitemap) };
});
