/** What an adopter of the paper still has to change in `site.ts` before it comes out. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../model/finding.ts';
import { isRelease } from '../model/publication.ts';
import { isAddressGiven, site } from '../site.ts';
import { shownPath } from './content-files.ts';

const path = fileURLToPath(new URL('../site.ts', import.meta.url));

/** Nobody can have an address that ends so (RFC 2606). */
const isPlaceholder = (value: string) => /\.example$/.test(value);

/**
 * With `RELEASE=1`: the address that nobody can visit is an error, names that only few will meet are warnings. Whoever names such an
 * address in `SITE_URL` tries something out and is told nothing.
 */
export function sitePlaceholders(): Finding[] {
  const { hostname } = new URL(site.url);
  if (!isRelease() || (isAddressGiven && isPlaceholder(hostname))) return [];
  const source = readFileSync(path, 'utf8').split('\n');
  const finding = (level: Finding['level'], place: RegExp, message: string): Finding => {
    const index = Math.max(
      0,
      source.findIndex((line) => place.test(line)),
    );
    const column = Math.max(0, source[index]?.search(place) ?? 0) + 1;
    return { file: shownPath(path), line: index + 1, column, level, rule: 'placeholders', message };
  };
  const { authority } = site.tag;
  const { email } = site.publisher;
  return [
    ...(isPlaceholder(hostname)
      ? [
          finding(
            'error',
            /'https?:\/\/[^']*'/,
            `Die Adresse der Website ist noch „${site.url}/“, und die gibt es nicht: Jeder Verweis in Feeds, Sitemaps und Suchmaschinen führte ins Leere. Erwartet wird die eigene, hier oder in SITE_URL. Beispiel: SITE_URL=https://example.org/ RELEASE=1 npm run build`,
          ),
        ]
      : []),
    ...(isPlaceholder(authority)
      ? [
          finding(
            'warning',
            /authority:/,
            `In tag steht noch „${authority}“. Unter diesem Namen merken sich Feedreader jeden Artikel, und später lässt er sich nicht mehr ändern. Erwartet wird ein eigener. Beispiel: tag: { authority: 'example.org', year: 2024 }`,
          ),
        ]
      : []),
    ...(isPlaceholder(email)
      ? [
          finding(
            'warning',
            /email:/,
            `In publisher.email steht noch „${email}“: Wer einen Fehler melden will, erreicht niemanden. Erwartet wird die eigene Adresse. Beispiel: email: 'redaktion@example.org'`,
          ),
        ]
      : []),
  ];
}
