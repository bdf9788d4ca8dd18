/** A small server for reading a finished site on one's own machine, and for the tests. Not meant for the public. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import sirv from 'sirv';
import { basePath } from '../model/addresses.ts';
import { everywhere, forServers, headersFor, policy } from './servers/headers.ts';
import { parseRedirects } from './servers/redirects.ts';

export interface Served {
  /** Address of the front page, e.g. `http://localhost:4321/zeitung/`. */
  readonly address: string;
  readonly server: Server;
}

/** One edition, ready to be served. */
interface ServedEdition {
  readonly root: string;
  readonly files: ReturnType<typeof sirv>;
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
    files: sirv(root, {
      // Looks at the disk at each request instead of listing ten thousand files first.
      dev: true,
      etag: true,
      gzip: true,
      brotli: true,
      setHeaders(response, path) {
        for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
      },
    }),
    notFound: readFileSync(join(root, '404.html')),
    redirects: new Map(parseRedirects(redirects).map(({ from, to }) => [from, to])),
  };
}

function answer(
  { root, files, notFound, redirects }: ServedEdition,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = request.url ?? '/';
  const [address = '/'] = url.split('?', 1);
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
  const path = address.slice(basePath.length);
  const moved = redirects.get(address);
  if (moved !== undefined) leadTo(moved);
  else if (address === basePath && basePath !== '') leadTo(`${basePath}/`);
  else if (!address.startsWith(`${basePath}/`) || forServers.includes(path.slice(1))) missing();
  else if (!path.endsWith('/') && isFolder(join(root, normalize(path)))) leadTo(`${address}/`);
  else {
    request.url = url.slice(basePath.length);
    files(request, response, missing);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
