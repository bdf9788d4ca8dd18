import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { layPages, type Prepared, prepareRelease } from './prepare-release.ts';
import { editions, fill, folder, freshFolders, out, page, SITE, tree, work } from './release.test-support.ts';
import { release, rollBack } from './release.ts';
import { readWorkFiles } from './work-files.ts';

beforeEach(freshFolders);

const halves = () => readdirSync(join(folder, '.dist')).filter((name) => name.startsWith('half-'));

const noPage = (path: string) => !path.endsWith('.html');

/** Editions of one paper, one after the other: pages come, change, go, and a folder becomes a file. */
const VERSIONS: readonly Readonly<Record<string, string>>[] = [
  { ...SITE, 'themen/alt/index.html': page('alt') },
  { ...SITE, 'index.html': page('zwei') },
  { ...SITE, 'index.html': page('drei'), 'artikel/b/index.html': page('b') },
  { 'index.html': page('vier'), '404.html': page('anders'), 'artikel/a': 'war ein Ordner' },
  { ...SITE, 'index.html': page('zwei') },
  { 'index.html': page('sechs'), '404.html': page('fehlt') },
];

/** As a build does when it has made all pages. */
const layAll = async (prepared: Prepared | undefined) =>
  prepared && layPages(prepared, out, work, await readWorkFiles(work));

const nothing = async () => undefined;

test.each([
  ['prepared', () => prepareRelease(out), nothing],
  ['prepared for other pages', () => prepareRelease(out, noPage), nothing],
  ['prepared with its pages', () => prepareRelease(out), layAll],
  ['prepared for other pages, with its pages', () => prepareRelease(out, noPage), layAll],
  ['not prepared', nothing, nothing],
])(
  '%s, a release of an edition that nobody needs is as good as a new one, and leaves the others as they are',
  async (_case, prepare, lay) => {
    const options = {
      compressedCache: join(folder, 'compressed'),
      further: () => ({ _headers: '/*\n  X-Test: ja\n' }),
    };
    const trees: Record<string, string>[] = [];
    for (const files of VERSIONS) {
      const begun = await prepare();
      fill(files);
      const prepared = (await lay(begun)) ?? begun;
      await release(work, out, { ...options, prepared });
      const fresh = join(folder, 'fresh');
      await release(work, fresh, options);
      expect(tree(`${out}/`)).toEqual(tree(`${fresh}/`));
      rmSync(join(folder, '.fresh'), { recursive: true });
      rmSync(fresh);
      trees.push(tree(`${out}/`));
      for (const name of editions())
        expect(tree(join(folder, '.dist', name))).toEqual(trees[Number(name) - 1]);
    }
    expect(readdirSync(`${out}/`)).not.toContain('artikel');
    expect(halves()).toEqual([]);
  },
);

describe('a prepared release', () => {
  test('shares the bytes of the pages that are laid into it, in a first edition as well', async () => {
    for (const words of ['eins', 'zwei']) {
      fill({ ...SITE, 'index.html': page(words) });
      await release(work, out, { prepared: await layAll(await prepareRelease(out)) });
      const [published, made] = [out, work].map((where) => statSync(join(where, 'index.html')));
      expect(published?.ino).toBe(made?.ino);
    }
  });

  test('takes no page whose place a public file takes', async () => {
    fill({ ...SITE, 'favicon.svg': page('kein Bild') });
    const prepared = await layAll(await prepareRelease(out));
    expect(Object.keys(prepared?.files ?? {}).sort()).toEqual(Object.keys(SITE).sort());
  });

  test('is not begun where nothing is known of what is published', async () => {
    fill(SITE);
    await release(work, out);
    rmSync(join(folder, '.dist/000001.json'));
    expect(await prepareRelease(out)).toBeUndefined();
  });

  test('has what is unchanged in its place before its pages are there', async () => {
    for (const files of VERSIONS.slice(0, 3)) {
      fill(files);
      await release(work, out);
    }
    await prepareRelease(out);
    expect(tree(join(folder, '.dist', halves()[0] ?? ''))).toEqual(tree(`${out}/`));
  });

  test('has room where other pages are expected, and what lay there is put aside', async () => {
    const more = { ...SITE, 'artikel/a.md': 'Text' };
    for (const words of ['eins', 'zwei', 'drei']) {
      fill({ ...more, 'index.html': page(words) });
      await release(work, out);
    }
    const prepared = await prepareRelease(out, noPage);
    const half = join(folder, '.dist', halves()[0] ?? '');
    expect(Object.keys(tree(half))).toEqual(['artikel/a.md']);
    expect(Object.keys(prepared?.files ?? {})).toEqual(['artikel/a.md']);
    // The first page was in no edition but the one that this is made of.
    expect(Object.values(tree(join(folder, '.dist', `old-${process.pid}`)))).toEqual([
      Buffer.from(page('eins')).toString('latin1'),
    ]);
    expect(existsSync(join(half, 'artikel/a'))).toBe(true);
  });

  test('does not take over what somebody has touched', async () => {
    fill(SITE);
    await release(work, out);
    const changed = join(out, 'artikel/a/index.html');
    writeFileSync(changed, page('verändert'));
    const prepared = await prepareRelease(out);
    await release(work, out, { prepared });
    expect(tree(`${out}/`)).toEqual(tree(work));
  });

  test('is begun anew where another edition has come or gone meanwhile', async () => {
    for (const files of VERSIONS.slice(0, 3)) {
      fill(files);
      await release(work, out);
    }
    const prepared = await prepareRelease(out);
    await rollBack(out);
    fill(SITE);
    await release(work, out, { prepared });
    expect(tree(`${out}/`)).toEqual(tree(work));
    expect(halves()).toEqual([]);
  });

  test('that is never made is swept by the next one', async () => {
    fill(SITE);
    await release(work, out);
    await prepareRelease(out);
    expect(halves()).toHaveLength(1);
    await release(work, out);
    expect(halves()).toEqual([]);
  });

  test('of another process that lives is left alone', async () => {
    fill(SITE);
    await release(work, out);
    // The process that has started this one.
    const other = join(folder, '.dist', `half-${process.ppid}`);
    mkdirSync(other);
    await release(work, out);
    expect(existsSync(other)).toBe(true);
  });

  test('waits for nobody: while another release is at work nothing is prepared', async () => {
    fill(SITE);
    await release(work, out);
    writeFileSync(join(folder, '.dist/lock'), `${process.ppid} 0 another-machine`);
    expect(await prepareRelease(out)).toBeUndefined();
    rmSync(join(folder, '.dist/lock'));
    expect(await prepareRelease(out)).toBeDefined();
  });
});
