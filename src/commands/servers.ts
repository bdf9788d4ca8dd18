/** `npm run --silent servers -- nginx|caddy`: prints the server's configuration for the published edition. */
import './right-environment.ts';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { basePath } from '../model/addresses.ts';
import { caddyConfiguration } from '../publishing/servers/caddy.ts';
import type { Configuration } from '../publishing/servers/configuration.ts';
import { nginxConfiguration } from '../publishing/servers/nginx.ts';
import { parseRedirects } from '../publishing/servers/redirects.ts';
import { site } from '../site.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `npm run --silent servers -- nginx|caddy [Optionen]

Schreibt die Konfiguration für den Webserver auf die Standardausgabe; die früheren Adressen stammen aus der veröffentlichten Ausgabe.

  --outDir ORDNER   wo die Ausgabe liegt (sonst dist)
  --listen ADRESSE  worauf der Server hört (sonst bei nginx 80, bei Caddy der Name aus SITE_URL)
  --brotli          nginx hat das Modul brotli_static`;

const { server, outDir, listen, brotli } = readArguments(
  HELP,
  {
    allowPositionals: true,
    options: {
      outDir: { type: 'string', default: 'dist' },
      listen: { type: 'string' },
      brotli: { type: 'boolean', default: false },
    },
  },
  ({ values, positionals: [server, ...others] }) => {
    if ((server !== 'nginx' && server !== 'caddy') || others.length > 0)
      throw new Error('Bitte nginx oder caddy nennen.');
    return { ...values, server };
  },
);
const root = resolve(outDir);
const redirects = await readFile(join(root, '_redirects'), 'utf8').catch(() => undefined);
// On the other stream: the configuration goes into a file.
if (redirects === undefined)
  console.error(
    `In ${root} ist noch keine Ausgabe veröffentlicht: Frühere Adressen fehlen in der Konfiguration.`,
  );
const configuration: Configuration = {
  root,
  base: basePath,
  host: new URL(site.url).hostname,
  redirects: parseRedirects(redirects ?? ''),
  ...(listen === undefined ? {} : { listen }),
};
process.stdout.write(
  server === 'nginx' ? nginxConfiguration(configuration, { brotli }) : caddyConfiguration(configuration),
);
