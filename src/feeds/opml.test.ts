import { expect, it } from 'vitest';
import { paperChannel } from './channel.ts';
import { HARD, parseXml } from './feed.test-support.ts';
import { opml } from './opml.ts';

it('lists every feed with name, absolute address and page, for readers to import', () => {
  const channel = {
    ...paperChannel,
    title: HARD,
    description: HARD,
    page: '/themen/x/',
    rss: '/themen/x/rss.xml',
  };
  const document = parseXml(opml([paperChannel, channel]));
  expect(document.documentElement.getAttribute('version')).toBe('2.0');
  expect(document.querySelector('head > title')?.textContent).toBe('Feeds von Umbruch');
  const [first, second] = [...document.querySelectorAll('outline')] as [Element, Element];
  expect(first.getAttribute('xmlUrl')).toBe('https://umbruch.example/rss.xml');
  expect(Object.fromEntries([...second.attributes].map(({ name, value }) => [name, value]))).toEqual({
    text: HARD,
    title: HARD,
    description: HARD,
    type: 'rss',
    version: 'RSS2',
    language: 'de-DE',
    xmlUrl: 'https://umbruch.example/themen/x/rss.xml',
    htmlUrl: 'https://umbruch.example/themen/x/',
  });
});
