/** Every address that the pages, stylesheets and feeds of a built site name, and whether there is something. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, faultsIn, filesOf, pagesOf, textOf } from './built-site.ts';
import type { BuiltSite } from './sites.ts';

/** What is wrong with a site's addresses, one line each, and how many of its own were looked at. */
export interface LinkFaults {
  readonly inPages: readonly string[];
  readonly inFiles: readonly string[];
  readonly checkedInPages: number;
  readonly checkedInFiles: number;
}

/** Looks at every address within the site; one outside it is none of our business. */
export function linkFaults(site: BuiltSite, pages: readonly BuiltPage[] = pagesOf(site)): LinkFaults {
  const anchors = new Map(
    pages.map(({ path, document }) => [
      path,
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );
  let checked = 0;

  function problemOf(href: string, from: string): string | undefined {
    if (href === '') return 'an empty address';
    if (!URL.canParse(href, from)) return `„${href}“ is no address`;
    const url = new URL(href, from);
    if (url.origin !== new URL(site.url).origin) return undefined;
    checked += 1;
    if (!url.href.startsWith(site.url)) return `„${href}“ leaves the path of SITE_URL`;
    const path = `/${decodeURIComponent(url.pathname.slice(new URL(site.url).pathname.length))}`;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(site.folder, file))) return `„${href}“ leads nowhere: there is no ${file}`;
    if (!/\.[a-z0-9]+$/.test(file)) return `„${href}“ needs its final slash`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment !== '' && !anchors.get(path)?.has(fragment))
      return `„${href}“: there is no id „${fragment}“ on ${path}`;
    return undefined;
  }

  const inPages = faultsIn(pages, (page) =>
    [...new Set([...linksOf(page), ...requestsOf(page)])].flatMap((href) => problemOf(href, page.url) ?? []),
  );
  const checkedInPages = checked;
  const inFiles = referencesIn(site).flatMap(({ file, href }) => {
    const problem = problemOf(href, new URL(file, site.url).href);
    return problem ? [`${file}: ${problem}`] : [];
  });
  return { inPages, inFiles, checkedInPages, checkedInFiles: checked - checkedInPages };
}

/** Everything on a page that the browser fetches by itself. */
export function requestsOf({ document, html }: BuiltPage): string[] {
  const srcset = (value: string) => value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
  const found: string[] = [];
  for (const element of document.querySelectorAll('[src]')) found.push(element.getAttribute('src') ?? '');
  for (const element of document.querySelectorAll('[srcset]'))
    found.push(...srcset(element.getAttribute('srcset') ?? ''));
  for (const element of document.querySelectorAll('[imagesrcset]'))
    found.push(...srcset(element.getAttribute('imagesrcset') ?? ''));
  for (const element of document.querySelectorAll('[poster], object[data]'))
    found.push(element.getAttribute('poster') ?? element.getAttribute('data') ?? '');
  for (const link of document.querySelectorAll('link[href]')) {
    if (!/\b(?:canonical|alternate|author|license|next|prev)\b/.test(link.getAttribute('rel') ?? ''))
      found.push(link.getAttribute('href') ?? '');
  }
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  for (const [, url] of (styles + html).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g))
    found.push(url as string);
  for (const [, url] of styles.matchAll(/@import\s+["']([^"']+)/g)) found.push(url as string);
  return found.filter((url) => !url.startsWith('data:'));
}

/** Everything on a page that a visitor or a machine may follow. */
function linksOf({ document }: BuiltPage): string[] {
  const hrefs = [...document.querySelectorAll('a[href], area[href], link[href]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  const machines = [
    ...document.querySelectorAll(
      'meta[property="og:url"], meta[property="og:image"], meta[name="twitter:image"]',
    ),
  ].map((meta) => meta.getAttribute('content') ?? '');
  const refresh = [...document.querySelectorAll('meta[http-equiv=refresh]')].map(
    (meta) => /url=(.*)$/i.exec(meta.getAttribute('content') ?? '')?.[1] ?? '',
  );
  return [...hrefs, ...machines, ...refresh];
}

function referencesIn(site: BuiltSite): { file: string; href: string }[] {
  return filesOf(site).flatMap((file) => {
    if (file.endsWith('.css'))
      return [...textOf(site, file).matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, href]) => ({
        file,
        href: href as string,
      }));
    if (file.endsWith('.xml'))
      return [
        ...textOf(site, file).matchAll(
          /(?:href|src|url)=(?:"|&quot;)(.*?)(?:"|&quot;)|<(?:link|loc|url)>(.*?)</g,
        ),
      ].map(([, attribute, element]) => ({
        file,
        href: (attribute ?? element ?? '').replaceAll('&amp;', '&'),
      }));
    return [];
  });
}
