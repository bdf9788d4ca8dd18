/** `_headers` and `_redirects`: the two files in which common static hosts take headers and redirects. */
import { caching, everywhere, policy, strictTransport } from './headers.ts';
import { mediaTypes } from './media-types.ts';
import type { Redirect } from './redirects.ts';

/** Endings whose kind hosts are known to announce otherwise. */
const ANNOUNCED = ['xml', 'opml', 'webmanifest', 'md'];

/** The texts of both files, by path. */
export function staticHostFiles(
  base: string,
  redirects: readonly Redirect[],
): Readonly<Record<string, string>> {
  return { _headers: headersFile(base), _redirects: redirectsFile(redirects) };
}

/**
 * Text of `_headers`. Where several rules fit a path hosts send all of them, joined; so no two rules set the same header, except the policy, of which
 * browsers then keep both. What is not cached for long is left to the hosts: they revalidate by themselves.
 * @param base the site's own path, `''` or `/zeitung`
 */
export function headersFile(base: string): string {
  const blocks = new Map<string, string[]>();
  const add = (pattern: string, name: string, value: string) => {
    const path = `${base}${pattern.startsWith('*') ? '/' : ''}${pattern}`;
    blocks.set(path, [...(blocks.get(path) ?? []), `  ${name}: ${value}\n`]);
  };
  for (const [name, value] of Object.entries(everywhere)) add('/*', name, value);
  add('/*', policy.name, policy.otherwise);
  for (const { name, rules } of [policy, caching])
    for (const { pattern, value } of rules) add(pattern, name, value);
  for (const ending of ANNOUNCED) add(`*.${ending}`, 'Content-Type', mediaTypes[ending]?.type ?? '');
  return [
    `# Hosts that serve over TLS alone may add to the first rule: ${strictTransport}\n`,
    ...[...blocks].map(([path, lines]) => `${path}\n${lines.join('')}`),
  ].join('\n');
}

/** Text of `_redirects`: old address, new address, status. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
