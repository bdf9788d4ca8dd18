/** Which feeds there are: one list for routes, page heads, `/feeds/` and OPML. */
import { authorPath, pathTo, sectionPath, topicPath } from '../model/addresses.ts';
import type { Article, Author } from '../model/article.ts';
import { byName } from '../model/by-name.ts';
import { topicsOf } from '../model/selection.ts';
import { slugify } from '../model/slugs.ts';
import { type Section, site, wording } from '../site.ts';

/** What a feed says of itself. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** Root-relative address of the page that the feed belongs to. */
  readonly page: string;
  /** Root-relative address of the RSS feed. */
  readonly rss: string;
}

/** The whole paper; the only channel that is also there as Atom and JSON Feed. */
export const paperChannel = {
  title: site.name,
  description: site.description,
  page: pathTo('/'),
  rss: pathTo('/rss.xml'),
  atom: pathTo('/atom.xml'),
  json: pathTo('/feed.json'),
} as const satisfies Channel & Record<'atom' | 'json', string>;

/** The paper's formats as readers choose between them. */
export const paperFormats = [
  {
    title: 'RSS',
    description: wording.subscribing.rss,
    path: paperChannel.rss,
  },
  { title: 'Atom', description: wording.subscribing.atom, path: paperChannel.atom },
  {
    title: 'JSON Feed',
    description: wording.subscribing.json,
    path: paperChannel.json,
  },
] as const;

/** The channel of a section. */
export function sectionChannel({ id, name }: Section): Channel {
  const page = sectionPath(id);
  return {
    title: `${site.name}: ${name}`,
    description: wording.feeds.section(name),
    page,
    rss: `${page}rss.xml`,
  };
}

/** The channel of a topic, by its name. */
export function topicChannel(topic: string): Channel {
  const page = topicPath(slugify(topic));
  return {
    title: `${site.name}: ${topic}`,
    description: wording.feeds.topic(topic),
    page,
    rss: `${page}rss.xml`,
  };
}

/** The channel of an author or an editorial office. */
export function authorChannel({ slug, name, kind }: Pick<Author, 'slug' | 'name' | 'kind'>): Channel {
  const page = authorPath(slug);
  return {
    title: `${site.name}: ${name}`,
    description: kind === 'person' ? wording.feeds.author(name) : wording.feeds.office(name),
    page,
    rss: `${page}rss.xml`,
  };
}

/** The channel of all corrections and withdrawals. */
export const correctionChannel: Channel = {
  title: `${site.name}: ${wording.pages.corrections}`,
  description: wording.feeds.corrections,
  page: pathTo('/korrekturen/'),
  rss: pathTo('/korrekturen/rss.xml'),
};

/** A feed as a page's head announces it. */
export interface Announcement {
  readonly title: string;
  readonly path: string;
  readonly type: string;
}

/** What a page announces: its own channel first, then the whole paper in its three formats. */
export function announced(own?: Channel): Announcement[] {
  const rss = ({ title, rss: path }: Channel): Announcement => ({ title, path, type: 'application/rss+xml' });
  const { atom, json, title } = paperChannel;
  return [
    ...(own ? [rss(own)] : []),
    { ...rss(paperChannel), title: wording.feeds.whole(title, 'RSS') },
    { title: wording.feeds.whole(title, 'Atom'), path: atom, type: 'application/atom+xml' },
    { title: wording.feeds.whole(title, 'JSON Feed'), path: json, type: 'application/feed+json' },
  ];
}

/** All RSS channels in a fixed order: paper, sections, topics and authors by name, corrections. */
export function allChannels(articles: readonly Article[]): Channel[] {
  const authors = new Map(
    articles.flatMap((article) => article.authors).map((author) => [author.slug, author]),
  );
  return [
    paperChannel,
    ...site.sections.map(sectionChannel),
    ...topicsOf(articles).map(({ name }) => topicChannel(name)),
    ...byName([...authors.values()]).map(authorChannel),
    correctionChannel,
  ];
}
