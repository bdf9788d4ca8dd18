/**
 * The publication: everything that an adopter changes to make a paper of their own.
 * Pure data; the environment variables that may override it are read here and nowhere else.
 */

import { interfaces, type Language, type Wording } from './interface.ts';

/** A section (Ressort): `id` stands in the front matter and in addresses, `name` is what readers see. */
export interface Section {
  readonly id: string;
  readonly name: string;
}

/** A genre (Darstellungsform). `label` is shown above the headline where readers must know the form. */
export interface Genre {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
}

/** The address of a page below the paper's, e.g. `/impressum/`. */
type PagePath = `/${string}/`;

/** Whether whoever builds says where the paper appears, whatever stands here. */
export const isAddressGiven = process.env.SITE_URL !== undefined;

/** The public address without the trailing slash, e.g. `https://example.org/zeitung`. */
const publicAddress = (process.env.SITE_URL ?? 'https://umbruch.example/').replace(/\/+$/, '');

// No literal types: `SITE_VALUES` may put any other values here.
const own = {
  name: 'Umbruch',
  /** The name as it is drawn, letter for letter: who hears it is told `name`. The proof-reader's stroke stands at `|`. */
  wordmark: 'Um|bruch',
  description: 'Nachrichten und Hintergründe, Wort für Wort geprüft.',
  /** One of the languages of the table in `interface.ts`. */
  language: 'de' as Language,
  locale: 'de-DE',
  timeZone: 'Europe/Berlin',
  /** Public address without trailing slash; may hold a path. From `SITE_URL`. */
  url: publicAddress,
  /** Folder that holds `articles/` and `authors/`. From `CONTENT_DIR`, relative to the project or absolute. */
  contentDir: process.env.CONTENT_DIR || 'content',
  /** Authority and year of every `tag:` identifier (RFC 4151). Never change them: subscribers' readers would see every article anew. */
  tag: { authority: 'umbruch.example', year: 2024 },
  copyright: 'Umbruch',
  /** Who publishes: readers write to `email`; search engines are shown `logo` and the pages that say how the paper works. */
  publisher: {
    name: 'Umbruch',
    /** Square, at least 112 pixels, PNG or JPEG. */
    logo: { path: '/icon-512.png' as `/${string}`, width: 512, height: 512 },
    email: 'redaktion@umbruch.example',
    policies: {
      publishingPrinciples: '/redaktion/',
      ethicsPolicy: '/redaktion/',
      correctionsPolicy: '/redaktion/',
      masthead: '/impressum/',
    } satisfies Record<string, PagePath> as Readonly<Record<string, PagePath>>,
  },
  /**
   * Whether others may use the texts for text and data mining (§ 44b UrhG): `reserved` says no, machine-readably, in robots.txt, in
   * `/.well-known/tdmrep.json` and in every page's head. Search engines stay welcome either way.
   */
  textAndDataMining: 'reserved' as 'reserved' | 'allowed',
  /** The standing page that says what others may do with the texts and whom to ask; machines are told its address. `undefined` if there is none. */
  textAndDataMiningPolicy: '/impressum/' as PagePath | undefined,
  sections: [
    { id: 'politik', name: 'Politik' },
    { id: 'wirtschaft', name: 'Wirtschaft' },
    { id: 'gesellschaft', name: 'Gesellschaft' },
    { id: 'hintergrund', name: 'Hintergrund' },
    { id: 'wissen', name: 'Wissen' },
    { id: 'kultur', name: 'Kultur' },
    { id: 'sport', name: 'Sport' },
    { id: 'meinung', name: 'Meinung' },
  ] satisfies Section[] as readonly Section[],
  genres: [
    { id: 'news', name: 'Nachricht' },
    { id: 'background', name: 'Hintergrund' },
    { id: 'chronology', name: 'Chronologie' },
    { id: 'interview', name: 'Interview', label: 'Interview' },
    { id: 'opinion', name: 'Meinung', label: 'Meinung' },
  ] satisfies Genre[] as readonly Genre[],
  /** Standing pages, linked from the foot of every page: `pages/<slug>.md` in the content folder. One that is missing is shown as missing. */
  pages: [
    { slug: 'redaktion', name: 'Redaktion' },
    { slug: 'impressum', name: 'Impressum' },
    { slug: 'datenschutz', name: 'Datenschutz' },
    { slug: 'barrierefreiheit', name: 'Barrierefreiheit' },
  ],
  /** How many articles the front page shows. */
  frontPageArticles: 30,
  /** How many articles a section's, a topic's or an author's page shows. */
  listArticles: 50,
  /** How many items a feed carries. */
  feedItems: 50,
  /** Words a reader takes in per minute, for the reading time. */
  wordsPerMinute: 220,
};

/** Other values instead of these, as JSON: the tests run on a paper of their own (`tests/test-paper.ts`). */
const given: object = JSON.parse(process.env.SITE_VALUES || '{}');

export const site: Readonly<typeof own> = { ...own, ...given };

/** The words of the interface in the paper's language; all of them stand in the one table of `interface.ts`. */
export const wording: Wording = interfaces[site.language];
