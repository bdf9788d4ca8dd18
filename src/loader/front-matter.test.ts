/** What is refused stands in `tests/refused/yaml`. */
import { describe, expect, it } from 'vitest';
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
    expect(data).toBeUndefined();
  });

  it('says whether head and text could be told apart', () => {
    expect(readFrontMatter('---\na: [\n---\n').isBounded).toBe(true);
    expect(readFrontMatter('---\na: b\n').isBounded).toBe(false);
    expect(readFrontMatter('Text').isBounded).toBe(false);
  });
});
