/** `npm run --silent servers -- nginx|caddy`: prints the server's configuration for the published edition. */
import './right-environment.ts';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { basePath } from '../model/addresses.ts';
import { caddyConfiguration } from '../publishing/servers/caddy.ts';
import type { Configuration } from '../publishing/servers/configuration.ts';
import { nginxConfiguration } from '../publishing/servers/nginx.ts';
import { parseRedirects } from '../publishing/servers/redirects.ts';
import { site } from '../site.ts';
import { argumentProblem } from './argument-problem.ts';

const HELP = `npm run --silent servers -- nginx|caddy [Optionen]

Schreibt die Konfiguration für den Webserver auf die Standardausgabe; die früheren Adressen stammen aus der veröffentlichten Ausgabe.

  --outDir ORDNER   wo die Ausgabe liegt (sonst dist)
  --listen ADRESSE  worauf der Server hört (sonst bei nginx 80, bei Caddy der Name aus SITE_URL)
  --brotli          nginx hat das Modul brotli_static`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      outDir: { type: 'string', default: 'dist' },
      listen: { type: 'string' },
      brotli: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [server, ...others] = positionals;
  if (values.help) console.log(HELP);
  else if ((server !== 'nginx' && server !== 'caddy') || others.length > 0)
    throw new Error('Bitte nginx oder caddy nennen.');
  else {
    const root = resolve(values.outDir);
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
      ...(values.listen === undefined ? {} : { listen: values.listen }),
    };
    process.stdout.write(
      server === 'nginx' ? nginxConfiguration(configuration, values) : caddyConfiguration(configuration),
    );
  }
} catch (error) {
  console.error(`${argumentProblem(error)}\n\n${HELP}`);
  process.exitCode = 2;
}
