import { spawnSync } from 'node:child_process';
import { beforeEach, expect, it } from 'vitest';
import {
  fill,
  folder,
  freshFolders,
  out,
  page,
  published,
  SITE,
  work,
} from '../publishing/release.test-support.ts';
import { release } from '../publishing/release.ts';

beforeEach(freshFolders);

function rollback(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/rollback.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, told: stdout + stderr };
}

it('brings the edition before back, tells which it is, and changes nothing where it stands already', async () => {
  for (const text of ['eins', 'zwei']) {
    fill({ ...SITE, 'index.html': page(text) });
    await release(work, out);
  }
  expect(rollback('--outDir', out)).toEqual({
    status: 0,
    told: expect.stringMatching(
      /^Ausgabe 000001 ist wieder veröffentlicht \(gebaut am .+ um .+ Uhr\), statt 000002: .+\n$/,
    ),
  });
  expect(rollback('000001', '--outDir', out)).toEqual({
    status: 0,
    told: 'Ausgabe 000001 ist schon veröffentlicht.\n',
  });
  expect(published()).toContain('eins');
});

it('says in one line that there is nothing to bring back', () => {
  expect(rollback('--outDir', `${folder}/nie`)).toEqual({
    status: 1,
    told: `Zu ${folder}/nie ist keine Ausgabe aufbewahrt.\n`,
  });
});
