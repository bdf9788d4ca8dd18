import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { typesetArticle } from '../model/make-article.ts';
import { articleSchema } from '../model/schema.ts';
import { appendAddresses, missingAddresses, RECORD_FILE, readRecord } from './release-record.ts';

const NOW = new Date('2024-11-01T12:00:00Z');
const LINE = 'tag:umbruch.example,2024:artikel/a\ta\t2024-10-23T15:30:00Z\n';
const RECORDED = { id: 'tag:umbruch.example,2024:artikel/a', slug: 'a', published: '2024-10-23T15:30:00Z' };

function contentFolder(record?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (record !== undefined) writeFileSync(join(folder, RECORD_FILE), record);
  return folder;
}

function article(slug: string, more: object = {}) {
  const data = articleSchema.parse({
    title: 'T',
    standfirst: 'S.',
    section: 'wissen',
    authors: ['x'],
    published: '2024-10-23T17:30:00+02:00',
    ...more,
  });
  return typesetArticle({ slug, file: `articles/${slug}.md`, digest: slug }, data);
}

describe('reading the record', () => {
  it('finds nothing to compare where there is none', async () => {
    expect(await readRecord(contentFolder())).toBeUndefined();
  });

  it('gives each line with its number, over comments, empty lines, a byte order mark and Windows line ends', async () => {
    const record = await readRecord(contentFolder(`\uFEFF# Kopf\r\n\r\n${LINE.replace('\n', '\r\n')}`));
    expect(record).toEqual({ addresses: [{ ...RECORDED, line: 3 }], findings: [] });
  });

  it.each([
    ['a merge left open', '<<<<<<< HEAD\n', 1],
    ['spaces instead of tabs', `${LINE}${LINE.replaceAll('\t', ' ')}`, 2],
    ['a date without a time', LINE.replace('T15:30:00Z', ''), 1],
    ['an address that is none', LINE.replace('\ta\t', '\t/artikel/a/\t'), 1],
    ['two lines run together', LINE.replace('\n', LINE), 1],
  ])('reports %s with its line', async (_, text, line) => {
    const record = await readRecord(contentFolder(text));
    expect(record?.findings).toHaveLength(1);
    expect(record?.findings[0]).toMatchObject({ line, level: 'error', rule: 'release-record' });
    expect(record?.findings[0]?.file).toContain(RECORD_FILE);
    expect(record?.findings[0]?.message).toContain('durch Tabulatoren getrennt');
  });

  it('says that a record cannot be read, instead of taking it for absent', async () => {
    const folder = contentFolder();
    mkdirSync(join(folder, RECORD_FILE));
    expect((await readRecord(folder))?.findings[0]?.message).toContain('Das ist keine Datei');
  });
});

describe('what the record lacks', () => {
  it('is every published article, with its moment in UTC', () => {
    expect(missingAddresses([], [article('a')], NOW)).toEqual([RECORDED]);
  });

  it('is no draft and no article under embargo', () => {
    const hidden = [
      article('b', { draft: true }),
      article('c', { published: '2024-11-01T13:00:01+01:00' }),
      article('d', { published: '2099-01-01T00:00:00Z', formerSlugs: ['e'] }),
    ];
    expect(missingAddresses([], hidden, NOW)).toEqual([]);
  });

  it('is the new address of a renamed article, under its old identifier', () => {
    const renamed = article('b', { formerSlugs: ['a'] });
    expect(missingAddresses([{ ...RECORDED, line: 1 }], [renamed], NOW)).toEqual([
      { ...RECORDED, slug: 'b' },
    ]);
  });

  it('is every address that a renamed article is reached by, the oldest first, where the record begins later', () => {
    const renamed = article('c', { formerSlugs: ['a', 'b'] });
    expect(missingAddresses([], [renamed], NOW)).toEqual(
      ['a', 'b', 'c'].map((slug) => ({ ...RECORDED, slug })),
    );
  });

  it('is nothing when all is recorded, however often it is asked', () => {
    expect(missingAddresses([{ ...RECORDED, line: 1 }], [article('a')], NOW)).toEqual([]);
  });
});

describe('appending to the record', () => {
  it('begins it with a line that says what it is, and reads back what was written', async () => {
    const folder = contentFolder();
    await appendAddresses(folder, [RECORDED]);
    expect(readFileSync(join(folder, RECORD_FILE), 'utf8')).toMatch(/^# .+\n/);
    expect(await readRecord(folder)).toEqual({ addresses: [{ ...RECORDED, line: 2 }], findings: [] });
  });

  it('leaves every earlier byte as it was', async () => {
    const folder = contentFolder(LINE);
    await appendAddresses(folder, [{ ...RECORDED, slug: 'b' }]);
    expect(readFileSync(join(folder, RECORD_FILE), 'utf8')).toBe(LINE + LINE.replace('\ta\t', '\tb\t'));
  });

  it('begins a new line even where an editor program has taken the last line end away', async () => {
    const folder = contentFolder(LINE.trimEnd());
    await appendAddresses(folder, [{ ...RECORDED, slug: 'b' }]);
    expect((await readRecord(folder))?.addresses.map(({ slug }) => slug)).toEqual(['a', 'b']);
  });

  it('writes nothing where there is nothing new', async () => {
    const folder = contentFolder(LINE);
    await appendAddresses(folder, []);
    expect(readFileSync(join(folder, RECORD_FILE), 'utf8')).toBe(LINE);
  });
});
