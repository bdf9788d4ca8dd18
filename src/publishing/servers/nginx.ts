/** nginx's configuration for the site: one file for `sites-enabled/` or `conf.d/`. */
import { type Configuration, ownName } from './configuration.ts';
import { caching, everywhere, forServers, type HeaderByFile, policy, strictTransport } from './headers.ts';
import { mediaTypes } from './media-types.ts';

/**
 * @param configuration.listen default `80`
 * @param brotli whether nginx has the module `brotli_static`, which is not part of it; otherwise the line is a comment
 */
export function nginxConfiguration(configuration: Configuration, { brotli = false } = {}): string {
  const { root, base, redirects, host, listen = '80' } = configuration;
  const name = ownName(configuration);
  const header = (field: string, value: string, always = true) =>
    `  add_header ${field} "${value}"${always ? ' always' : ''};`;
  const types = Object.entries(mediaTypes).map(([ending, { type }]) => `    "${type}" ${ending};`);
  return `# Made by \`npm run servers -- nginx\` from src/publishing/servers/headers.ts.
${map(`${name}_caching`, caching, base)}
${map(`${name}_policy`, policy, base)}
server {
  listen ${listen};
  server_name ${host};
  server_tokens off;
  absolute_redirect off;
  index index.html;
  # A folder without a page of its own is missing, too.
  error_page 403 404 =404 ${base}/404.html;

  types {
${types.join('\n')}
  }
  default_type application/octet-stream;

  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
  ${brotli ? '' : '# Needs the module ngx_brotli: '}brotli_static on;

${Object.entries(everywhere)
  .map(([field, value]) => header(field, value))
  .join('\n')}
${header(policy.name, `$${name}_policy`)}
  # Not with mistakes: what is missing now may be there tomorrow.
${header(caching.name, `$${name}_caching`, false)}
  # Over TLS: add_header ${strictTransport.replace(': ', ' "')}" always;

${forServers.map((file) => `  location = ${base}/${file} { return 404; }`).join('\n')}
${redirects.map(({ from, to }) => `  location = ${from} { return 301 ${to}; }`).join('\n')}
${
  base === ''
    ? `  root ${quoted(root)};`
    : `  location / { return 404; }\n  location = ${base} { return 301 ${base}/; }\n  location ${base}/ { alias ${quoted(`${root}/`)}; }`
}
}
`;
}

function map(variable: string, { rules, otherwise }: HeaderByFile, base: string): string {
  const lines = rules.map(({ pattern, value }) => {
    const text = pattern.replaceAll('*', '').replaceAll('.', '\\.');
    return `  "~${pattern.startsWith('*') ? `${text}$` : `^${base}${text}`}" "${value}";`;
  });
  return `map $uri $${variable} {\n  default "${otherwise}";\n${lines.join('\n')}\n}`;
}

function quoted(path: string): string {
  return `"${path.replaceAll('"', '\\"')}"`;
}
