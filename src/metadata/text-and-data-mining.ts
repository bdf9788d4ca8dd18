/**
 * The paper's choice about text and data mining (§ 44b UrhG) in the forms that machines read: robots.txt, and the TDM Reservation
 * Protocol of the W3C's community group. No `Content-Signal` in robots.txt: validators that do not know it call the file broken.
 */
import { absolute, pathTo } from '../model/addresses.ts';
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

/** The page that says under which conditions texts may be mined, absolute; `undefined` where nothing is reserved or no page says so. */
export const tdmPolicy =
  isReserved && site.textAndDataMiningPolicy ? absolute(pathTo(site.textAndDataMiningPolicy)) : undefined;

/**
 * `/.well-known/tdmrep.json`: one rule for everything below the site's path.
 * @param policy address of the conditions; the protocol knows one only where something is reserved
 */
export function tdmReservations(reserved = isReserved, policy = tdmPolicy): readonly object[] {
  return [
    reserved
      ? { location: pathTo('/'), 'tdm-reservation': 1, ...(policy ? { 'tdm-policy': policy } : {}) }
      : { location: pathTo('/'), 'tdm-reservation': 0 },
  ];
}
