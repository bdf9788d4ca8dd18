/** What the tests of the built site look at: its files and pages, as a visitor would get them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { inject } from 'vitest';
import type { BuiltSite } from './sites.ts';

/** For `describe.each`: both sites. */
export const sites: readonly BuiltSite[] = inject('sites');

export interface BuiltPage {
  /** Within the site, without the site's own path: `/`, `/artikel/slug/`, `/404.html`. */
  readonly path: string;
  /** Public address. */
  readonly url: string;
  readonly html: string;
  readonly document: Document;
  /** A page that only leads on to another. */
  readonly isMoved: boolean;
  readonly isArticle: boolean;
}

/** Files of a site relative to its folder, with slashes. */
export function filesOf(site: BuiltSite): string[] {
  return readdirSync(site.folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(join(site.folder, name)).isFile())
    .sort();
}

/** A file's bytes, as text unless asked otherwise. */
export function textOf(site: BuiltSite, file: string): string {
  return readFileSync(join(site.folder, file), 'utf8');
}

/** Every HTML page of a site. */
export function pagesOf(site: BuiltSite): BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const html = textOf(site, file);
      const url = site.url + path.slice(1);
      const { document } = new JSDOM(html, { url }).window;
      return {
        path,
        url,
        html,
        document,
        isMoved: document.querySelector('meta[http-equiv=refresh]') !== null,
        isArticle: document.querySelector('main article h1') !== null,
      };
    });
}

/** How many there must be at least of what is tested, so that the test tells something; the paper itself may be anybody’s and hold little. */
export function enough(site: BuiltSite, count: number): number {
  return site.isOwn ? 0 : count;
}

/** One line for each fault, so that the message of a failed test is the list of what to mend. */
export function faultsIn(
  pages: readonly BuiltPage[],
  check: (page: BuiltPage) => readonly string[],
): string[] {
  return pages.flatMap((page) => check(page).map((fault) => `${page.path}: ${fault}`));
}
