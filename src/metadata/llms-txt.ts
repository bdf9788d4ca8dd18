/** `llms.txt` (llmstxt.org): where a program finds the articles as plain Markdown. */
import { absolute, pathTo, sectionPath, twinPath } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { germanDay } from '../model/dates.ts';
import type { StandingPage } from '../model/standing-page.ts';
import { site, wording } from '../site.ts';
import { isReserved } from './text-and-data-mining.ts';
import { escaped } from './twin.ts';

/**
 * @param articles the newest ones, in their order
 * @param pages standing pages
 */
export function llmsTxt(articles: readonly Article[], pages: readonly StandingPage[]): string {
  const { machines } = wording;
  const link = (name: string, path: string, note = '') =>
    `- [${escaped(name)}](${absolute(path)})${note && `: ${note}`}`;
  return [
    `# ${site.name}`,
    `> ${site.description}`,
    [machines.twins, ...(isReserved ? [machines.mining] : []), machines.quoting].join(' '),
    `## ${machines.newest}`,
    articles
      .map(({ title, slug, published, standfirst }) =>
        link(title, twinPath(slug), `${germanDay(published)}. ${escaped(standfirst)}`),
      )
      .join('\n'),
    `## ${wording.frame.sections}`,
    site.sections.map(({ id, name }) => link(name, sectionPath(id))).join('\n'),
    '## Optional',
    [
      link(wording.pages.archive, pathTo('/archiv/')),
      link(wording.pages.corrections, pathTo('/korrekturen/')),
      link('RSS', pathTo('/rss.xml')),
      link('JSON Feed', pathTo('/feed.json')),
      link('Sitemap', pathTo('/sitemap.xml')),
      ...pages.map(({ name, path }) => link(name, path)),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
