/** Readers who never stop asking, while new editions are published under their hands. */
import { hash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { release } from '../../publishing/release.ts';
import type { StartedServer } from './start-server.ts';

export interface LoadResult {
  readonly requests: number;
  readonly releases: number;
  readonly seconds: number;
  /** What must not be; empty if all is well. */
  readonly faults: readonly string[];
}

export interface LoadOptions {
  readonly seconds: number;
  /** It goes on, however slow the machine, until so many editions have been published. */
  readonly atLeast?: number;
  /** Connections that are kept open. */
  readonly connections?: number;
}

/**
 * Asks for a page without pause and compares each answer with the versions that were ever published, while an edition follows the other.
 * @param work a finished site; the page in it is changed for each release
 * @param outDir where it is published and served from
 * @param page path of the page, e.g. `artikel/x/index.html`
 */
export async function loadWhileReleasing(
  server: StartedServer,
  {
    work,
    outDir,
    page,
    compressedCache,
  }: { work: string; outDir: string; page: string; compressedCache: string },
  { seconds, atLeast = 1, connections = 16 }: LoadOptions,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  const versions = new Set([digest(readFileSync(join(work, page)))]);
  const faults: string[] = [];
  let [requests, releases] = [0, 0];
  const goesOn = () => performance.now() < end || releases < atLeast;
  const reader = async (number: number) => {
    while (goesOn() && faults.length < 20) {
      requests++;
      const fault = await ask(number % 2 === 0 ? 'gzip' : 'identity');
      if (fault !== undefined) faults.push(fault);
    }
  };
  const ask = (encoding: string) =>
    new Promise<string | undefined>((resolve) => {
      const path = `/${page.replace(/index\.html$/, '')}`;
      get(`${server.origin}${path}`, { agent, headers: { 'accept-encoding': encoding } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => resolve(`${encoding}: ${error.message}`));
        response.on('end', () => {
          if (response.statusCode !== 200) return resolve(`${encoding}: status ${response.statusCode}`);
          const body = Buffer.concat(chunks);
          const whole = response.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
          resolve(versions.has(digest(whole)) ? undefined : `${encoding}: a page that was never published`);
        });
      }).on('error', (error) => resolve(`${encoding}: ${error.message}`));
    });
  const publisher = async () => {
    while (goesOn()) {
      appendFileSync(join(work, page), `<!-- ${releases} -->`);
      versions.add(digest(readFileSync(join(work, page))));
      await release(work, outDir, { compressedCache });
      releases++;
    }
  };
  await Promise.all([publisher(), ...Array.from({ length: connections }, (_, number) => reader(number))]);
  agent.destroy();
  return { requests, releases, seconds, faults };
}

function digest(bytes: Buffer): string {
  return hash('sha256', bytes);
}
