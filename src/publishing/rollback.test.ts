import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  editions,
  fill,
  folder,
  freshFolders,
  out,
  page,
  published,
  SITE,
  work,
} from './release.test-support.ts';
import { release, rollBack } from './release.ts';

beforeEach(freshFolders);

describe('rolling back', () => {
  const threeEditions = async () => {
    for (const text of ['eins', 'zwei', 'drei']) {
      fill({ ...SITE, 'index.html': page(text) });
      await release(work, out);
    }
  };

  test('brings the edition before back, and says which', async () => {
    await threeEditions();
    expect(await rollBack(out)).toEqual({ from: '000003', to: '000002' });
    expect(published()).toContain('zwei');
  });

  test('can be taken back by naming the edition', async () => {
    await threeEditions();
    await rollBack(out);
    expect(await rollBack(out, '000003')).toEqual({ from: '000002', to: '000003' });
    expect(published()).toContain('drei');
  });

  test('ends at the oldest edition that is kept', async () => {
    await threeEditions();
    await rollBack(out);
    expect(await rollBack(out)).toEqual({ from: '000002', to: '000001' });
    await expect(rollBack(out)).rejects.toThrow('Vor der Ausgabe 000001 ist keine aufbewahrt');
    await expect(rollBack(out, '000007')).rejects.toThrow('Aufbewahrt: 000001, 000002, 000003.');
    await expect(rollBack(join(folder, 'nie'))).rejects.toThrow('keine Ausgabe aufbewahrt');
    expect(existsSync(join(folder, '.nie'))).toBe(false);
    // A first build that failed leaves its folder.
    mkdirSync(join(folder, '.nie'));
    await expect(rollBack(join(folder, 'nie'))).rejects.toThrow('keine Ausgabe aufbewahrt');
  });

  test('is remembered by the next release: the edition before is the one that readers saw', async () => {
    await threeEditions();
    await rollBack(out);
    fill({ ...SITE, 'index.html': page('vier') });
    await release(work, out);
    expect(editions()).toEqual(['000001', '000002', '000004']);
    await rollBack(out);
    expect(published()).toContain('zwei');
  });
});
