import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { outDirProblem, release, rollBack } from './release.ts';

let folder = '';
let work = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  work = join(folder, 'work');
  out = join(folder, 'dist');
});

const page = (text: string) => `<!doctype html><p>${text}</p>${'Fülltext. '.repeat(60)}`;

function fill(files: Record<string, string>, where = work): void {
  rmSync(where, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(where, path)), { recursive: true });
    writeFileSync(join(where, path), text);
  }
}

const SITE = { 'index.html': page('eins'), '404.html': page('fehlt'), 'artikel/a/index.html': page('a') };
const published = (path = 'index.html') => readFileSync(join(out, path), 'utf8');
const editions = () => readdirSync(join(folder, '.dist')).filter((name) => /^\d+$/.test(name));
const tree = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true })
      .map(String)
      .filter((path) => statSync(join(root, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'latin1')]),
  );

describe('a release', () => {
  test('makes the output folder a link to a whole edition', async () => {
    fill(SITE);
    await release(work, out);
    expect(readlinkSync(out)).toBe('.dist/000001');
    expect(tree(`${out}/`)).toEqual(tree(work));
  });

  test('keeps the two editions before and no older one', async () => {
    for (const text of ['eins', 'zwei', 'drei', 'vier', 'fünf']) {
      fill({ ...SITE, 'index.html': page(text) });
      await release(work, out);
    }
    expect(editions()).toEqual(['000003', '000004', '000005']);
    expect(published()).toContain('fünf');
  });

  test('made of an edition that nobody needs is as good as a new one, and leaves the others as they are', async () => {
    const versions: Record<string, string>[] = [
      { ...SITE, 'themen/alt/index.html': page('alt') },
      { ...SITE, 'index.html': page('zwei') },
      { ...SITE, 'index.html': page('drei'), 'artikel/b/index.html': page('b') },
      { ...SITE, '404.html': page('anders'), 'artikel/a': 'war ein Ordner' },
      { ...SITE, 'index.html': page('zwei') },
      { 'index.html': page('sechs'), '404.html': page('fehlt') },
    ];
    delete versions[3]?.['artikel/a/index.html'];
    const trees: Record<string, string>[] = [];
    for (const files of versions) {
      fill(files);
      await release(work, out, { twins: join(folder, 'compressed') });
      const fresh = join(folder, 'fresh');
      await release(work, fresh, { twins: join(folder, 'compressed') });
      expect(tree(`${out}/`)).toEqual(tree(`${fresh}/`));
      rmSync(join(folder, '.fresh'), { recursive: true });
      rmSync(fresh);
      trees.push(tree(`${out}/`));
      for (const name of editions())
        expect(tree(join(folder, '.dist', name))).toEqual(trees[Number(name) - 1]);
    }
    expect(readdirSync(`${out}/`).some((name) => name === 'artikel')).toBe(false);
  });

  test('lets nothing that is written into the work folder reach a published edition', async () => {
    fill(SITE);
    await release(work, out);
    const first = tree(`${out}/`);
    // As Astro does when it restores a page: into the file that is there.
    writeFileSync(join(work, 'index.html'), page('zwei'));
    appendFileSync(join(work, 'artikel/a/index.html'), 'mehr');
    expect(tree(`${out}/`)).toEqual(first);
    await release(work, out);
    expect(tree(join(folder, '.dist/000001'))).toEqual(first);
    expect(tree(`${out}/`)).toEqual(tree(work));
    writeFileSync(join(work, 'index.html'), page('drei'));
    writeFileSync(join(work, '404.html'), 'x');
    expect(tree(join(folder, '.dist/000001'))).toEqual(first);
    expect(published()).toContain('zwei');
  });

  test('costs no space for what is unchanged, and leaves its time of change, which validators are made of', async () => {
    fill(SITE);
    await release(work, out);
    const before = statSync(join(out, '404.html'));
    fill({ ...SITE, 'index.html': page('zwei') });
    const { changed } = await release(work, out);
    expect(changed).toBe(1);
    expect(statSync(join(out, '404.html'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test('does not hand on what somebody has changed by hand in a published edition', async () => {
    fill(SITE);
    await release(work, out);
    writeFileSync(join(out, 'index.html'), page('eigenmächtig'));
    await release(work, out);
    expect(published()).toContain('eins');
  });

  test('holds no file that was deleted', async () => {
    fill(SITE);
    await release(work, out);
    fill({ 'index.html': page('eins'), '404.html': page('fehlt') });
    await release(work, out);
    expect(existsSync(join(out, 'artikel'))).toBe(false);
  });

  test('sweeps what killed releases left behind', async () => {
    fill(SITE);
    await release(work, out);
    fill({ 'index.html': 'halb' }, join(folder, '.dist/half-4711'));
    symlinkSync('nirgends', join(folder, '.dist/swap-4711'));
    fill({ 'index.html': 'nie veröffentlicht' }, join(folder, '.dist/000002'));
    writeFileSync(join(folder, '.dist/lock'), `999999999 1 ${hostname()}`);
    writeFileSync(join(folder, '.dist/lock.999999999-1'), '');
    await release(work, out);
    expect(readdirSync(join(folder, '.dist')).sort()).toEqual([
      '000001',
      '000001.json',
      '000002',
      '000002.json',
    ]);
    expect(published()).toContain('eins');
  });

  test('leaves the old edition published when the new one cannot be written', async () => {
    fill(SITE);
    await release(work, out);
    const first = tree(`${out}/`);
    // A link that leads nowhere stands for any error of the disk.
    symlinkSync(join(folder, 'nirgends'), join(work, 'zzz.html'));
    await expect(release(work, out)).rejects.toThrow('ENOENT');
    expect(tree(`${out}/`)).toEqual(first);
    expect(readdirSync(join(folder, '.dist')).sort()).toEqual(['000001', '000001.json']);
  });

  test('makes a real folder with a site the edition before', async () => {
    fill(SITE);
    fill({ ...SITE, 'index.html': page('alt') }, out);
    await release(work, out);
    expect(published()).toContain('eins');
    await rollBack(out);
    expect(published()).toContain('alt');
  });

  test('takes place one after the other', async () => {
    fill(SITE);
    await Promise.all([release(work, out), release(work, out), release(work, out)]);
    expect(editions()).toEqual(['000001', '000002', '000003']);
    expect(tree(`${out}/`)).toEqual(tree(work));
  });

  test('on a full disk leaves the old edition whole', async ({ skip }) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      skip('only root can mount a small disk');
    }
    try {
      const small = join(disk, 'dist');
      fill(SITE);
      await release(work, small);
      const first = tree(`${small}/`);
      fill({ ...SITE, 'gross.html': 'x'.repeat(300_000) });
      await expect(release(work, small)).rejects.toThrow('ENOSPC');
      expect(tree(`${small}/`)).toEqual(first);
      fill({ ...SITE, 'index.html': page('zwei') });
      await release(work, small);
      expect(readFileSync(join(small, 'index.html'), 'utf8')).toContain('zwei');
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

describe('compressed twins', () => {
  const twins = () => join(folder, 'compressed');

  test('stand beside text files and hold the same', async () => {
    fill({ ...SITE, 'bild.png': 'p'.repeat(2000), 'kurz.txt': 'kurz' });
    await release(work, out, { twins: twins() });
    const original = readFileSync(join(out, 'index.html'));
    expect(brotliDecompressSync(readFileSync(join(out, 'index.html.br')))).toEqual(original);
    expect(gunzipSync(readFileSync(join(out, 'index.html.gz')))).toEqual(original);
    expect(readdirSync(out).sort()).toEqual([
      '404.html',
      '404.html.br',
      '404.html.gz',
      'artikel',
      'bild.png',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'kurz.txt',
    ]);
  });

  test('are made anew for what changed, and for nothing else', async () => {
    fill(SITE);
    expect((await release(work, out, { twins: twins() })).compressed).toBe(6);
    fill({ ...SITE, 'index.html': page('zwei') });
    expect((await release(work, out, { twins: twins() })).compressed).toBe(2);
    expect(brotliDecompressSync(readFileSync(join(out, 'index.html.br'))).toString()).toContain('zwei');
  });

  test('come from the cache when there is no edition before', async () => {
    fill(SITE);
    await release(work, out, { twins: twins() });
    const other = join(folder, 'other');
    await release(work, other, { twins: twins() });
    expect(tree(`${other}/`)).toEqual(tree(`${out}/`));
  });
});

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
