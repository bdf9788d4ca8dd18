/** The sites that every test of the built site runs over: the paper itself, whosever it is, and invented articles that hold every form. */
import { fileURLToPath } from 'node:url';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface SiteToBuild {
  readonly name: string;
  readonly contentDir: string;
  /** Public address with its final slash. */
  readonly url: string;
  /** What the build takes for now. */
  readonly buildTime: string;
  /** Whether it is built with what stands in `site.ts`, and not with the values of the tests. */
  readonly isOwn?: boolean;
}

export interface BuiltSite extends SiteToBuild {
  /** Where its files lie. */
  readonly folder: string;
  /** Where it is served during the tests, with the path of `url` and a final slash. */
  readonly address: string;
}

export const sitesToBuild: readonly SiteToBuild[] = [
  {
    name: 'the paper',
    contentDir: inProject('content'),
    url: 'https://umbruch.example/',
    buildTime: '',
    isOwn: true,
  },
  {
    name: 'invented articles below a path',
    contentDir: inProject('src/tests/site-content'),
    url: 'https://example.org/zeitung/',
    buildTime: '2024-12-01T12:00:00+01:00',
  },
];

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
  }
}
