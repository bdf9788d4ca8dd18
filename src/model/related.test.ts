import { describe, expect, it } from 'vitest';
import { article } from './article.test-support.ts';
import type { Article } from './article.ts';
import { newestFirst } from './make-article.ts';
import { relatedTo } from './related.ts';

const on = (day: string, given: Record<string, unknown>, slug: string): Article =>
  article({ published: `2024-10-${day}T12:00:00+02:00`, ...given }, slug);

const here = on('20', { topics: ['Wahl', 'Berlin'] }, 'hier');
const sameTopics = on('01', { section: 'kultur', topics: ['Wahl', 'Berlin'] }, 'gleiche-themen');
const oneTopic = on('02', { topics: ['Wahl'] }, 'ein-thema');
const sameSection = on('10', { topics: ['Anderes'] }, 'gleiches-ressort');
const nothing = on('11', { section: 'sport', topics: ['Anderes'] }, 'nichts');
const later = on('21', { topics: ['Wahl', 'Berlin'] }, 'spaeter');
const sameDay = article(
  { published: '2024-10-20T23:00:00+02:00', section: 'sport', topics: ['Wahl'] },
  'gleicher-tag',
);
const gone = on(
  '12',
  { topics: ['Wahl', 'Berlin'], withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'x' } },
  'weg',
);
const all = [here, sameTopics, oneTopic, sameSection, nothing, later, sameDay, gone].sort(newestFirst);
const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);

describe('what to read after an article', () => {
  it('most shared topics first, then the section, then the newest', () => {
    expect(slugs(relatedTo(here, all, new Set(), 9))).toEqual([
      'gleiche-themen',
      'ein-thema',
      'gleicher-tag',
      'gleiches-ressort',
    ]);
  });

  it('never itself, a withdrawn one, a later day, or one that shares nothing', () => {
    const found = slugs(relatedTo(here, all, new Set(), 9));
    for (const slug of ['hier', 'weg', 'spaeter', 'nichts']) expect(found).not.toContain(slug);
  });

  it('at most as many as wanted', () => {
    expect(slugs(relatedTo(here, all, new Set(), 2))).toEqual(['gleiche-themen', 'ein-thema']);
  });

  it('none that the text leads to already: the next takes its place', () => {
    const linked = new Set([sameTopics, gone, sameSection]);
    expect(slugs(relatedTo(here, all, linked))).toEqual(['ein-thema', 'gleicher-tag']);
  });

  it('a new article changes no page of the archive', () => {
    const newer = on('25', { topics: ['Wahl', 'Berlin'] }, 'neu');
    expect(slugs(relatedTo(here, [newer, ...all]))).toEqual(slugs(relatedTo(here, all)));
  });

  it('of the last fifty of a topic, so that an archive of any size is searched as fast', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      article(
        {
          published: `2024-10-19T12:00:${String(index).padStart(2, '0')}+02:00`,
          section: 'sport',
          topics: ['Wahl'],
        },
        `lauf-${index}`,
      ),
    );
    const found = slugs(relatedTo(here, [...all, ...many].sort(newestFirst), new Set(), 99));
    expect(found).toContain('lauf-59');
    expect(found).not.toContain('lauf-0');
  });
});
