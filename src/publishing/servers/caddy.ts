/** Caddy's configuration for the site: a Caddyfile, or a part of one, in the form that `caddy fmt` gives it. */
import { type Configuration, ownName } from './configuration.ts';
import { caching, everywhere, forServers, type HeaderByFile, policy, strictTransport } from './headers.ts';
import { mediaTypes } from './media-types.ts';

/** @param configuration.listen default the host, for which Caddy then gets a certificate by itself */
export function caddyConfiguration(configuration: Configuration): string {
  const { root, base, redirects, host, listen = host } = configuration;
  const name = ownName(configuration);
  const files = block('file_server', ['precompressed br gzip']);
  const lines = [
    '# Made by `npm run servers -- caddy` from src/publishing/servers/headers.ts.',
    ...block(
      `(${name})`,
      block('header', [
        ...Object.entries(everywhere).map(([field, value]) => `${field} "${value}"`),
        `${policy.name} "${policy.otherwise}"`,
        `${caching.name} "${caching.otherwise}"`,
        `# Where all is served over TLS: ${strictTransport.replace(': ', ' "')}"`,
      ]),
    ),
    '',
    ...block(listen, [
      `root * "${root}"`,
      '',
      '# In the order written: what is said of some files comes after what is said of all.',
      ...block('route', [
        `import ${name}`,
        ...byFile('caching', caching, base),
        ...byFile('policy', policy, base),
        ...Object.entries(mediaTypes).flatMap(([ending, { type }]) =>
          forSome(ending, `path *.${ending}`, `header @${ending} Content-Type "${type}"`),
        ),
        '',
        ...forSome('writing', 'not method GET HEAD', 'error @writing 405'),
        '# No file can be called so; asked for it, the disk would answer with an error.',
        ...forSome('nameless', 'path_regexp "\\x00|[^/]{256}"', 'error @nameless 404'),
        ...forSome(
          'forServers',
          `path ${forServers.map((file) => `${base}/${file}`).join(' ')}`,
          'error @forServers 404',
        ),
        ...redirects.map(({ from, to }) => `redir ${from} ${to} 301`),
        ...(base === ''
          ? files
          : [`redir ${base} ${base}/ 301`, ...block(`handle_path ${base}/*`, files), 'error 404']),
      ]),
      '',
      ...block('handle_errors', [
        `import ${name}`,
        'header Content-Type "text/html; charset=utf-8"',
        'rewrite * /404.html',
        'file_server',
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function byFile(matcher: string, { name, rules }: HeaderByFile, base: string): string[] {
  return rules.flatMap(({ pattern, value }, index) =>
    forSome(
      `${matcher}${index}`,
      `path ${pattern.startsWith('*') ? pattern : `${base}${pattern}`}`,
      `header @${matcher}${index} ${name} "${value}"`,
    ),
  );
}

/** Which requests are meant, and what holds for them. */
function forSome(matcher: string, condition: string, directive: string): string[] {
  return [`@${matcher} ${condition}`, directive];
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `\t${line}`)), '}'];
}
