import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../checks/findings-of.test-support.ts';
import { readFrontMatter } from '../loader/front-matter.ts';
import { articleForms, articleSchema } from '../model/schema.ts';
import { newArticle } from './new.ts';

const run = promisify(execFile);
const NOW = new Date('2024-10-23T15:30:12.345Z');

describe('a new article', () => {
  it('lies in the folder of its month, under its transliterated headline', () => {
    expect(newArticle('Über die Größe: „Ja“!', NOW)?.file).toBe('articles/2024/10/ueber-die-groesse-ja.md');
    expect(newArticle('Donau|dampfschiff', NOW)?.file).toBe('articles/2024/10/donaudampfschiff.md');
    // Berlin is already in the new year.
    expect(newArticle('Neujahr', new Date('2024-12-31T23:30:00Z'))?.file).toBe('articles/2025/01/neujahr.md');
    expect(newArticle('…', NOW)).toBeUndefined();
  });

  it.each(['Schlicht', 'Mit „Zitat“ und "graden" Zeichen: \\ und # und | und 😀', 'C|D'])(
    'passes the schema: %s',
    (headline) => {
      const { text } = newArticle(headline, NOW) as { text: string };
      const { data, mistakes } = readFrontMatter(text);
      expect(mistakes).toEqual([]);
      const parsed = articleSchema.parse(data);
      expect(parsed.title).toBe(headline);
      expect(parsed.draft).toBe(true);
      expect(parsed.published.toISOString()).toBe('2024-10-23T15:30:00.000Z');
      expect(text).toContain('published: 2024-10-23T17:30:00+02:00');
    },
  );

  it('explains every key', () => {
    const { text } = newArticle('Überschrift', NOW) as { text: string };
    for (const key of Object.keys(articleForms).filter((name) => !name.includes('.')))
      expect(text, key).toMatch(new RegExp(`^# .+\\n(?:# )?(?:\\w+:.*\\n(?:# )?)?${key}: `, 'm'));
  });

  it('drops what no headline may hold', () => {
    const { text } = newArticle('Gemeinderat\u0001 tagt\u202E', NOW) as { text: string };
    expect(articleSchema.parse(readFrontMatter(text).data).title).toBe('Gemeinderat tagt');
  });

  it.each([
    [
      ['ada', 'redaktion'],
      '# Namen aus dem Ordner authors, ohne .md: ada, redaktion\nauthors: [redaktion]\n',
    ],
    [['ada', 'bea'], '# Namen aus dem Ordner authors, ohne .md: ada, bea\nauthors: [ada]\n'],
    [[], '# Namen aus dem Ordner authors, ohne .md\nauthors: [redaktion]\n'],
  ])('is by an author of the paper: %j', (authors, lines) => {
    expect(newArticle('Überschrift', NOW, authors)?.text).toContain(lines);
  });

  it.each(['Gemeinderat beschließt den Haushalt', 'Gemeinderat tagt: „Das wird ein langer Winter“'])(
    'has nothing in it that the check would object to: %s',
    async (headline) => {
      const { text } = newArticle(headline, NOW) as { text: string };
      expect(await findingsOf(text)).toEqual([]);
    },
  );

  it('is written once and never overwritten', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'new-article-'));
    const command = (...args: string[]) =>
      run(process.execPath, [join(import.meta.dirname, 'new.ts'), ...args], {
        env: { ...process.env, CONTENT_DIR: folder },
      });
    try {
      const { stdout } = await command('Ein neuer Text');
      const path = /^\S+/.exec(stdout)?.[0] as string;
      expect(path).toMatch(/articles\/\d{4}\/\d{2}\/ein-neuer-text\.md$/);
      const text = await readFile(path, 'utf8');
      await expect(command('Ein', 'neuer', 'Text')).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('gibt es schon'),
      });
      expect(await readFile(path, 'utf8')).toBe(text);
      expect((await command('-5 Grad in Köln')).stdout).toContain('/5-grad-in-koeln.md');
      await expect(command('--hilfe')).rejects.toMatchObject({ code: 2 });
      await expect(command()).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('fehlt die Überschrift'),
      });
      // A slip of the pen in CONTENT_DIR makes no second content folder.
      await rm(folder, { recursive: true });
      await expect(command('Noch ein Text')).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('dort ist kein Ordner'),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
