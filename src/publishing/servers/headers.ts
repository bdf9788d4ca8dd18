/**
 * What every server sends with the files of an edition: the one table of which the file for static hosts, nginx's and Caddy's
 * configuration and the project's own server are made.
 */
import { mediaTypeOf } from './media-types.ts';

/** Whose files a rule is for: all below a folder (`/bilder/*`), or all with an ending (`*.xml`), within the site. */
export type Pattern = `/${string}/*` | `*.${string}`;

/** The value of a header for some files. */
export interface Rule {
  readonly pattern: Pattern;
  readonly value: string;
}

/** A header whose value depends on the file. The first rule that fits holds; `otherwise` is for the rest. */
export interface HeaderByFile {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly otherwise: string;
}

/** Names of these files hold a digest of their bytes: what has been fetched once never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const hashed: readonly Pattern[] = ['/bilder/*', '/teilen/*', '/_astro/*', '*.pf_fragment', '*.pf_index'];

/**
 * Everything else is asked for again at each visit, which costs a few bytes where nothing has changed. Faces have no digest in their names but
 * change about never; a page with old faces is still a good page.
 */
export const caching: HeaderByFile = {
  name: 'Cache-Control',
  rules: [
    ...hashed.map((pattern) => ({ pattern, value: IMMUTABLE })),
    { pattern: '/fonts/*', value: 'public, max-age=2592000' },
  ],
  otherwise: 'no-cache',
};

/**
 * A page brings its own policy, made of the styles that it holds; the header adds what only a header can say. A feed opened in a browser
 * needs its stylesheet; a picture opened on its own may be styled, and nothing else.
 */
export const policy: HeaderByFile = {
  name: 'Content-Security-Policy',
  rules: [
    {
      pattern: '*.xml',
      value:
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    {
      pattern: '*.svg',
      value:
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    },
  ],
  otherwise: "frame-ancestors 'none'",
};

/** Sent with everything, mistakes included. */
export const everywhere: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Only where the site is served over TLS and will stay so: browsers refuse plain HTTP for the time named. Not part of the configurations;
 * they hold it as a comment.
 */
export const strictTransport = 'Strict-Transport-Security: max-age=31536000';

/** Files of an edition that only servers read. */
export const forServers: readonly string[] = ['_headers', '_redirects'];

/** Path within the site (`/artikel/x/`, `/rss.xml`) → value of a header for it. */
function valueFor({ rules, otherwise }: HeaderByFile, path: string): string {
  return rules.find(({ pattern }) => fits(pattern, path))?.value ?? otherwise;
}

/** Path within the site → every header that the project's own server sends with it. */
export function headersFor(path: string): Record<string, string> {
  return {
    'Content-Type': mediaTypeOf(path.endsWith('/') ? 'index.html' : path).type,
    [caching.name]: valueFor(caching, path),
    [policy.name]: valueFor(policy, path),
    ...everywhere,
  };
}

function fits(pattern: Pattern, path: string): boolean {
  return pattern.startsWith('*') ? path.endsWith(pattern.slice(1)) : path.startsWith(pattern.slice(0, -1));
}
