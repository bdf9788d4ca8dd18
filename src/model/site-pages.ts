import { site } from '../site.ts';
import { pathTo } from './addresses.ts';

/**
 * `/feeds/` → its address with the site's path, if the site has such a page apart from articles; `undefined` otherwise.
 * A fragment or a missing final slash is an editor's shorthand and kept or mended.
 */
export function sitePage(path: string): string | undefined {
  const [page = '', fragment] = path.split('#', 2);
  const known = [
    '/',
    '/archiv/',
    '/autoren/',
    '/feeds/',
    '/korrekturen/',
    '/suche/',
    '/themen/',
    ...site.pages.map(({ slug }) => `/${slug}/`),
    ...site.sections.map(({ id }) => `/ressort/${id}/`),
  ];
  const wanted = page.endsWith('/') ? page : `${page}/`;
  if (page === '/rss.xml') return pathTo('/rss.xml');
  return known.includes(wanted)
    ? `${pathTo(wanted as `/${string}`)}${fragment ? `#${fragment}` : ''}`
    : undefined;
}
