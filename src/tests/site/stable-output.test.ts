import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesOf, sites } from '../built-site.ts';
import { buildSite, inAnotherPlace } from '../global-setup.ts';
import type { BuiltSite } from '../sites.ts';

describe('a build on another day, in another place, with the same content', () => {
  it.each(sites)('gives the same bytes: $name', async (site) => {
    const temporary = mkdtempSync(join(tmpdir(), 'umbruch-again-'));
    onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
    const day = new Date(site.buildTime || Date.now());
    day.setDate(day.getDate() + 1);
    const elsewhere = await inAnotherPlace(site, 'another-day');
    await buildSite(elsewhere, join(temporary, 'site'), { BUILD_TIME: day.toISOString() });
    const again = { ...site, folder: await realpath(join(temporary, 'site')) };
    expect(digests(again)).toEqual(digests(site));
  });
});

function digests(site: BuiltSite): Record<string, string> {
  return Object.fromEntries(
    filesOf(site).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(site.folder, file)))
        .digest('hex')
        .slice(0, 12),
    ]),
  );
}
