/**
 * The paper's choice about text and data mining (§ 44b UrhG) in the forms that machines read: robots.txt, the TDM Reservation
 * Protocol of the W3C's community group, and the `Content-Signal` rule (contentsignals.org), which validators of robots.txt know.
 */
import { pathTo } from '../model/addresses.ts';
import { site } from '../site.ts';

/** Whether the paper reserves its rights. */
export const isReserved = site.textAndDataMining === 'reserved';

/** Crawlers that say of themselves that they collect texts for training; search engines are not among them. */
export const TRAINING_CRAWLERS = [
  'AI2Bot',
  'Amazonbot',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-training-data-crawler',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
] as const;

/** `/.well-known/tdmrep.json`: one rule for everything below the site's path. */
export function tdmReservations(reserved = isReserved): readonly object[] {
  return [{ location: pathTo('/'), 'tdm-reservation': reserved ? 1 : 0 }];
}
