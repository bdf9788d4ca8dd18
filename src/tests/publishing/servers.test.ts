import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { release } from '../../publishing/release.ts';
import { caddyConfiguration } from '../../publishing/servers/caddy.ts';
import { nginxConfiguration } from '../../publishing/servers/nginx.ts';
import { headersFile, redirectsFile } from '../../publishing/servers/static-hosts.ts';

const installed = (command: string) => spawnSync(command, ['-v']).error === undefined;
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const servers = ['the own server', 'nginx', 'Caddy'] as const;
const commandOf = { nginx: 'nginx', Caddy: 'caddy', 'the own server': '' };
const cases = servers.flatMap((name) => ['', '/zeitung'].map((base) => ({ name, base })));

const PAGE = `<!doctype html><title>Seite</title><p>${'Ein Satz mit Größe und „Anführung“. '.repeat(40)}</p>`;
const FILES: Record<string, string> = {
  'index.html': PAGE,
  '404.html': `<!doctype html><title>Nicht gefunden</title>${PAGE}`,
  'artikel/neu/index.html': PAGE,
  'artikel/alt/index.html': '<!doctype html><meta http-equiv="refresh" content="0; url=/artikel/neu/">',
  'rss.xml': `<?xml version="1.0"?><rss>${' '.repeat(500)}</rss>`,
  'feed.json': JSON.stringify({ items: 'x'.repeat(500) }),
  'feeds.opml': '<opml/>',
  'bilder/karte-0123456789-800.png': 'Bild',
  'bilder/karte-0123456789.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(200)}</svg>`,
  'fonts/serif.woff2': 'Schrift',
  '.well-known/tdmrep.json': '[]',
};

describe.each(cases)('$name, with the site at „$base/“', ({ name, base }) => {
  const missing = name !== 'the own server' && !installed(commandOf[name]);
  let folder = '';
  let origin = '';
  let server: ChildProcess | undefined;

  beforeAll(async () => {
    if (missing) return;
    folder = mkdtempSync(join(tmpdir(), 'umbruch-servers-'));
    const work = join(folder, 'work');
    const redirects = [{ from: `${base}/artikel/alt/`, to: `${base}/artikel/neu/` }];
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    const root = join(folder, 'dist');
    await release(work, root, {
      twins: join(folder, 'compressed'),
      further: () => ({ _headers: headersFile(base), _redirects: redirectsFile(redirects) }),
    });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const configuration = { root, base, redirects, host: 'localhost' };
    if (name === 'nginx')
      server = startNginx(
        nginxConfiguration({ ...configuration, listen: `127.0.0.1:${port}` }, { brotli: existsSync(BROTLI) }),
      );
    else if (name === 'Caddy')
      server = startCaddy(caddyConfiguration({ ...configuration, listen: `http://127.0.0.1:${port}` }));
    else server = startOwn(root, port);
    await untilAnswered(origin);
  }, 30_000);

  afterAll(() => {
    server?.kill('SIGTERM');
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  /** Writes a configuration of nginx round the site's, so that nothing outside the temporary folder is touched. */
  function startNginx(site: string): ChildProcess {
    const file = join(folder, 'nginx.conf');
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    );
    writeFileSync(
      file,
      `${existsSync(BROTLI) ? `load_module ${BROTLI};` : ''}
       daemon off; worker_processes 1; pid ${join(folder, 'nginx.pid')}; error_log ${join(folder, 'error.log')};
       ${process.getuid?.() === 0 ? 'user root;' : ''}
       events {} http { access_log off; ${paths.join(' ')} ${site} }`,
    );
    execFileSync('nginx', ['-t', '-q', '-c', file, '-e', join(folder, 'error.log')]);
    return spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
  }

  function startCaddy(site: string): ChildProcess {
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n admin off\n auto_https off\n}\n${site}`);
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder };
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore', env });
  }

  function startOwn(root: string, port: number): ChildProcess {
    const script = `import { serve } from ${JSON.stringify(new URL('../../publishing/serve.ts', import.meta.url).href)};
      await serve(${JSON.stringify(root)}, { port: ${port} });`;
    return spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: { ...process.env, SITE_URL: `https://example.org${base}/` },
      stdio: 'inherit',
    });
  }

  const ask = (path: string, headers: Record<string, string> = {}) => answerOf(`${origin}${path}`, headers);
  const it = (title: string, check: () => Promise<void>) =>
    test(title, async ({ skip }) => {
      if (missing) skip(`${name} is not installed`);
      await check();
    });

  it('announces each kind of file rightly', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/artikel/neu/': 'text/html; charset=utf-8',
      '/rss.xml': 'application/xml; charset=utf-8',
      '/feed.json': 'application/json; charset=utf-8',
      '/feeds.opml': 'text/x-opml; charset=utf-8',
      '/bilder/karte-0123456789.svg': 'image/svg+xml; charset=utf-8',
      '/bilder/karte-0123456789-800.png': 'image/png',
      '/fonts/serif.woff2': 'font/woff2',
      '/.well-known/tdmrep.json': 'application/json; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await ask(`${base}${path}`);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
    }
  });

  it('lets pages and feeds be asked for again, and pictures be kept', async () => {
    const caching = {
      '/': 'no-cache',
      '/rss.xml': 'no-cache',
      '/bilder/karte-0123456789-800.png': 'public, max-age=31536000, immutable',
      '/fonts/serif.woff2': 'public, max-age=2592000',
    };
    for (const [path, value] of Object.entries(caching))
      expect([path, (await ask(`${base}${path}`)).headers['cache-control']]).toEqual([path, value]);
  });

  it('says when nothing has changed, compressed or not', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const { etag } = (await ask(`${base}/artikel/neu/`, { 'accept-encoding': encoding })).headers;
      expect(etag).toMatch(/^(W\/)?".+"$/);
      const again = await ask(`${base}/artikel/neu/`, {
        'accept-encoding': encoding,
        'if-none-match': etag ?? '',
      });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('leads from an address without its slash to the one with it', async () => {
    const { status, headers } = await ask(`${base}/artikel/neu`);
    expect([status >= 301 && status <= 308, headers.location]).toEqual([true, `${base}/artikel/neu/`]);
    if (base !== '') expect((await ask(base)).headers.location).toBe(`${base}/`);
  });

  it('leads from a former address to the present one', async () => {
    const { status, headers } = await ask(`${base}/artikel/alt/`);
    expect([status, headers.location]).toEqual([301, `${base}/artikel/neu/`]);
  });

  it('answers what is missing with the page for it, which nobody keeps', async () => {
    for (const path of [
      '/gibt-es-nicht/',
      '/gibt-es-nicht.xml',
      '/bilder/fehlt-0123456789.png',
      '/_headers',
      '/_redirects',
    ]) {
      const { status, headers, body } = await ask(`${base}${path}`);
      expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8']);
      expect(body.toString()).toContain('Nicht gefunden');
      expect(headers['cache-control'] ?? 'no-cache').toBe('no-cache');
    }
  });

  it('sends the headers that protect readers with everything', async () => {
    for (const path of ['/', '/rss.xml', '/bilder/karte-0123456789-800.png', '/gibt-es-nicht/']) {
      const { headers } = await ask(`${base}${path}`);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    const { headers } = await ask(`${base}/rss.xml`);
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
  });

  it('sends text as it was compressed beforehand', async () => {
    const encodings = [
      ['gzip', gunzipSync],
      ...(name === 'nginx' && !existsSync(BROTLI) ? [] : [['br', brotliDecompressSync] as const]),
    ] as const;
    for (const [encoding, decompress] of encodings) {
      const { headers, body } = await ask(`${base}/artikel/neu/`, { 'accept-encoding': encoding });
      expect([headers['content-encoding'], headers.vary?.toLowerCase()]).toEqual([
        encoding,
        'accept-encoding',
      ]);
      expect(decompress(body).toString()).toBe(PAGE);
    }
    const plain = await ask(`${base}/artikel/neu/`, { 'accept-encoding': 'identity' });
    expect(plain.body.toString()).toBe(PAGE);
  });

  it('shows nothing from outside the edition', async () => {
    for (const path of ['/../work/index.html', '/%2e%2e/work/index.html', '/..%2fwork/index.html']) {
      const { status } = await ask(`${base}${path}`);
      expect([400, 404]).toContain(status);
    }
  });
});

/** Asks without what a browser would tidy up in the address. */
function answerOf(url: string, headers: Record<string, string>) {
  const { hostname, port, origin } = new URL(url);
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    get({ hostname, port, path: url.slice(origin.length), headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
}

async function untilAnswered(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await answerOf(`${origin}/`, {});
      return;
    } catch {
      await sleep(100);
    }
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
