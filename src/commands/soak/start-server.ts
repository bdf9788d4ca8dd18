/** Servers on this machine for trials: nothing outside a temporary folder is read or written, no privileged port is used. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { caddyConfiguration } from '../../publishing/servers/caddy.ts';
import type { Configuration } from '../../publishing/servers/configuration.ts';
import { nginxConfiguration } from '../../publishing/servers/nginx.ts';

/** Where Debian's package `libnginx-mod-http-brotli-static` puts its module. */
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const serverNames = ['the own server', 'nginx', 'Caddy'] as const;
export type ServerName = (typeof serverNames)[number];

/** Whether the server is there to be tried. */
export function isInstalled(name: ServerName): boolean {
  if (name === 'the own server') return true;
  return spawnSync(name === 'nginx' ? 'nginx' : 'caddy', ['-v']).error === undefined;
}

/** Whether the server can send Brotli. */
export function hasBrotli(name: ServerName): boolean {
  return name !== 'nginx' || existsSync(BROTLI_MODULE);
}

export interface StartedServer {
  /** `http://127.0.0.1:12345` */
  readonly origin: string;
  stop(): void;
}

/**
 * Starts a server with the configuration that the project makes for it, and waits until it answers.
 * @param folder for its own files
 * @param workers how many processes nginx may use
 */
export async function startServer(
  name: ServerName,
  site: Omit<Configuration, 'listen' | 'host'>,
  folder: string,
  workers = 1,
): Promise<StartedServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const configuration = { ...site, host: 'localhost' };
  let child: ChildProcess;
  if (name === 'nginx') {
    const text = nginxConfiguration(
      { ...configuration, listen: `127.0.0.1:${port}` },
      { brotli: hasBrotli(name) },
    );
    child = startNginx(text, folder, workers);
  } else if (name === 'Caddy')
    child = startCaddy(caddyConfiguration({ ...configuration, listen: origin }), folder);
  else child = startOwn(site, port);
  await untilAnswered(origin);
  return { origin, stop: () => child.kill('SIGTERM') };
}

function startNginx(site: string, folder: string, workers: number): ChildProcess {
  const file = join(folder, 'nginx.conf');
  const errors = join(folder, 'error.log');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  writeFileSync(
    file,
    `${hasBrotli('nginx') ? `load_module ${BROTLI_MODULE};` : ''}
     ${process.getuid?.() === 0 ? 'user root;' : ''}
     daemon off; worker_processes ${workers}; pid ${join(folder, 'nginx.pid')}; error_log ${errors};
     events { worker_connections 1024; }
     http { access_log off; sendfile on; tcp_nopush on; ${paths.join(' ')} ${site} }`,
  );
  execFileSync('nginx', ['-t', '-q', '-c', file, '-e', errors]);
  return spawn('nginx', ['-c', file, '-e', errors], { stdio: 'ignore' });
}

function startCaddy(site: string, folder: string): ChildProcess {
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n admin off\n auto_https off\n}\n${site}`);
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder };
  return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore', env });
}

function startOwn({ root, base }: Pick<Configuration, 'root' | 'base'>, port: number): ChildProcess {
  const module = new URL('../../publishing/serve.ts', import.meta.url).href;
  const script = `import { serve } from ${JSON.stringify(module)}; await serve(${JSON.stringify(root)}, { port: ${port} });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { ...process.env, SITE_URL: `https://example.org${base}/` },
    stdio: 'inherit',
  });
}

async function untilAnswered(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answered = await new Promise((resolve) => {
      get(`${origin}/`, { agent: false }, (response) => resolve(response.resume())).on('error', () =>
        resolve(undefined),
      );
    });
    if (answered) return;
    await sleep(100);
  }
  throw new Error(`nobody answers at ${origin}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
