/** The feeds of a built site as parsed documents, and what every element of them is measured by. */
import { JSDOM } from 'jsdom';
import { filesOf, textOf } from '../built-site.ts';
import type { BuiltSite } from '../sites.ts';

const { DOMParser } = new JSDOM('').window;

/** A full web address. */
export const ADDRESS = /^https?:\/\/[\w.-]+(?::\d+)?\/[\w;/?:@&=+$.\-~!*'()%,#]*$/;
/** A `tag:` URI (RFC 4151). */
export const TAG = /^tag:[a-z0-9.-]+,\d{4}:[\w;/?:@&=+$.\-!~*'()%,]*(?:#[\w;/?:@&=+$.\-!~*'()%,]*)?$/;
/** A moment as RSS writes it. */
export const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
/** A language as feeds tell it, e.g. `de-DE`. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
/** A moment in UTC as Atom writes it. */
export const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** A feed in XML. */
export interface FeedDocument {
  /** Relative to the site's folder. */
  readonly file: string;
  readonly xml: string;
  readonly root: Element;
}

/** XML → document. */
export const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

/** The RSS and Atom feeds of a site. */
export function feedsOf(site: BuiltSite): { rss: FeedDocument[]; atom: FeedDocument[] } {
  const feeds = filesOf(site)
    .filter((file) => file.endsWith('.xml'))
    .map((file) => ({ file, xml: textOf(site, file), root: parse(textOf(site, file)).documentElement }));
  const named = (name: string) => feeds.filter(({ root }) => root.nodeName === name);
  return { rss: named('rss'), atom: named('feed') };
}

/** Child elements of a name. */
export const children = (node: Element, name: string): Element[] =>
  [...node.children].filter(({ nodeName }) => nodeName === name);

/** The text of the first child element of a name; empty without one. */
export const text = (node: Element, name: string): string =>
  children(node, name)[0]?.textContent?.trim() ?? '';

/** Values that stand there more than once. */
export const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** One line for each thing that is not as it should be. */
export function faultsOf(things: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(things)
    .filter(([, isRight]) => !isRight)
    .map(([what]) => what);
}

/** Whether a text is there and holds no markup and no characters that feed readers show as boxes. */
export const plain = (value: string): boolean =>
  value !== '' && !/<\/\w+>|[\u007F-\u009F\uFFFD\u00AD]/.test(value);

/** What can be told of a value only by the site it belongs to. */
export function measuresOf(site: BuiltSite) {
  const files = filesOf(site);
  const latest = site.buildTime === '' ? Date.now() : Date.parse(site.buildTime);
  return {
    /** Whether a moment may have been before this build. */
    plausible: (date: string) => Date.parse(date) > Date.UTC(1990) && Date.parse(date) <= latest,
    /** Whether an address leads to a file of the site. */
    ours: (address: string) => files.includes(decodeURI(address.slice(site.url.length))),
  };
}
