import { describe, expect, it } from 'vitest';
import { allChannels, announced, authorChannel, paperChannel, sectionChannel } from './channel.ts';
import { article } from './feed.test-support.ts';

describe('the feeds that there are', () => {
  const channels = allChannels([
    article('a', { topics: ['Zölle', 'Äpfel'], authors: ['zander', 'österle'.replace('ö', 'oe')] }),
    article('b', { topics: ['Äpfel'], authors: ['abel'] }),
  ]);

  it('are the paper’s, every section’s, topics and authors by name in German order, corrections last', () => {
    const paths = channels.map(({ rss }) => rss);
    expect(paths[0]).toBe('/rss.xml');
    expect(paths.filter((path) => path.startsWith('/ressort/'))).toHaveLength(8);
    expect(paths.slice(9)).toEqual([
      '/themen/aepfel/rss.xml',
      '/themen/zoelle/rss.xml',
      '/autoren/abel/rss.xml',
      '/autoren/oesterle/rss.xml',
      '/autoren/zander/rss.xml',
      '/korrekturen/rss.xml',
    ]);
  });

  it('have telling titles and descriptions, no two alike', () => {
    for (const key of ['title', 'description', 'rss'] as const)
      expect(new Set(channels.map((channel) => channel[key])).size, key).toBe(channels.length);
  });

  it('call no office as one calls a person', () => {
    const described = (kind: 'person' | 'organization', name: string) =>
      authorChannel({ slug: 'x', name, kind }).description;
    expect(described('person', 'Ada Feder')).toBe('Alle Artikel von Ada Feder.');
    expect(described('organization', 'Umbruch-Redaktion')).toBe(
      'Alle Artikel unter dem Namen Umbruch-Redaktion.',
    );
  });

  it('do not name what only a withdrawn article was about', () => {
    const withdrawn = article('c', {
      topics: ['Geheimnis'],
      withdrawn: { date: '2024-11-01T10:00:00+01:00', reason: 'R.' },
    });
    expect(allChannels([withdrawn]).map(({ rss }) => rss)).not.toContain('/themen/geheimnis/rss.xml');
  });
});

describe('what a page announces', () => {
  it('is the whole paper in three formats, each with its own title', () => {
    const feeds = announced();
    expect(feeds.map(({ path, type }) => [path, type])).toEqual([
      ['/rss.xml', 'application/rss+xml'],
      ['/atom.xml', 'application/atom+xml'],
      ['/feed.json', 'application/feed+json'],
    ]);
    expect(new Set(feeds.map(({ title }) => title)).size).toBe(3);
  });

  it('begins with the page’s own feed', () => {
    const [own, ...paper] = announced(sectionChannel({ id: 'kultur', name: 'Kultur' }));
    expect(own).toEqual({
      title: 'Umbruch: Kultur',
      path: '/ressort/kultur/rss.xml',
      type: 'application/rss+xml',
    });
    expect(paper).toHaveLength(3);
    expect(paper[0]?.path).toBe(paperChannel.rss);
  });
});
