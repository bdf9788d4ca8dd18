/** All feeds of the paper as one file that feed readers import (OPML 2.0), by `feedsmith`. */
import { generateOpml } from 'feedsmith';
import { absolute } from '../model/addresses.ts';
import { site, wording } from '../site.ts';
import type { Channel } from './channel.ts';

/** Channels → OPML as text, an outline each in their order. */
export function opml(channels: readonly Channel[]): string {
  return generateOpml({
    head: { title: wording.feeds.collection(site.name) },
    body: {
      outlines: channels.map(({ title, description, page, rss }) => ({
        text: title,
        title,
        description,
        type: 'rss',
        version: 'RSS2',
        language: site.locale,
        xmlUrl: absolute(rss),
        htmlUrl: absolute(page),
      })),
    },
  });
}
