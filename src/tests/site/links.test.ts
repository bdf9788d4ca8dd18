import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, faultsIn, filesOf, pagesOf, sites, textOf } from '../built-site.ts';
import type { BuiltSite } from '../sites.ts';

/** Everything on a page that the browser fetches by itself. */
function requestsOf({ document, html }: BuiltPage): string[] {
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

describe.each(sites)('the links of $name', (site) => {
  const pages = pagesOf(site);
  const anchors = new Map(
    pages.map(({ path, document }) => [
      path,
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );
  let checked = 0;

  /** `undefined` if all is well; an address outside the site is none of our business. */
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

  it('lead to pages, files and places that exist', () => {
    checked = 0;
    const faults = faultsIn(pages, (page) =>
      [...new Set([...linksOf(page), ...requestsOf(page)])].flatMap(
        (href) => problemOf(href, page.url) ?? [],
      ),
    );
    expect(faults).toEqual([]);
    expect(checked, 'so few links cannot be all').toBeGreaterThan(20 * pages.length - 100);
  });

  it('in stylesheets and feeds lead to files that exist', () => {
    const found = referencesIn(site);
    expect(
      found.flatMap(({ file, href }) => {
        const problem = problemOf(href, new URL(file, site.url).href);
        return problem ? [`${file}: ${problem}`] : [];
      }),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(10);
  });

  it('that the browser follows by itself stay on this host', () => {
    let requests = 0;
    const faults = faultsIn(pages, (page) =>
      requestsOf(page).flatMap((href) => {
        requests += 1;
        return new URL(href, page.url).origin === new URL(site.url).origin && !/^https?:|^\/\//.test(href)
          ? []
          : [`asks „${href}“; nothing is loaded from another server, and the own one needs no name`];
      }),
    );
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(pages.length);
  });

  it('to other sites tell nobody where the reader came from only by the reader’s choice', () => {
    const pinging = faultsIn(pages, ({ document }) =>
      [...document.querySelectorAll('a[ping]')].map(({ outerHTML }) => outerHTML),
    );
    expect(pinging).toEqual([]);
  });
});

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
