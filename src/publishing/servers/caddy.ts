/** Caddy's configuration for the site: a Caddyfile, or a part of one. */
import type { Configuration } from './configuration.ts';
import { caching, everywhere, forServers, type HeaderByFile, policy, strictTransport } from './headers.ts';
import { mediaTypes } from './media-types.ts';

/** @param configuration.listen default the host, for which Caddy then gets a certificate by itself */
export function caddyConfiguration({ root, base, redirects, host, listen = host }: Configuration): string {
  const types = Object.entries(mediaTypes).map(
    ([ending, { type }]) => `    @${ending} path *.${ending}\n    header @${ending} Content-Type "${type}"`,
  );
  const files = 'file_server {\n      precompressed br gzip\n    }';
  return `# Made by \`npm run servers -- caddy\` from src/publishing/servers/headers.ts.
(umbruch) {
  header {
${Object.entries(everywhere)
  .map(([name, value]) => `    ${name} "${value}"`)
  .join('\n')}
    ${policy.name} "${policy.otherwise}"
    ${caching.name} "${caching.otherwise}"
    # Where all is served over TLS: ${strictTransport.replace(': ', ' "')}"
  }
}

${listen} {
  root * "${root}"

  # In the order written: what is said of some files comes after what is said of all.
  route {
    import umbruch
${byFile('caching', caching, base)}
${byFile('policy', policy, base)}
${types.join('\n')}

    @forServers path ${forServers.map((file) => `${base}/${file}`).join(' ')}
    error @forServers 404
${redirects.map(({ from, to }) => `    redir ${from} ${to} 301\n`).join('')}
    ${base === '' ? files : `redir ${base} ${base}/ 301\n    handle_path ${base}/* {\n    ${files}\n    }\n    error 404`}
  }

  handle_errors {
    import umbruch
    header Content-Type "text/html; charset=utf-8"
    rewrite * /404.html
    file_server
  }
}
`;
}

function byFile(matcher: string, { name, rules }: HeaderByFile, base: string): string {
  return rules
    .map(
      ({ pattern, value }, index) =>
        `    @${matcher}${index} path ${pattern.startsWith('*') ? pattern : `${base}${pattern}`}\n    header @${matcher}${index} ${name} "${value}"`,
    )
    .join('\n');
}
