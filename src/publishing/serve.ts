/** A small server for reading a finished site on one's own machine, and for the tests. Not meant for the public. */

import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream';
import { basePath } from '../model/addresses.ts';
import { everywhere, forServers, headersFor, policy } from './servers/headers.ts';
import { parseRedirects } from './servers/redirects.ts';

/** A server that answers. */
export interface Served {
  /** Address of the front page, e.g. `http://localhost:4321/zeitung/`. */
  readonly address: string;
  readonly server: Server;
}

/** One edition, ready to be served. */
interface ServedEdition {
  readonly root: string;
  readonly notFound: Buffer;
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Serves a built site on this machine only, with the headers that every server sends. A new edition is seen at once.
 * @param outDir the output folder
 * @param options.port 0 for any free port
 * @throws EADDRINUSE if the port is taken
 */
export async function serve(outDir: string, { port }: { port: number }): Promise<Served> {
  let edition = openEdition(realpathSync(outDir));
  const server = createServer((request, response) => {
    try {
      // Within one request everything comes from one edition, whatever is published meanwhile.
      const root = realpathSync(outDir);
      if (root !== edition.root) edition = openEdition(root);
    } catch {
      // The output folder is gone: the last edition may still be there.
    }
    answer(edition, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${basePath}/`, server };
}

function openEdition(root: string): ServedEdition {
  let redirects = '';
  try {
    redirects = readFileSync(join(root, '_redirects'), 'utf8');
  } catch {
    // None of its addresses has changed.
  }
  return {
    root,
    notFound: readFileSync(join(root, '404.html')),
    redirects: new Map(parseRedirects(redirects).map(({ from, to }) => [from, to])),
  };
}

function answer(
  { root, notFound, redirects }: ServedEdition,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [address = '/'] = (request.url ?? '/').split('?', 1);
  const missing = () => {
    const headers = {
      'Content-Type': headersFor('/404.html')['Content-Type'],
      [policy.name]: policy.otherwise,
    };
    response.writeHead(404, { ...everywhere, ...headers }).end(notFound);
  };
  const leadTo = (location: string) => {
    response.writeHead(301, { ...everywhere, Location: location }).end();
  };
  const moved = address === basePath && basePath !== '' ? `${basePath}/` : redirects.get(address);
  const path = address.startsWith(`${basePath}/`) ? decoded(address.slice(basePath.length)) : undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    response.writeHead(405, { ...everywhere, Allow: 'GET, HEAD' }).end();
  else if (moved !== undefined) leadTo(moved);
  else if (path === undefined || forServers.includes(path.slice(1))) missing();
  else {
    const found = open(root, path, String(request.headers['accept-encoding'] ?? ''));
    if (found === undefined) missing();
    else if (found === 'folder') leadTo(`${basePath}${encodeURI(path)}/`);
    else send(found, path, request, response);
  }
}

interface OpenFile {
  readonly fd: number;
  readonly stats: Stats;
  readonly encoding?: string;
}

/** Address → path below the root, which no `..` leads out of; `undefined` for what is no address. */
function decoded(address: string): string | undefined {
  try {
    const path = posix.normalize(decodeURIComponent(address));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Opens the best form of a file at once, before anything is known of it: its size and its bytes belong together then, even if an edition
 * goes in that very moment.
 */
function open(root: string, path: string, accepted: string): OpenFile | 'folder' | undefined {
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  const forms = [
    ...(/\bbr\b/.test(accepted) ? [{ ending: '.br', encoding: 'br' }] : []),
    ...(/\bgzip\b/.test(accepted) ? [{ ending: '.gz', encoding: 'gzip' }] : []),
    { ending: '' },
  ];
  for (const { ending, ...form } of forms) {
    let fd: number;
    try {
      fd = openSync(`${file}${ending}`, 'r');
    } catch {
      continue;
    }
    const stats = fstatSync(fd);
    if (stats.isFile()) return { fd, stats, ...form };
    closeSync(fd);
    return stats.isDirectory() && !path.endsWith('/') ? 'folder' : undefined;
  }
  return undefined;
}

function send(
  { fd, stats, encoding }: OpenFile,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const etag = `"${stats.mtimeMs.toString(36)}-${stats.size.toString(36)}"`;
  const headers = {
    ...headersFor(path),
    ETag: etag,
    'Last-Modified': stats.mtime.toUTCString(),
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  };
  const unchanged = request.headers['if-none-match']?.includes(etag) === true;
  if (unchanged || request.method === 'HEAD') {
    closeSync(fd);
    response
      .writeHead(unchanged ? 304 : 200, unchanged ? headers : { ...headers, 'Content-Length': stats.size })
      .end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': stats.size });
  pipeline(createReadStream('', { fd }), response, () => {
    // Readers go away; that is no mistake.
  });
}
