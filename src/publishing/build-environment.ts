/** The environment in which a build runs: what it must not contain, and what has to be right before anything begins. */
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';

/** What is wrong with the environment variables that every build reads, in German. */
export function settingsProblem(): string | undefined {
  const url = URL.canParse(site.url) ? new URL(site.url) : undefined;
  // Astro finds no page below a path with an escaped character, and a query or fragment would end up in the middle of every address.
  if (!url || !/^https?:$/.test(url.protocol) || !/^\/[\w./~-]*$/.test(url.pathname + url.search + url.hash))
    return `SITE_URL ist „${site.url}“; erwartet wird die öffentliche Adresse, ihr Pfad ohne Umlaute und Sonderzeichen, etwa https://example.org/ oder https://example.org/zeitung/`;
  try {
    buildTime();
    return undefined;
  } catch {
    return `BUILD_TIME ist „${process.env.BUILD_TIME}“; erwartet wird ein Zeitpunkt, etwa 2024-10-23T18:00:00+02:00`;
  }
}

/** Vite takes these from the environment into the pages; a build shows readers what they may see, whatever a shell has set. */
export function forgetDevelopment(): void {
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) delete process.env[name];
  process.env.NODE_ENV = 'production';
}
