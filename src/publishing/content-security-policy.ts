/** A policy for each page, made of what the page itself holds: its styles by hash, and a script only where one is loaded. */
import { createHash } from 'node:crypto';

const STYLE = /<style[^>]*>/g;
const LOADED_SCRIPT = /<script\b[^>]*\ssrc=/;
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/** Styles, a character for each byte, by other letters. */
export type Sheets = ReadonlyMap<string, string>;

/**
 * The Content-Security-Policy (CSP Level 3) for one page: nothing by default; its own styles, pictures and faces; a page that
 * loads a script (the search) may run it, with WebAssembly. Data blocks such as JSON-LD need no permission. Asking this server is allowed
 * everywhere: without scripts nobody does, but inspectors that run inside the page (Lighthouse) read robots.txt that way.
 * @param html the page's bytes, a character for each
 * @param sheets styles by the few letters that stand for them in the page, if they do
 */
export function policyFor(html: string, sheets: Sheets = new Map()): string {
  const styles = stylesIn(html).map((css) => sourceOf(sheets.get(css) ?? css));
  const script = LOADED_SCRIPT.test(html) ? ["script-src 'self' 'wasm-unsafe-eval'"] : [];
  return [
    "default-src 'none'",
    styles.length > 0 ? `style-src ${[...new Set(styles)].join(' ')}` : "style-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ...script,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function stylesIn(html: string): string[] {
  return [...html.matchAll(STYLE)].map(({ 0: tag, index }) => {
    const start = index + tag.length;
    return html.slice(start, html.indexOf('</style>', start));
  });
}

/** Most pages hold the same few styles. */
const sources = new Map<string, string>();

function sourceOf(css: string): string {
  const known = sources.get(css);
  if (known !== undefined) return known;
  const source = `'sha256-${createHash('sha256').update(css, 'latin1').digest('base64')}'`;
  sources.set(css, source);
  return source;
}

/**
 * Page → the same page with its styles and its policy, which stands directly behind the charset so that it holds for all that follows.
 * @param sheets styles by what stands for them in the page
 */
export function withPolicy(page: Buffer, sheets: Sheets = new Map()): Buffer {
  // What is looked for is ASCII: a character for each byte finds it, and costs a fraction of decoding and encoding.
  const html = page.toString('latin1');
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html, sheets)}">`;
  let whole = html.replace(CHARSET, (charset) => `${charset}${meta}`);
  for (const [standIn, css] of sheets) whole = whole.replace(`>${standIn}</style>`, () => `>${css}</style>`);
  return Buffer.from(whole, 'latin1');
}
