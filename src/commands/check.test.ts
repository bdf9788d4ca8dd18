import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const AUTHOR = '---\nname: "Redaktion"\nkind: organization\n---\n';
const HEAD = (more = '') =>
  `---\ntitle: "Gemeinderat beschließt den Haushalt"\nstandfirst: "Der Gemeinderat hat am Montag den Haushalt beschlossen, nach langer Beratung."\nsection: politik\nauthors: [redaktion]\npublished: 2024-10-23T17:30:00+02:00\n${more}---\n\n`;
const GOOD = `${HEAD()}Der Gemeinderat hat am Montag den Haushalt beschlossen.\n`;
const WARNED = `${HEAD()}Der Gemeinderat hat am Montag , den Haushalt beschlossen.\n`;
const WRONG = `${HEAD('kiker: "Stadt"\n')}Der Gemeinderat hat und und beschlossen.\n`;
const EXCUSED = `${HEAD('checks: [{ off: spacing, reason: "Gedicht mit eigener Zeichensetzung" }]\n')}Der Rat , er tagt.\n`;

let content: string;
let elsewhere: string;
const put = (name: string, text: string) => writeFile(join(content, name), text);

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'check-'));
  await mkdir(join(content, 'articles'));
  await mkdir(join(content, 'authors'));
  elsewhere = await mkdtemp(join(tmpdir(), 'check-elsewhere-'));
  await put('authors/redaktion.md', AUTHOR);
  await put('articles/gut.md', GOOD);
  await put('articles/ermahnt.md', WARNED);
  await put('articles/falsch.md', WRONG);
  await put('articles/entschuldigt.md', EXCUSED);
  await put('README.md', 'Die Anleitung und und ihre Beispiele.\n');
  await writeFile(join(elsewhere, 'notiz.md'), '# Notiz\n\n<!-- Kommentar -->\n\nEs kam und und ging.\n');
});
afterAll(async () => {
  await rm(content, { recursive: true });
  await rm(elsewhere, { recursive: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const check = (...args: string[]) => checkIn(content, ...args);

function checkIn(contentDir: string, ...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const env = { ...process.env, CONTENT_DIR: contentDir };
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'check.ts'), ...args],
      { env },
      (failure, out, error) => done({ code: Number(failure?.code ?? 0), out, error }),
    );
  });
}
const file = (name: string) => join(content, name);

describe('npm run check', () => {
  it('reads the whole content, sorted, with exceptions and a summary, and fails on errors', async () => {
    const { code, out } = await check();
    // A content folder without standing pages gets notes of its own.
    const lines = out
      .trimEnd()
      .split('\n')
      .filter((line) => !line.endsWith('  placeholders'));
    expect(lines).toEqual([
      `${file('articles/ermahnt.md')}:9:30  warning  Vor „,“ steht ein Leerzeichen zu viel. Stelle: Montag , den  spacing`,
      `${file('articles/falsch.md')}:7:1  error  kiker: unbekannt – gemeint ist kicker?  front-matter`,
      `${file('articles/falsch.md')}:10:25  error  „und“ steht zweimal nacheinander. Bitte eines streichen.  doubled-words`,
      '',
      'Ausnahmen:',
      `  ${file('articles/entschuldigt.md')}: spacing – Gedicht mit eigener Zeichensetzung`,
      '',
      expect.stringMatching(/^5 Dateien in [\d,]+ s geprüft: 2 Fehler, 1 Warnung/),
    ]);
    expect(code).toBe(1);
  });

  it('passes warnings, but not with --strict', async () => {
    expect((await check(file('articles/ermahnt.md'))).code).toBe(0);
    expect((await check('--strict', file('articles/ermahnt.md'))).code).toBe(1);
    expect((await check('--strict', file('articles/gut.md'))).code).toBe(0);
  });

  it('prints JSON and nothing else', async () => {
    const { code, out } = await check('--format', 'json', file('articles'));
    const findings = JSON.parse(out);
    expect(code).toBe(1);
    expect(findings).toHaveLength(3);
    expect(JSON.parse((await check('--format', 'json', content)).out)).toEqual(findings);
    expect(findings[0]).toEqual({
      file: file('articles/ermahnt.md'),
      line: 9,
      column: 30,
      level: 'warning',
      rule: 'spacing',
      message: 'Vor „,“ steht ein Leerzeichen zu viel. Stelle: Montag , den',
    });
    expect(JSON.parse((await check('--format=json', file('articles/gut.md'))).out)).toEqual([]);
  });

  it('reads a plain Markdown file without front matter', async () => {
    const { code, out } = await check(join(elsewhere, 'notiz.md'));
    expect(code).toBe(1);
    expect(out).toContain(`${join(elsewhere, 'notiz.md')}:5:12  error  „und“ steht zweimal`);
    expect(out).toContain('1 Datei in');
    expect(out).toContain(': 1 Fehler\n');
  });

  it('reads a file whose head lacks its fences', async () => {
    const path = join(elsewhere, 'ohne-striche.md');
    await writeFile(path, 'title: "Eine Überschrift"\nsection: politk\nEin Satz, und und noch einer.\n');
    const { code, out } = await check(path);
    expect(code).toBe(1);
    for (const found of [
      '1:1  error  Der Kopf der Datei fehlt',
      '2:10  error  section',
      '3:15  error  „und“',
    ])
      expect(out).toContain(`${path}:${found}`);
  });

  it('tells of what is no file that can be read, and of exceptions without form', async () => {
    const broken = join(elsewhere, 'kaputt');
    await mkdir(join(broken, 'articles', 'ordner.md'), { recursive: true });
    await symlink('nirgends.md', join(broken, 'articles', 'verweis.md'));
    await writeFile(join(broken, 'articles', 'leer.md'), HEAD('checks: [~, names]\n'));
    const { code, out, error } = await checkIn(broken, '--external');
    expect(error).toBe('');
    expect(code).toBe(1);
    const alone = await check(broken);
    expect(alone).toMatchObject({ code: 1, error: '' });
    for (const name of ['ordner.md', 'verweis.md', 'leer.md'])
      for (const told of [out, alone.out]) expect(told).toContain(`articles/${name}:`);
  });

  it.each([[['nirgends.md']], [['--format', 'xml']], [['--unbekannt']], [[import.meta.filename]]])(
    'says why it could not run: %s',
    async (args) => {
      const { code, out, error } = await check(...args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(error).toContain('npm run check [-- DATEI|ORDNER …]');
    },
  );

  it('explains itself', async () => {
    const { code, out } = await check('--help');
    expect(code).toBe(0);
    expect(out).toContain('--strict');
  });
});
