/** Files that no editor means to make and that git could not keep: they are made here, in a folder that is thrown away. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../loader/read-content.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-refused-'));
  write('authors/redaktion.md', '---\nname: "Redaktion"\n---\n');
  mkdirSync(join(folder, 'articles'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function article(text = 'Ein Satz steht hier.\n'): string {
  return `---\ntitle: "Ein Titel"\nstandfirst: "Ein Vorspann."\nsection: politik\nauthors: [redaktion]\npublished: 2024-10-23T17:30:00+02:00\n---\n\n${text}`;
}

async function read(): Promise<{ slugs: string[]; errors: string[] }> {
  const { articles, findings } = await readContent(folder, NOW);
  const errors = findings
    .filter(({ level }) => level === 'error')
    .map(
      ({ file, line, message }) =>
        `${file.slice(file.indexOf(folder) + folder.length + 1)}:${line} ${message}`,
    );
  return { slugs: articles.map(({ article }) => article.slug), errors };
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('bytes that are no German text', () => {
  it.each([
    ['UTF-16', utf16(article()), ':1 Die Datei ist als UTF-16 gespeichert, erwartet wird UTF-8'],
    ['a NUL byte', article('Ein\0Satz.\n'), ':9 Die Datei enthält ein NUL-Zeichen'],
    [
      'Latin-1',
      latin1(article('Ein schöner Satz.\n')),
      ':9 Diese Zeile enthält Zeichen, die nicht als UTF-8',
    ],
    [
      'half a character',
      Buffer.concat([Buffer.from(article('Ein ')), Buffer.from([0xe2, 0x80])]),
      ':9 Diese Zeile',
    ],
    [
      'what Windows-1252 leaves',
      article('Ein \u0084Wort\u0093.\n'),
      ':9 Die Zeile enthält das unsichtbare Zeichen U+0084',
    ],
    [
      'a line break of a word processor',
      article('Ein\u000BSatz.\n'),
      ':9 Die Zeile enthält das unsichtbare Zeichen U+000B',
    ],
    [
      'a reversed writing direction',
      article('Ein \u202Eztas.\n'),
      ':9 Die Zeile enthält das unsichtbare Zeichen U+202E',
    ],
  ])('refuses %s with its line', async (_name, content, expected) => {
    write('articles/a.md', content);
    const { errors } = await read();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`articles/a.md${expected}`);
  });

  it('tell all other mistakes of such a file as well', async () => {
    write('articles/a.md', latin1(article('Ein schöner <b>Satz</b>.\n').replace('politik', 'politk')));
    const { errors } = await read();
    expect(errors.map((error) => error.slice('articles/a.md'.length, 30))).toEqual([
      expect.stringMatching(/^:4 section/),
      expect.stringMatching(/^:9 Diese Zeile/),
      expect.stringMatching(/^:9 HTML/),
    ]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${article()}`],
    [
      'line ends of Windows',
      article('Ein Satz\n\n## Zwischentitel\n\nNoch einer\n').replaceAll('\n', '\r\n'),
    ],
    ['line ends of old Macs', article().replaceAll('\n', '\r')],
    ['no line end at the end', article('Ein Satz.')],
    ['emoji, joiners and soft hyphens', article('👩‍👩‍👧 Wör\u00ADter\n')],
  ])('takes %s as it is', async (_name, content) => {
    write('articles/a.md', content);
    expect(await read()).toEqual({ slugs: ['a'], errors: [] });
  });
});

describe('files of absurd size', () => {
  it.each([
    ['more than 500 kB', () => article('Ein Satz. '.repeat(50_001)), 'erlaubt sind 500 kB'],
    ['10,000 lines', () => article('- a\n'.repeat(10_001)), 'erlaubt sind 10000'],
    [
      'a head of 60,000 keys',
      () => article().replace('section', `${'a: 1\n'.repeat(60_000)}section`),
      'Der Kopf der Datei ist 60005 Zeilen lang',
    ],
    ['links without end', () => article(`${'[a]('.repeat(100_000)}\n`), 'mehr als 5000 Zeichen'],
    [
      'emphasis without end',
      () => article(`${'*a **b '.repeat(30_000)}${'c* d** '.repeat(30_000)}\n`),
      'mehr als 5000 Zeichen',
    ],
    [
      'a list that steps 600 levels to the right',
      () => article(Array.from({ length: 600 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')),
      'Ebenen tief verschachtelt',
    ],
  ])('%s are refused at once', async (_name, content, expected) => {
    write('articles/a.md', content());
    const { errors } = await read();
    expect(errors.join('\n')).toContain(expected);
  });

  it('half a megabyte of ordinary prose is read', async () => {
    write('articles/a.md', article('Der Satz steht hier, und „noch einer“ steht daneben.\n\n'.repeat(4_900)));
    expect((await read()).errors).toEqual([]);
  });
});

describe('names that cannot become an address', () => {
  it.each([
    ['umlauts, composed', 'über-uns.md'.normalize('NFC'), 'ueber-uns.md'],
    ['umlauts, decomposed', 'über-uns.md'.normalize('NFD'), 'ueber-uns.md'],
    ['emoji', '🎉-fest.md', 'fest.md'],
    ['nothing but emoji', '🎉.md', 'artikel.md'],
    ['a line break', 'zwei\nzeilen.md', 'zwei-zeilen.md'],
    ['a space at the end', 'name .md', 'name.md'],
  ])('%s', async (_name, file, proposal) => {
    write(`articles/${file}`, article());
    const { slugs, errors } = await read();
    expect(slugs).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`kann keine Adresse werden.* Vorschlag: ${proposal}$`));
  });

  it('two names that differ only in case: the one in lower case is the article', async () => {
    write('articles/gleich.md', article());
    write('articles/Gleich.md', article());
    const { slugs, errors } = await read();
    expect(slugs).toEqual(['gleich']);
    expect(errors).toEqual([expect.stringContaining('Der Dateiname „Gleich.md“ kann keine Adresse werden')]);
  });
});

describe('what is no file', () => {
  it('a link to a file elsewhere', async () => {
    write('elsewhere.md', article());
    symlinkSync(join(folder, 'elsewhere.md'), join(folder, 'articles/a.md'));
    expect((await read()).errors).toEqual([
      expect.stringContaining('articles/a.md:1 Das ist eine Verknüpfung'),
    ]);
  });

  it('a link to a folder elsewhere', async () => {
    write('elsewhere/a.md', article());
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'articles/2024'));
    const { slugs, errors } = await read();
    expect(slugs).toEqual([]);
    expect(errors).toEqual([expect.stringContaining('articles/2024:1 Das ist eine Verknüpfung')]);
  });

  it('a link that leads nowhere, and one that leads to itself', async () => {
    symlinkSync('gibt-es-nicht.md', join(folder, 'articles/a.md'));
    symlinkSync('b.md', join(folder, 'articles/b.md'));
    expect((await read()).errors).toHaveLength(2);
  });

  it('a picture that is a link out of the content folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'umbruch-outside-'));
    writeFileSync(
      join(outside, 'geheim.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    );
    symlinkSync(join(outside, 'geheim.svg'), join(folder, 'articles/bild.svg'));
    write('articles/a.md', article('Ein Satz.\n\n![Ein heller Fleck](./bild.svg "Ein Bild. Grafik: dpa")\n'));
    const { errors } = await read();
    rmSync(outside, { recursive: true });
    expect(errors).toEqual([expect.stringContaining('liegt außerhalb des Ordners der Artikel')]);
  });

  it('a picture that is a link to nowhere', async () => {
    symlinkSync('weg.png', join(folder, 'articles/bild.png'));
    write('articles/a.md', article('Ein Satz.\n\n![Ein heller Fleck](./bild.png "Ein Bild. Foto: dpa")\n'));
    expect((await read()).errors).toEqual([expect.stringContaining('die nirgendwohin führt')]);
  });

  it('a picture name that no disk takes', async () => {
    write(
      'articles/a.md',
      article(`Ein Satz.\n\n![Ein heller Fleck](./${'x'.repeat(300)}.png "Ein Bild. Foto: dpa")\n`),
    );
    expect((await read()).errors).toEqual([expect.stringContaining('Die Datei gibt es nicht')]);
  });

  it('content folders that are missing', async () => {
    rmSync(join(folder, 'articles'), { recursive: true });
    rmSync(join(folder, 'authors'), { recursive: true });
    const { errors } = await read();
    expect(errors).toEqual([
      expect.stringContaining('articles:1 Den Ordner gibt es nicht'),
      expect.stringContaining('authors:1 Den Ordner gibt es nicht'),
    ]);
  });
});

describe('files beside the articles', () => {
  it('a named pipe as a picture, a record or a page holds nothing up', async () => {
    mkdirSync(join(folder, 'pages'));
    for (const pipe of ['articles/bild.png', 'release-record.tsv', 'pages/impressum.md'])
      execFileSync('mkfifo', [join(folder, pipe)]);
    write('articles/a.md', article('Ein Satz.\n\n![Ein heller Fleck](./bild.png "Ein Bild. Foto: dpa")\n'));
    expect((await read()).errors).toEqual([
      expect.stringContaining('articles/a.md:11 Bild „./bild.png“: Das ist keine Datei'),
      expect.stringContaining('pages/impressum.md:1 Das ist keine Datei'),
      expect.stringContaining('release-record.tsv:1 Das ist keine Datei'),
    ]);
  });

  it('a page that is a link, and a folder that is one whatever its name', async () => {
    write('elsewhere/a.md', article());
    mkdirSync(join(folder, 'pages'));
    symlinkSync(join(folder, 'elsewhere/a.md'), join(folder, 'pages/impressum.md'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'articles/2024.10'));
    expect((await read()).errors).toEqual([
      expect.stringContaining('articles/2024.10:1 Das ist eine Verknüpfung'),
      expect.stringContaining('pages/impressum.md:1 Das ist eine Verknüpfung'),
    ]);
  });

  it('two authors of one name in two folders', async () => {
    write('authors/a/eule.md', '---\nname: "A"\n---\n');
    write('authors/b/eule.md', '---\nname: "B"\n---\n');
    expect((await read()).errors).toEqual([
      expect.stringContaining('authors/b/eule.md:1 Die Adresse „eule“ ist vergeben'),
    ]);
  });

  it.each(['a.txt', 'a.md~', 'a.md.txt', 'a', 'a.heic'])('%s is not read, and that is said', async (name) => {
    write(`articles/${name}`, article());
    const { findings } = await readContent(folder, NOW);
    expect(findings.filter(({ level }) => level === 'warning')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Die Datei wird nicht gelesen') }),
    ]);
  });

  it('texts beside the folders that are read, and that is said', async () => {
    write('articles/a.md', article());
    write('artikel/b.md', article());
    write('c.md', article());
    write('author/readme.txt', '');
    write('README.md', 'Anleitung');
    write('pictures/x.svg', '');
    const { findings } = await readContent(folder, NOW);
    expect(
      findings
        .filter(({ level, rule }) => level === 'warning' && rule === 'file')
        .map(({ file, message }) => `${file.slice(file.lastIndexOf('/') + 1)}: ${message}`),
    ).toEqual([
      expect.stringMatching(/^artikel: Der Ordner wird nicht gelesen/),
      expect.stringMatching(/^author: Der Ordner wird nicht gelesen – gemeint ist authors\?/),
      expect.stringMatching(/^c\.md: Die Datei wird hier nicht gelesen/),
    ]);
  });

  it('a folder without an article, and that is said', async () => {
    const { findings } = await readContent(folder, NOW);
    expect(findings.filter(({ level }) => level === 'warning')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('enthält keinen Artikel') }),
    ]);
  });

  it('names that leave no room for what is appended to them', async () => {
    write(`articles/${'a'.repeat(151)}.md`, article());
    expect((await read()).errors).toEqual([
      expect.stringContaining(`höchstens 150 Zeichen. Vorschlag: ${'a'.repeat(150)}.md`),
    ]);
  });
});
