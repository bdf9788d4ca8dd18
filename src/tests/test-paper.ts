/**
 * The paper that the tests run on, whatever stands in `site.ts` and `content/`: a publication of its own with invented articles. Tests,
 * builds and commands that they start get it through the environment.
 */
import { fileURLToPath } from 'node:url';
import type { site } from '../site.ts';

const values = {
  name: 'Umbruch',
  wordmark: 'Um|bruch',
  description: 'Nachrichten und Hintergründe, Wort für Wort geprüft.',
  language: 'de',
  locale: 'de-DE',
  timeZone: 'Europe/Berlin',
  tag: { authority: 'umbruch.example', year: 2024 },
  // Another than that of `site.ts`, so that the compiler tells where a value is asked for that only that paper has.
  copyright: 'Probeverlag',
  publisher: {
    name: 'Umbruch',
    logo: { path: '/icon-512.png', width: 512, height: 512 },
    email: 'redaktion@umbruch.example',
    policies: {
      publishingPrinciples: '/redaktion/',
      ethicsPolicy: '/redaktion/',
      correctionsPolicy: '/redaktion/',
      masthead: '/impressum/',
    },
  },
  textAndDataMining: 'reserved',
  textAndDataMiningPolicy: '/impressum/',
  sections: [
    { id: 'politik', name: 'Politik' },
    { id: 'wirtschaft', name: 'Wirtschaft' },
    { id: 'gesellschaft', name: 'Gesellschaft' },
    { id: 'hintergrund', name: 'Hintergrund' },
    { id: 'wissen', name: 'Wissen' },
    { id: 'kultur', name: 'Kultur' },
    { id: 'sport', name: 'Sport' },
    { id: 'meinung', name: 'Meinung' },
  ],
  genres: [
    { id: 'news', name: 'Nachricht' },
    { id: 'background', name: 'Hintergrund' },
    { id: 'chronology', name: 'Chronologie' },
    { id: 'interview', name: 'Interview', label: 'Interview' },
    { id: 'opinion', name: 'Meinung', label: 'Meinung' },
  ],
  pages: [
    { slug: 'redaktion', name: 'Redaktion' },
    { slug: 'impressum', name: 'Impressum' },
    { slug: 'datenschutz', name: 'Datenschutz' },
    { slug: 'barrierefreiheit', name: 'Barrierefreiheit' },
  ],
  frontPageArticles: 30,
  listArticles: 50,
  feedItems: 50,
  wordsPerMinute: 220,
} satisfies Omit<typeof site, 'url' | 'contentDir'>;

/** What a shell would set to publish this paper. */
export const testPaper = {
  SITE_VALUES: JSON.stringify(values),
  SITE_URL: 'https://umbruch.example/',
  CONTENT_DIR: fileURLToPath(new URL('site-content', import.meta.url)),
};
