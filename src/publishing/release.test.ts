import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
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
  tree,
  work,
} from './release.test-support.ts';
import { release, rollBack } from './release.ts';
import { writeApart } from './write-apart.ts';

beforeEach(freshFolders);

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

  test('shares the bytes of files that are written apart, and no others', async () => {
    const isShareable = (path: string) => path !== '404.html';
    const inode = (path: string) => statSync(path).ino;
    const trees: Record<string, string>[] = [];
    fill(SITE);
    // Often enough that editions are turned into new ones, and that files are shared, alone and shared again.
    for (const words of ['eins', 'zwei', 'zwei', 'drei', 'vier', 'fünf', 'fünf', 'sechs']) {
      writeApart(join(work, 'index.html'), Buffer.from(page(words)));
      writeFileSync(join(work, '404.html'), page(`fehlt ${words}`));
      await release(work, out, { isShareable });
      trees.push(tree(`${out}/`));
      expect(tree(`${out}/`)).toEqual(tree(work));
      for (const name of editions())
        expect(tree(join(folder, '.dist', name))).toEqual(trees[Number(name) - 1]);
      expect(inode(join(out, 'artikel/a/index.html'))).toBe(inode(join(work, 'artikel/a/index.html')));
      expect(inode(join(out, '404.html'))).not.toBe(inode(join(work, '404.html')));
    }
  });

  test('never writes into a file that somebody may be reading', async () => {
    const isShareable = () => true;
    fill(SITE);
    const open: { file: number; text: string }[] = [];
    for (const words of ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs']) {
      writeApart(join(work, 'index.html'), Buffer.from(page(words)));
      await release(work, out, words > 'm' ? {} : { isShareable });
      open.push({ file: openSync(join(out, 'index.html'), 'r'), text: published() });
    }
    for (const { file, text } of open) {
      expect(readFileSync(file, 'utf8')).toBe(text);
      closeSync(file);
    }
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
