/** `npm run soak`: what takes too long for the tests. Exit code 1 if a reader would have noticed anything. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { release } from '../publishing/release.ts';
import { readArguments } from './read-arguments.ts';
import { killBuilds } from './soak/killed-builds.ts';
import { loadWhileReleasing } from './soak/load.ts';
import { isInstalled, serverNames, startServer } from './soak/start-server.ts';
import { makeTrialSite } from './soak/trial-site.ts';

const HELP = `npm run soak [-- Options]

  --kills N       so many builds are killed, each at another moment (50)
  --seconds N     so long each server is under load while editions are released (60)
  --server NAME   only this one: ${serverNames.join(', ')}`;

const { kills, seconds, servers } = readArguments(
  HELP,
  {
    options: {
      kills: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '60' },
      server: { type: 'string' },
    },
  },
  ({ values }) => {
    const [kills, seconds] = [Number(values.kills), Number(values.seconds)];
    if (!(kills >= 0 && seconds >= 0)) throw new Error('--kills and --seconds expect numbers');
    const servers = serverNames.filter((name) => name === (values.server ?? name));
    if (servers.length === 0) throw new Error(`--server expects one of these: ${serverNames.join(', ')}`);
    return { kills, seconds, servers };
  },
  ({ message }) => message,
);
let faults = 0;

function report(title: string, found: readonly string[], told: string): void {
  faults += found.length;
  console.log(`${found.length === 0 ? '✓' : '✗'} ${title}: ${told}`);
  for (const fault of found.slice(0, 20)) console.log(`    ${fault}`);
}

if (kills > 0) {
  const {
    killed,
    published,
    looks,
    faults: found,
  } = await killBuilds(kills, (round) => {
    if (round % 10 === 0) console.log(`  ${round} of ${kills} builds`);
  });
  report(
    'killed builds',
    found,
    `${killed} killed before, ${published} after publishing; ${looks} looks at the site`,
  );
}

if (seconds > 0) {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-soak-'));
  const trial = makeTrialSite();
  try {
    const { code, output } = await trial.end(trial.start(['--no-precompress']));
    if (code !== 0) throw new Error(output);
    const work = join(folder, 'work');
    cpSync(`${trial.outDir}/`, work, { recursive: true, dereference: true });
    const article = readdirSync(join(work, 'artikel'), { withFileTypes: true }).find((entry) =>
      entry.isDirectory(),
    );
    const page = `artikel/${article?.name}/index.html`;
    const site = { work, outDir: join(folder, 'dist'), page, compressedCache: join(folder, 'compressed') };
    await release(work, site.outDir, site);
    for (const name of servers) {
      if (!isInstalled(name)) {
        console.log(`- ${name} is not installed: left out`);
        continue;
      }
      const own = mkdtempSync(join(folder, 'server-'));
      const server = await startServer(name, { root: site.outDir, base: '', redirects: [] }, own, 2);
      try {
        const { requests, releases, faults: found } = await loadWhileReleasing(server, site, { seconds });
        report(
          `releases under load on ${name}`,
          found,
          `${requests} requests, ${releases} releases, ${seconds} s`,
        );
        measure(name, `${server.origin}/${page.replace('index.html', '')}`);
      } finally {
        server.stop();
      }
    }
  } finally {
    trial.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exit(faults === 0 ? 0 : 1);

/** How many requests a second a server answers, where `wrk` is installed to count them. */
function measure(name: string, url: string): void {
  for (const encoding of ['gzip', 'br']) {
    const { stdout, error } = spawnSync(
      'wrk',
      ['-t1', '-c32', '-d5s', '-H', `Accept-Encoding: ${encoding}`, url],
      {
        encoding: 'utf8',
      },
    );
    if (error) return;
    const rate = /Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1] ?? '?';
    const errors = /(?:Socket errors|Non-2xx).*/.exec(stdout)?.[0];
    console.log(
      `  ${name}, ${encoding}: ${Math.round(Number(rate))} requests a second${errors ? `; ${errors}` : ''}`,
    );
  }
}
