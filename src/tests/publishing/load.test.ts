import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadWhileReleasing } from '../../commands/soak/load.ts';
import { isInstalled, serverNames, startServer } from '../../commands/soak/start-server.ts';
import { release } from '../../publishing/release.ts';

test.each(serverNames)('readers at %s get whole pages while one edition follows the other', async (name) => {
  if (!isInstalled(name)) return console.warn(`${name} is not installed: left out`);
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-load-'));
  const site = {
    work: join(folder, 'work'),
    outDir: join(folder, 'dist'),
    page: 'artikel/a/index.html',
    compressedCache: join(folder, 'compressed'),
  };
  mkdirSync(join(site.work, 'artikel/a'), { recursive: true });
  for (const file of ['index.html', '404.html', site.page])
    writeFileSync(
      join(site.work, file),
      `<!doctype html><title>${file}</title>${'<p>Ein Satz.'.repeat(500)}`,
    );
  await release(site.work, site.outDir, site);
  const server = await startServer(name, { root: site.outDir, base: '', redirects: [] }, folder);
  onTestFinished(() => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const { faults, requests } = await loadWhileReleasing(server, site, { seconds: 1, atLeast: 5 });
  expect(faults).toEqual([]);
  expect(requests).toBeGreaterThan(50);
});
