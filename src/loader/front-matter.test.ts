/** What is refused stands in `tests/refused/yaml`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleForms, articleSchema } from '../model/schema.ts';
import { schemaMistakes } from '../model/schema-messages.ts';
import { runs } from '../tests/fuzz.ts';
import { readFrontMatter } from './front-matter.ts';

const ARTICLE = `---
# Ein Kommentar in eigener Zeile
title: "Titel: mit Doppelpunkt" # noch einer
published: 2024-10-23T17:30:00+02:00
draft: false
topics: [Nordkorea, Ukraine]
sources:
  - { title: "Eine", url: "https://example.org/" }
  - title: "Zwei"
standfirst: >-
  Ein Satz,
  der umbricht.
---

Text mit --- und : Zeichen.
`;

describe('front matter', () => {
  const read = readFrontMatter(ARTICLE);

  it('becomes plain data, with timestamps as they were written', () => {
    expect(read.mistakes).toEqual([]);
    expect(read.data).toEqual({
      title: 'Titel: mit Doppelpunkt',
      published: '2024-10-23T17:30:00+02:00',
      draft: false,
      topics: ['Nordkorea', 'Ukraine'],
      sources: [{ title: 'Eine', url: 'https://example.org/' }, { title: 'Zwei' }],
      standfirst: 'Ein Satz, der umbricht.',
    });
  });

  it.each([
    [['title'], false, { line: 3, column: 8 }],
    [['title'], true, { line: 3, column: 1 }],
    [['topics', 1], false, { line: 6, column: 21 }],
    [['sources', 0, 'url'], false, { line: 8, column: 27 }],
    [['sources', 1, 'title'], true, { line: 9, column: 5 }],
    [['sources', 1, 'publisher'], false, { line: 9, column: 5 }],
    [['kicker'], false, { line: 2, column: 1 }],
  ])('knows where %j stands in the file', (path, atKey, place) => {
    expect(read.place(path, atKey)).toEqual(place);
  });

  it.each([
    ['true and false only as such', 'draft: yes', { draft: 'yes' }],
    ['a number as a number', 'title: 1984', { title: 1984 }],
    [
      'quotation marks of typographers as text',
      'title: „Nein“, sagt Berlin',
      { title: '„Nein“, sagt Berlin' },
    ],
    ['a remark behind a value', 'section: politik # Ressort', { section: 'politik' }],
    ['no clock in a ratio', 'kicker: 20:15', { kicker: '20:15' }],
    ['nothing at all', '', {}],
  ])('reads %s', (_name, yaml, data) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`)).toMatchObject({ data, mistakes: [] });
  });

  it('tells each line of a broken head once', () => {
    const { mistakes, data } = readFrontMatter('---\ntitle: "a" b c "d"\nsection: @x\nsection: y\n---\n');
    const lines = mistakes.map(({ line }) => line);
    expect(lines).toEqual([...new Set(lines)]);
    expect(lines).toContain(2);
    expect(data).toEqual({ section: 'y' });
  });

  it('reads the keys beside a broken one, in their places', () => {
    const head = '---\nimage:\n  src: a: b\nsection: politik\n# Bemerkung\ntopics:\n- Wahl\n- Berlin\n---\n';
    const { mistakes, data, place } = readFrontMatter(head);
    expect(mistakes.map(({ line }) => line)).toEqual([3]);
    expect(data).toEqual({ section: 'politik', topics: ['Wahl', 'Berlin'] });
    expect(place(['topics', 1])).toEqual({ line: 8, column: 3 });
  });

  it.each([
    ['a text that is not closed', 'title: "a\nsection: politk\nkicker: "b\n', { section: 'politk' }, [2, 4]],
    ['a list that is not closed', 'topics: [a\n# Bemerkung\n\nsection: politk\n', { section: 'politk' }, [2]],
    ['a key twice and a broken one', 'kicker: a\nkicker: b\ntitle: c: d\n', { kicker: 'a' }, [3, 4]],
    ['a key without its colon', 'title "a"\nsection:politik\nkicker: b\n', { kicker: 'b' }, [2, 3]],
    ['lines without a key', '- title: a: b\n- section: politik\n', {}, [2]],
  ])('reads what is left beside %s', (_name, yaml, data, lines) => {
    const read = readFrontMatter(`---\n${yaml}---\n`);
    expect(read.data).toEqual(data);
    expect(read.mistakes.map(({ line }) => line)).toEqual(lines);
  });

  it.each([
    ['its own key', 'title: a: b\n', ['title']],
    ['a misspelt one', 'titel: a: b\n', ['title']],
    ['one further down', 'title: "a\nHeute: b, section: c"\n', ['title', 'section']],
    ['one in a list', '- { place: a: b\n', ['place']],
    ['words of a text', 'title: a: place\n', ['title', 'place']],
    [
      'all where the head may go on',
      'title: "a"\n----\n',
      Object.keys(articleForms).filter((key) => !key.includes('.')),
    ],
  ])('says which keys may stand where it could not read: %s', (_name, yaml, unread) => {
    expect(readFrontMatter(`---\n${yaml}---\n`).unread).toEqual(unread);
  });

  it.each([
    ['—-\ntitle: "a"\n---\n', 1, '„—-“'],
    [' ---\ntitle: "a"\n---\n', 1, '„ ---“'],
    ['\uFEFF---\ntitle: "a"\n---\n', 1, 'U+FEFF'],
    ['---\ntitle: "a"\n———\n\nText\n\n---\n', 3, '„———“'],
    ['---\ntitle: "a"\n---\u00A0\n', 3, 'U+00A0'],
    ['---\ntitle: "a"\n...\n', 3, '„...“'],
  ])('reads on where a fence was meant: %j', (text, line, shown) => {
    const { mistakes, data, isBounded, source } = readFrontMatter(text);
    expect(mistakes).toEqual([{ line, column: 1, message: expect.stringContaining(shown) }]);
    expect([data, isBounded]).toEqual([{ title: 'a' }, true]);
    expect(source.split('\n').slice(0, 3)).toEqual(['---', 'title: "a"', '---']);
  });

  const HEAD = 'title: "a"\nplace: b';
  it.each([
    ['no upper fence', `${HEAD}\n---\n\nText\n`, [1]],
    ['no fences', `${HEAD}\n\nText\n`, [1, 4]],
    ['no fences and no blank line', `${HEAD}\nText\n`, [1, 3]],
    ['an upper fence below something else', `Der Artikel:\n\n---\n${HEAD}\n---\n\nText\n`, [1]],
    ['an upper fence below blank lines', `\n\n---\n${HEAD}\n---\n\nText\n`, [1]],
    ['an upper fence twice', `---\n---\n${HEAD}\n---\n\nText\n`, [2]],
    ['other marks for fences', `+++\n${HEAD}\n+++\n\nText\n`, [1, 4]],
    ['one dash for fences', `—\n${HEAD}\n—\n\nText\n`, [1, 4]],
    ['no lower fence and no blank line', `---\n${HEAD}\nText\n`, [4]],
    ['no lower fence above strokes in the text', `---\n${HEAD}\n\nText\n\n---\n`, [5]],
    ['a fence amid the head', `---\ntitle: "a"\n---\nplace: b\n---\n\nText\n`, [4]],
  ])('reads all keys and the text of a file with %s', (_name, written, lines) => {
    const { mistakes, data, isBounded, source } = readFrontMatter(written);
    expect(mistakes.map(({ line }) => line)).toEqual(lines);
    expect([data, isBounded]).toEqual([{ title: 'a', place: 'b' }, true]);
    // Line by line the same: what is wrong below is told where it stands.
    const of = source.split('\n');
    expect(of.indexOf('Text')).toBe(written.split('\n').indexOf('Text'));
    expect(of.slice(1).find((line) => line.trim() === '---' || line === 'Text')).toBe('---');
  });

  it('takes a slip in the last line of a head for no text', () => {
    expect(readFrontMatter('---\ntitle: a\nplace b\n---\n\nText\n').mistakes).toMatchObject([{ line: 3 }]);
  });

  it('takes strokes within a text for text', () => {
    const { mistakes, data } = readFrontMatter('---\ntitle: |\n  a\n  ---\n  b\n---\n');
    expect([mistakes, data]).toEqual([[], { title: 'a\n---\nb\n' }]);
  });

  it('takes no text below the head for a second one', () => {
    expect(readFrontMatter('---\ntitle: a\n---\n\n---\nHeute: ein Satz.\n---\n').mistakes).toEqual([]);
  });

  it('says whether head and text could be told apart', () => {
    expect(readFrontMatter('---\na: [\n---\n').isBounded).toBe(true);
    expect(readFrontMatter('---\na: b\n').isBounded).toBe(false);
    expect(readFrontMatter('---\na: b\n\nEin Satz.\n')).toMatchObject({ isBounded: true, unread: [] });
    expect(readFrontMatter('---\na: b\n\nc: d\nEin Satz.\n').isBounded).toBe(true);
    expect(readFrontMatter('title: b\nEin Satz.\n').isBounded).toBe(false);
    expect(readFrontMatter('---\na: b\n----\nplace: c\n---\n').isBounded).toBe(true);
    expect(readFrontMatter('---\na: b\n----\nplace: c\n\n---\n').isBounded).toBe(false);
    expect(readFrontMatter('Text').isBounded).toBe(false);
  });
});

describe('any head at all', () => {
  const pieces = fc.constantFrom(
    'title', 'authors', ':', ': ', '\n', '\n  ', '\n- ', '\t', '"', "'", '[', ']', '{', '}', ',', '&a', '*a', '!x ', '!!str ', '#', ' # ', '|', '>-', '? ', '---', '...', '%', '@', '`', '\\', '\\x', '\\uD800', 'ä', '😀', '\u0000', '\uD800', '2024-10-23T17:30:00+02:00', '5', 'true', '~', '<<', '__proto__', 'constructor',
  ); // biome-ignore format: a list of tokens reads better in rows
  const anyHead = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((found) => found.join('')),
    fc.string({ maxLength: 100, unit: 'binary' }),
  );

  it('is read or refused in German at a place in the file, never thrown', () => {
    fc.assert(
      fc.property(anyHead, (yaml) => {
        const text = `---\n${yaml}\n---\n\nText\n`;
        const { data, mistakes, place, unread } = readFrontMatter(text);
        for (const { line, message } of mistakes) {
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(message).toMatch(/Beispiel|Bitte|Erwartet|fehlt/);
        }
        if (data === undefined) return;
        const issues = articleSchema.safeParse(data).error?.issues ?? [];
        for (const mistake of schemaMistakes(issues, data, articleForms, unread)) {
          expect(place(mistake.path, mistake.atKey).line).toBeGreaterThan(0);
          expect(mistake.message).not.toMatch(/undefined|object Object/);
        }
      }),
      runs(2_000),
    );
  });
});
