import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readWorkFiles } from './work-files.ts';

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

/** Reads the work folder; tells which files were looked into. */
async function read() {
  const seen: string[] = [];
  const inspect = (path: string, bytes: Buffer) => {
    seen.push(path);
    return path === 'a.html' ? { says: String(bytes) } : undefined;
  };
  const files = await readWorkFiles(work(), { memory: memory(), inspect });
  return { seen, files };
}

describe('the files of the work folder', () => {
  test('come in a fixed order with digest, size and note', async () => {
    const { files } = await read();
    expect([...files.keys()]).toEqual(['a.html', 'b/c.html']);
    expect(files.get('a.html')).toMatchObject({ size: 4, note: { says: 'zwei' } });
    expect(files.get('a.html')?.digest).not.toBe(files.get('b/c.html')?.digest);
  });

  test('are looked into once, as long as nobody writes into them', async () => {
    const { files } = await read();
    const again = await read();
    expect(again.seen).toEqual([]);
    expect(again.files).toEqual(files);
  });

  test('are looked into again when they have changed, were added or come back', async () => {
    await read();
    put('a.html', 'drei');
    put('neu.html', 'vier');
    rmSync(join(work(), 'b/c.html'));
    const changed = await read();
    expect(changed.seen).toEqual(['a.html', 'neu.html']);
    expect([...changed.files.keys()]).toEqual(['a.html', 'neu.html']);
    expect(changed.files.get('a.html')).toMatchObject({ note: { says: 'drei' } });
    put('b/c.html', 'eins');
    expect((await read()).seen).toEqual(['b/c.html']);
  });

  test('are all looked into when what is known is of other code or cannot be read', async () => {
    await read();
    writeFileSync(memory(), readFileSync(memory(), 'utf8').replace(/"version":"\w/, '"version":"x'));
    expect((await read()).seen).toHaveLength(2);
    writeFileSync(memory(), '{');
    expect((await read()).seen).toHaveLength(2);
  });

  test('are those of given paths, where the others are swept with the folders that they leave empty', async () => {
    const paths = ['a.html'];
    const given = () => readWorkFiles(work(), { memory: memory(), paths });
    expect([...(await given()).keys()]).toEqual(['a.html']);
    expect(readdirSync(work())).toEqual(['a.html']);
    put('b.html', 'noch unbekannt');
    paths.push('b.html');
    await given();
    paths.pop();
    expect([...(await given()).keys()]).toEqual(['a.html']);
    expect(readdirSync(work())).toEqual(['a.html']);
  });

  test('must be there when they are given', async () => {
    await expect(readWorkFiles(work(), { paths: ['gibt-es-nicht.html'] })).rejects.toThrow('ENOENT');
  });
});
