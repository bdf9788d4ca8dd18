import { describe, expect, it } from 'vitest';
import { article } from './article.test-support.ts';
import { byAuthor, inSection, listed, onTopic, topicsOf } from './selection.ts';

const withdrawn = { date: '2024-11-01T10:00:00+01:00', reason: 'Ein Grund.' };
const politics = article({ topics: ['Wahl', 'Ämter'] }, 'politik');
const culture = article({ section: 'kultur', authors: ['feder'], topics: ['Wahl'] }, 'kultur');
const gone = article({ topics: ['Wahl'], withdrawn }, 'weg');
const all = [politics, culture, gone];

describe('lists of articles', () => {
  it('keep their order and leave withdrawn articles out', () => {
    expect(listed(all)).toEqual([politics, culture]);
    expect(inSection(all, 'politik')).toEqual([politics]);
    expect(byAuthor(all, 'feder')).toEqual([culture]);
    expect(onTopic(all, 'Wahl')).toEqual([politics, culture]);
  });

  it('name each topic once, in German order, with the slug of its address', () => {
    expect(topicsOf(all)).toEqual([
      { slug: 'aemter', name: 'Ämter' },
      { slug: 'wahl', name: 'Wahl' },
    ]);
  });
});
