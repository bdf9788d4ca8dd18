import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { checkExternalLinks, type ExternalLinkOptions } from './external-links.ts';

let origin = '';
let cache = '';
let asked: { method: string; path: string; agent: string }[] = [];
let atOnce = 0;
let mostAtOnce = 0;

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/gut': (_request, response) => response.end('gut'),
  '/weg': (_request, response) => response.writeHead(404).end(),
  '/nur-get': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/kopf-kaputt': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
  '/umgezogen': (_request, response) => response.writeHead(301, { Location: '/gut' }).end(),
  '/voruebergehend': (_request, response) => response.writeHead(302, { Location: '/gut' }).end(),
  '/kreis': (_request, response) => response.writeHead(302, { Location: '/kreis' }).end(),
  '/umgezogen-ins-leere': (_request, response) => response.writeHead(301, { Location: '/weg' }).end(),
  '/gesperrt': (_request, response) => response.writeHead(403).end(),
  '/genug': (_request, response) => response.writeHead(429, { 'Retry-After': '3600' }).end(),
  '/ueberlastet': (_request, response) => response.writeHead(503).end(),
  '/schweigt': () => undefined,
};

beforeEach(async () => {
  asked = [];
  mostAtOnce = 0;
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-links-'));
  cache = join(folder, 'sub/answers.json');
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push({ method, path: url, agent: String(request.headers['user-agent']) });
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    response.on('close', () => atOnce--);
    (answers[url] ?? answers['/weg'])?.(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

const check = (paths: readonly string[], options: Partial<ExternalLinkOptions> = {}) =>
  checkExternalLinks(
    paths.map((path, index) => ({
      url: path.startsWith('/') ? `${origin}${path}` : path,
      file: 'content/articles/a.md',
      line: index + 1,
      column: 1,
    })),
    { cache, pause: 0, ...options },
  );

describe('an external link', () => {
  test.each([
    ['that works', '/gut', undefined, ''],
    ['whose server answers the whole question only', '/nur-get', undefined, ''],
    ['whose server is wrong about heads', '/kopf-kaputt', undefined, ''],
    ['that leads on for now', '/voruebergehend', undefined, ''],
    ['that leads nowhere', '/weg', 'error', 'führt ins Leere (404 Not Found)'],
    ['that has moved for good', '/umgezogen', 'warning', 'Neue Adresse: http'],
    ['that has moved to nowhere', '/umgezogen-ins-leere', 'error', '404'],
    ['that leads in a circle', '/kreis', 'error', 'die Weiterleitungen enden nicht'],
    ['that is for people only', '/gesperrt', 'note', '403'],
    ['whose server has enough', '/genug', 'note', '429 Too Many Requests'],
    ['whose server is busy', '/ueberlastet', 'note', '503'],
    ['whose server does not answer', '/schweigt', 'note', 'keine Antwort in der Zeit'],
    ['to a server that does not listen', 'http://127.0.0.1:4/', 'error', 'nimmt keine Verbindung an'],
    ['that is no address', 'http://', 'error', 'keine gültige Adresse'],
  ])('%s', async (_case, path, level, message) => {
    // Only silence is waited for: any other answer may take its time on a busy machine.
    const findings = await check([path], path === '/schweigt' ? { timeout: 500 } : {});
    expect(findings.map((finding) => finding.level)).toEqual(level === undefined ? [] : [level]);
    if (level !== undefined) expect(findings[0]?.message).toContain(message);
  });

  test('is asked for once, by name, however often it is linked', async () => {
    const findings = await check(['/weg', '/weg#stelle', '/weg']);
    expect(findings.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
    expect(asked[0]?.agent).toMatch(/^Umbruch-Linkpruefung\/1\.0 \(\+https?:/);
  });

  test('is asked one after the other at the same server', async () => {
    await check(['/gut', '/umgezogen', '/nur-get', '/kopf-kaputt'], { atOnce: 4 });
    expect(mostAtOnce).toBe(1);
  });

  test('is left for another day where the server has enough of questions', async () => {
    const now = Date.now();
    const findings = await check(['/gut', '/genug', '/weg', '/ueberlastet'], { now });
    expect(findings.map(({ level }) => level)).toEqual(['note', 'note', 'note']);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['HEAD /gut', 'HEAD /genug']);
    asked = [];
    await check(['/gut', '/genug', '/weg'], { now: now + 60_000 });
    expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(['/weg']));
  });

  test('stays in memory when other files are checked, and is forgotten after a week', async () => {
    const now = Date.now();
    const inMemory = () => Object.keys(JSON.parse(readFileSync(cache, 'utf8')));
    await check(['/gut'], { now });
    await check(['/weg'], { now: now + 60_000 });
    expect(inMemory()).toEqual([`${origin}/gut`, `${origin}/weg`]);
    await check(['/umgezogen'], { now: now + 8 * 24 * 3_600_000 });
    expect(inMemory()).toEqual([`${origin}/umgezogen`]);
  });

  test('is asked although what is remembered cannot be read', async () => {
    await check(['/gut']);
    for (const text of ['', '[1', 'null', '{"x":1}', `{"${origin}/gut":null}`]) {
      writeFileSync(cache, text);
      asked = [];
      expect(await check(['/gut'])).toEqual([]);
      expect(asked).toHaveLength(1);
    }
  });

  test('is remembered: for a week if it works, for an hour if not', async () => {
    const now = Date.now();
    await check(['/gut', '/weg'], { now });
    asked = [];
    expect(await check(['/gut', '/weg'], { now: now + 60_000 })).toHaveLength(1);
    expect(asked).toEqual([]);
    await check(['/gut', '/weg'], { now: now + 2 * 3_600_000 });
    expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(['/weg']));
    asked = [];
    await check(['/gut'], { now: now + 8 * 24 * 3_600_000 });
    expect(asked.map(({ path }) => path)).toEqual(['/gut']);
  });
});
