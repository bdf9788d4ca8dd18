import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { outDirProblem } from './out-dir.ts';
import { fill, freshFolders, out, SITE, work } from './release.test-support.ts';
import { release } from './release.ts';

beforeEach(freshFolders);

describe('an output folder is refused', () => {
  test.each([
    [
      'that holds other files',
      () => fill({ 'brief.txt': 'Lieber Leser' }, out),
      'keine Ausgabe einer Website',
    ],
    ['that is a file', () => writeFileSync(out, ''), 'ist eine Datei'],
    ['that is a link to elsewhere', () => symlinkSync('/tmp', out), 'nicht von hier stammt'],
  ])('%s', async (_case, make, message) => {
    make();
    expect(await outDirProblem(out)).toContain(message);
  });

  test('in a folder of which the site is built, or below a file', async () => {
    expect(await outDirProblem('public/dist', ['content', 'public'])).toContain('liegt in public, woraus');
    expect(await outDirProblem('public-site', ['content', 'public'])).toBeUndefined();
    writeFileSync(out, '');
    expect(await outDirProblem(join(out, 'a'))).toContain('ist kein Ordner');
  });

  test('that is a mount point', async () => {
    expect(await outDirProblem('/proc')).toContain('Einhängepunkt');
  });

  test('but not one that is new, empty, a site or an edition', async () => {
    expect(await outDirProblem(out)).toBeUndefined();
    mkdirSync(out);
    expect(await outDirProblem(out)).toBeUndefined();
    fill(SITE, out);
    expect(await outDirProblem(out)).toBeUndefined();
    fill(SITE);
    await release(work, out);
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(await outDirProblem(out)).toBeUndefined();
  });
});
