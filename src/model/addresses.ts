/** Every address of the site is made here, so that a path in `SITE_URL` holds everywhere. */
import { site } from '../site.ts';

const origin = new URL(`${site.url}/`).origin;
/** The path of `SITE_URL` without the trailing slash: `''` or `/zeitung`. */
export const basePath = new URL(`${site.url}/`).pathname.replace(/\/$/, '');

/** `/feeds/` → `/zeitung/feeds/`: a root-relative address for links within the site. */
export function pathTo(place: `/${string}`): string {
  return `${basePath}${place}`;
}

/** Root-relative address (as `pathTo` gives) → absolute one, for feeds and metadata. */
export function absolute(path: string): string {
  return `${origin}${path}`;
}

/** Where an article stands. */
export function articlePath(slug: string): string {
  return pathTo(`/artikel/${slug}/`);
}

/** Where an article stands as Markdown, for programs. */
export function twinPath(slug: string): string {
  return pathTo(`/artikel/${slug}.md`);
}

/** Where the articles of a month are listed; takes `2024-10`. */
export function monthPath(month: string): string {
  return pathTo(`/archiv/${month.replace('-', '/')}/`);
}

/** Where the months of a year are listed. */
export function yearPath(year: number): string {
  return pathTo(`/archiv/${year}/`);
}

/** Where the corrections of a month are listed; takes `2024-10`. */
export function correctionsPath(month: string): string {
  return pathTo(`/korrekturen/${month}/`);
}

/** Where a standing page such as Impressum stands. */
export function standingPath(slug: string): string {
  return pathTo(`/${slug}/`);
}

/** Where a section's front stands. */
export function sectionPath(section: string): string {
  return pathTo(`/ressort/${section}/`);
}

/** Where a topic's articles are listed; takes the topic's slug. */
export function topicPath(topic: string): string {
  return pathTo(`/themen/${topic}/`);
}

/** Where an author's articles are listed. */
export function authorPath(author: string): string {
  return pathTo(`/autoren/${author}/`);
}

/** `tag:` identifier of an article (RFC 4151), made of its oldest slug so that renaming changes nothing. */
export function articleId(oldestSlug: string): string {
  return `tag:${site.tag.authority},${site.tag.year}:artikel/${oldestSlug}`;
}
