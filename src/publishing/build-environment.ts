/** The environment in which a build runs: what it must not contain, and what has to be right before anything begins. */
import { statSync } from 'node:fs';
import { buildTime } from '../model/publication.ts';
import { webAddressProblem } from '../model/web-addresses.ts';
import { site } from '../site.ts';

/** Characters that may not stand in the path of the project: Vite takes them for its own, and finds no file. */
const NOT_IN_PATHS = /[#?*']/;

/**
 * What is wrong with the environment variables that every build reads, and with the folders in which it works, in German.
 * @param project the folder of the project
 */
export function settingsProblem(project = process.cwd()): string | undefined {
  const problem = environmentProblem();
  if (problem) return problem;
  const [unfit] = NOT_IN_PATHS.exec(project) ?? [];
  if (unfit)
    return `Das Projekt liegt in „${project}“; erwartet wird ein Ort ohne „${unfit}“. Bitte den Ordner umbenennen.`;
  if (!statSync(site.contentDir, { throwIfNoEntry: false })?.isDirectory())
    return `CONTENT_DIR ist „${site.contentDir}“, und dort ist kein Ordner; erwartet wird der Ordner, in dem articles und authors liegen.`;
  return undefined;
}

/** What is wrong with the public address and the moment of the build, in German. */
export function environmentProblem(): string | undefined {
  const url = URL.canParse(site.url) ? new URL(site.url) : undefined;
  // Astro finds no page below a path with an escaped character, and a query or fragment would end up in the middle of every address.
  const isPlain = url && /^(?:\/[\w.~-]+)*\/?$/.test(url.pathname + url.search + url.hash);
  if (!isPlain || webAddressProblem(url.origin) === '' || url.username + url.password !== '')
    return `SITE_URL ist „${site.url}“; erwartet wird die öffentliche Adresse, ihr Pfad ohne Umlaute und Sonderzeichen, etwa https://example.org/ oder https://example.org/zeitung/`;
  try {
    buildTime();
  } catch {
    return `BUILD_TIME ist „${process.env.BUILD_TIME}“; erwartet wird ein Zeitpunkt mit Abstand zur Weltzeit, etwa 2024-10-23T18:00:00+02:00`;
  }
  return undefined;
}

/** Vite takes these from the environment into the pages; a build shows readers what they may see, whatever a shell has set. */
export function forgetDevelopment(): void {
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) delete process.env[name];
  process.env.NODE_ENV = 'production';
}
