/** A policy for each page, made of what the page itself holds: its styles by hash, and a script only where one is loaded. */
import { createHash } from 'node:crypto';

const STYLE = /<style[^>]*>/g;
const LOADED_SCRIPT = /<script\b[^>]*\ssrc=/;
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/**
 * The Content-Security-Policy (CSP Level 3) for one page: nothing by default; its own styles, pictures and faces; a page that
 * loads a script (the search) may run it, with WebAssembly. Data blocks such as JSON-LD need no permission. Asking this server is allowed
 * everywhere: without scripts nobody does, but inspectors that run inside the page (Lighthouse) read robots.txt that way.
 * @param html the page's bytes, a character for each
 */
export function policyFor(html: string): string {
  const styles = stylesIn(html).map(sourceOf);
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

/** Page → the same page with its policy, directly behind the charset so that it holds for all that follows. */
export function withPolicy(page: Buffer): Buffer {
  // What is looked for is ASCII: a character for each byte finds it, and costs a fraction of decoding and encoding.
  const html = page.toString('latin1');
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return Buffer.from(
    html.replace(CHARSET, (charset) => `${charset}${meta}`),
    'latin1',
  );
}
