/** Structured data as data: pages build objects, and this prints them. */
import type { Thing } from 'schema-dts';

/** One page's structured data, in the form in which it is printed. */
export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Thing[];
}

/** Things that a page speaks of → one graph. */
export function graph(...things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

/**
 * Graph → text for `<script type="application/ld+json">`. Keys without a value are left out; `<` is escaped, so that no headline can
 * end the element or open a comment (HTML, 4.12.1.3).
 */
export function jsonLdText(data: Graph): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
