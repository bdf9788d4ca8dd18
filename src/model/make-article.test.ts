import { describe, expect, it } from 'vitest';
import { article } from './article.test-support.ts';
import { makeAuthor, newestFirst, placeLine } from './make-article.ts';
import { slugify } from './slugs.ts';

describe('an article', () => {
  it('has its texts typeset, and no soft hyphens but in the headline with hints', () => {
    const { title, titleWithHints, standfirst, kicker } = article({
      title: 'Das "Kriegs|dienst|gesetz"',
      standfirst: 'Er sagte - "ja".',
      kicker: "So geht's",
    });
    expect(title).toBe('Das „Kriegsdienstgesetz“');
    expect(titleWithHints).toBe('Das „Kriegs\u00ADdienst\u00ADgesetz“');
    expect(standfirst).toBe('Er sagte\u00A0– „ja“.');
    expect(kicker).toBe('So geht’s');
  });

  it('has its topics and the names of its authors typeset, which changes no address', () => {
    const written = ["O'Neill", '1. FC Köln', '§ 218', '"Ampel"-Koalition'];
    const { topics } = article({ topics: written });
    expect(topics).toEqual(['O’Neill', '1.\u00A0FC Köln', '§\u00A0218', '„Ampel“-Koalition']);
    expect(topics.map(slugify)).toEqual(written.map(slugify));
    expect(makeAuthor('oneill', { name: "Ann O'Neill", kind: 'person' }).name).toBe('Ann O’Neill');
  });

  it('names persons before offices, to machines as under the headline', () => {
    const { authors } = article({ authors: ['redaktion', 'feder'] });
    expect(authors.map(({ slug }) => slug)).toEqual(['feder', 'redaktion']);
  });

  it('keeps its id when it is renamed, and gets a new address', () => {
    const before = article({}, 'alter-name');
    const after = article({ formerSlugs: ['alter-name', 'mittlerer-name'] }, 'neuer-name');
    expect(after.id).toBe(before.id);
    expect(after.path).toBe('/artikel/neuer-name/');
    expect(after.url).toBe('https://umbruch.example/artikel/neuer-name/');
  });

  it('was modified when it was last touched: published, updated, corrected', () => {
    const corrections = [
      { date: '2024-10-25T09:00:00+02:00', text: 'Zweite.' },
      { date: '2024-10-24T09:00:00+02:00', text: 'Erste.' },
    ];
    expect(article().modified).toEqual(new Date('2024-10-23T15:30:00Z'));
    expect(article({ updated: '2024-10-23T18:00:00Z' }).modified).toEqual(new Date('2024-10-23T18:00:00Z'));
    const corrected = article({ corrections });
    expect(corrected.modified).toEqual(new Date('2024-10-25T07:00:00Z'));
    expect(corrected.corrections.map(({ text }) => text)).toEqual(['Erste.', 'Zweite.']);
  });

  it('is news unless it says otherwise', () => {
    expect(article().genre.id).toBe('news');
  });

  it('tells nothing of its text once it is withdrawn', () => {
    const { title, standfirst, topics, sources, image } = article({
      title: 'Das war falsch',
      topics: ['Wahl'],
      sources: [{ title: 'Quelle' }],
      image: { src: './bild.svg', alt: 'x', caption: 'y', credit: 'z' },
      withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'Ein "Grund".' },
    });
    expect({ title, standfirst, topics, sources, image }).toEqual({
      title: 'Zurückgezogen: Das war falsch',
      standfirst: 'Ein „Grund“.',
      topics: [],
      sources: [],
      image: undefined,
    });
  });

  it('withholds its headline where the editor asks for it', () => {
    const withdrawn = { date: '2024-11-01T10:00:00+01:00', reason: 'Ein Grund.', withholdTitle: true };
    expect(article({ title: 'Geheimnis', withdrawn }).title).toBe('Zurückgezogener Artikel');
  });
});

describe('the place line', () => {
  it.each([
    ['Düsseldorf', undefined, 'Düsseldorf\u00A0–'],
    ['Berlin', ['dpa'], 'Berlin (dpa)\u00A0–'],
    ['Berlin', ['dpa', 'Reuters'], 'Berlin (dpa/Reuters)\u00A0–'],
    [undefined, ['dpa'], '(dpa)\u00A0–'],
    [undefined, undefined, undefined],
  ])('of %s and %s is %s', (place, agencies, line) => {
    expect(placeLine(place, agencies)).toBe(line);
  });
});

it('lists are newest first, equal moments in the order of their ids', () => {
  const a = article({}, 'a');
  const b = article({}, 'b');
  const older = article({ published: '2023-01-01T00:00:00Z' }, 'c');
  expect([older, b, a].sort(newestFirst)).toEqual([a, b, older]);
});
