/** A small server for reading a finished site on one's own machine, and for the tests. Not meant for the public. */

import { readFile, realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { basePath } from '../model/addresses.ts';

export interface Served {
  /** Address of the front page, e.g. `http://localhost:4321/zeitung/`. */
  readonly address: string;
  readonly server: Server;
}

/**
 * Serves a built site on this machine only.
 * @param outDir the output folder; the edition that it shows at this moment is served
 * @param options.port 0 for any free port
 * @throws EADDRINUSE if the port is taken
 */
export async function serve(outDir: string, { port }: { port: number }): Promise<Served> {
  const root = await realpath(outDir);
  const files = sirv(root, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      // Browsers show a feed with its stylesheet only as XML.
      if (path.endsWith('.xml')) response.setHeader('Content-Type', 'application/xml; charset=utf-8');
    },
  });
  const notFound = await readFile(join(root, '404.html'));
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (basePath !== '' && url !== basePath && !url.startsWith(`${basePath}/`)) return missing();
    request.url = url.slice(basePath.length) || '/';
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${basePath}/`, server };
}
