import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  hasBrotli,
  isInstalled,
  type StartedServer,
  serverNames,
  startServer,
} from '../../commands/soak/start-server.ts';
import { release } from '../../publishing/release.ts';
import { caddyConfiguration } from '../../publishing/servers/caddy.ts';
import { staticHostFiles } from '../../publishing/servers/static-hosts.ts';

const cases = serverNames.flatMap((name) => ['', '/zeitung'].map((base) => ({ name, base })));

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
  const missing = !isInstalled(name);
  let folder = '';
  let server: StartedServer | undefined;

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
      compressedCache: join(folder, 'compressed'),
      further: () => staticHostFiles(base, redirects),
    });
    server = await startServer(name, { root, base, redirects }, folder);
  });

  afterAll(() => {
    server?.stop();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    answerOf(`${server?.origin}${path}`, headers, method);
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
    // Two slashes first would lead to a server of that name.
    expect((await ask(`${base}//artikel/neu`)).headers.location).toBe(`${base}/artikel/neu/`);
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
      '/artikel/',
      `/${'x'.repeat(300)}`,
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
      ...(hasBrotli(name) ? [['br', brotliDecompressSync] as const] : []),
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

  it('takes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect([method, (await ask(`${base}/`, {}, method)).status]).toEqual([method, 405]);
  });

  it('shows nothing from outside the edition', async () => {
    for (const path of [
      '/../work/index.html',
      '/%2e%2e/work/index.html',
      '/..%2fwork/index.html',
      '/a%00b',
    ]) {
      const { status } = await ask(`${base}${path}`);
      expect([400, 404]).toContain(status);
    }
    if (base !== '') expect((await ask('/')).status).toBe(404);
  });
});

test("Caddy's configuration has the form that Caddy gives it", ({ skip }) => {
  if (!isInstalled('Caddy')) skip('Caddy is not installed');
  const redirects = [{ from: '/zeitung/artikel/alt/', to: '/zeitung/artikel/neu/' }];
  for (const base of ['', '/zeitung']) {
    const text = caddyConfiguration({ root: '/srv/dist', base, redirects, host: 'zeitung.example' });
    expect(execFileSync('caddy', ['fmt', '-'], { input: text, encoding: 'utf8' })).toBe(text);
  }
});

/** Asks without what a browser would tidy up in the address. */
function answerOf(url: string, headers: Record<string, string>, method: string) {
  const { hostname, port, origin } = new URL(url);
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    request({ hostname, port, path: url.slice(origin.length), headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}
