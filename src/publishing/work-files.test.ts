import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { keepWorkFiles, readWorkFiles, recallWorkFiles } from './work-files.ts';

let folder: string;
const work = () => join(folder, 'work');
const memory = () => join(folder, 'memory.json');
const put = (path: string, text: string) => writeFileSync(join(work(), path), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-work-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(work(), 'b'), { recursive: true });
  put('b/c.html', 'eins');
  put('a.html', 'zwei');
});

/** Reads the work folder as a build of that version does. */
async function read(paths?: readonly string[], version = '1') {
  const before = recallWorkFiles(memory(), version);
  const files = await readWorkFiles(work(), paths, before);
  keepWorkFiles(memory(), version, work(), files, before);
  const taken = [...files].filter(([path, file]) => before.get(path) === file).map(([path]) => path);
  return { files, taken };
}

describe('the files of the work folder', () => {
  test('come in a fixed order with digest and size', async () => {
    const { files } = await read();
    expect([...files.keys()]).toEqual(['a.html', 'b/c.html']);
    expect(files.get('a.html')).toMatchObject({ size: 4 });
    expect(files.get('a.html')?.digest).not.toBe(files.get('b/c.html')?.digest);
  });

  test('are read once, as long as nobody writes into them', async () => {
    const { files } = await read();
    const again = await read();
    expect(again.taken).toEqual(['a.html', 'b/c.html']);
    expect(again.files).toEqual(files);
  });

  test('are read once also where an edition has linked them meanwhile', async () => {
    await read();
    linkSync(join(work(), 'a.html'), join(folder, 'veröffentlicht.html'));
    expect((await read()).taken).toEqual(['a.html', 'b/c.html']);
  });

  test('are read again when somebody has changed them in an edition', async () => {
    await read();
    const published = join(folder, 'veröffentlicht.html');
    linkSync(join(work(), 'a.html'), published);
    writeFileSync(published, 'eigenmächtig');
    expect((await read()).taken).toEqual(['b/c.html']);
  });

  test('are read again when they have changed, were added or come back', async () => {
    await read();
    put('a.html', 'drei');
    put('neu.html', 'vier');
    rmSync(join(work(), 'b/c.html'));
    const changed = await read();
    expect(changed.taken).toEqual([]);
    expect([...changed.files.keys()]).toEqual(['a.html', 'neu.html']);
    mkdirSync(join(work(), 'b'));
    put('b/c.html', 'eins');
    expect((await read()).taken).toEqual(['a.html', 'neu.html']);
  });

  test('keep the key and the note that they were made with', async () => {
    const files = new Map([
      ['a.html', { stamp: '1', digest: 'x', size: 4, key: 'k', note: { says: 'zwei' } }],
    ]);
    keepWorkFiles(memory(), '1', work(), files, new Map());
    expect(recallWorkFiles(memory(), '1')).toEqual(files);
  });

  test('are all read when what is known is of another version or cannot be read', async () => {
    await read();
    expect((await read(undefined, '2')).taken).toEqual([]);
    writeFileSync(memory(), '{');
    expect((await read()).taken).toEqual([]);
  });

  test('are all read after the machine has been started anew: a power cut may have taken their bytes', async () => {
    const { files } = await read();
    const before = recallWorkFiles(memory(), '1', 'another start');
    expect([...before.keys()]).toEqual([...files.keys()]);
    const again = await readWorkFiles(work(), undefined, before);
    expect(again).toEqual(files);
    expect([...again.values()].some((file) => [...before.values()].includes(file))).toBe(false);
  });

  test('are those of given paths, where the others are swept with the folders that they leave empty', async () => {
    expect([...(await read(['a.html'])).files.keys()]).toEqual(['a.html']);
    expect(readdirSync(work())).toEqual(['a.html']);
    put('b.html', 'noch unbekannt');
    await read(['a.html', 'b.html']);
    await read(['a.html']);
    expect(readdirSync(work())).toEqual(['a.html']);
  });

  test('are not looked at again where nobody has touched them since, if they are known', async () => {
    const { files } = await read();
    put('a.html', 'drei');
    put('b/c.html', 'vier');
    put('neu.html', 'fünf');
    const again = await readWorkFiles(work(), undefined, files, (path) => path !== 'a.html');
    expect(again.get('b/c.html')).toBe(files.get('b/c.html'));
    expect(again.get('a.html')?.digest).not.toBe(files.get('a.html')?.digest);
    expect(again.get('neu.html')).toMatchObject({ size: Buffer.byteLength('fünf') });
  });

  test('must be there when they are given', async () => {
    await expect(readWorkFiles(work(), ['gibt-es-nicht.html'])).rejects.toThrow('ENOENT');
  });
});
