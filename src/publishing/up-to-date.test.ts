import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { release, rollBack } from './release.ts';
import { remember, upToDate } from './up-to-date.ts';

const MADE = new Date('2024-10-23T12:00:00Z');
const UNTIL = new Date('2024-10-23T15:30:00Z');
let folder: string;
const at = (path: string) => join(folder, path);
const look = (now = MADE, options: unknown = {}, outDir = at('dist')) =>
  upToDate<string>(at('last-build.json'), at('content'), outDir, now, options);

/** A build, as far as it matters here. */
async function build(): Promise<void> {
  const { madeOf } = await look();
  const { name } = await release(at('work'), at('dist'));
  remember(at('last-build.json'), {
    madeOf,
    from: MADE.toISOString(),
    until: UNTIL.toISOString(),
    edition: name,
    summary: 'sechs Seiten',
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-up-to-date-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['content/articles', 'work']) mkdirSync(at(name), { recursive: true });
  for (const file of ['content/articles/a.md', 'work/index.html', 'work/404.html'])
    writeFileSync(at(file), file);
  await build();
});

describe('a published edition is up to date', () => {
  it('as long as nothing has changed, up to the moment at which content changes by itself', async () => {
    expect(await look()).toMatchObject({ summary: 'sechs Seiten', edition: '000001' });
    expect(await look(new Date(UNTIL.getTime() - 1))).toMatchObject({ summary: 'sechs Seiten' });
  });

  it('or else has to be made anew', async () => {
    const isOld = async (...given: Parameters<typeof look>) => (await look(...given)).summary === undefined;
    expect(await isOld(UNTIL), 'an embargo has passed').toBe(true);
    expect(await isOld(new Date(MADE.getTime() - 1)), 'the clock was turned back').toBe(true);
    expect(await isOld(MADE, { precompress: false }), 'other options').toBe(true);
    expect(await isOld(MADE, {}, at('anderswo')), 'another folder').toBe(true);
  });

  it.each<[string, () => unknown]>([
    ['text was edited', () => writeFileSync(at('content/articles/a.md'), 'Anderer Text')],
    ['text was edited to the same length', () => writeFileSync(at('content/articles/a.md'), 'x'.repeat(21))],
    ['an article was added', () => writeFileSync(at('content/articles/b.md'), '')],
    ['an article was removed', () => rmSync(at('content/articles/a.md'))],
    ['a published file was edited', () => writeFileSync(at('dist/index.html'), 'Anders')],
    ['a published file was touched', () => utimesSync(at('dist/404.html'), MADE, MADE)],
    ['a published file is gone', () => rmSync(at('dist/404.html'))],
    ['the record of the edition is gone', () => rmSync(at('.dist/000001.json'))],
    ['nobody remembers', () => rmSync(at('last-build.json'))],
    ['what is remembered cannot be read', () => writeFileSync(at('last-build.json'), '{')],
  ])('no more when %s', async (_, change) => {
    await change();
    expect((await look()).summary).toBeUndefined();
  });

  it('no more when another edition is published in its place', async () => {
    writeFileSync(at('work/index.html'), 'Anders');
    await build();
    expect(await look()).toMatchObject({ edition: '000002' });
    await rollBack(at('dist'));
    expect((await look()).summary).toBeUndefined();
  });
});
