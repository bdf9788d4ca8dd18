/** Former addresses, and where they lead now: every server can say so with a status, which no page can. */

export interface Redirect {
  /** Root-relative, with the site's own path and a final slash. */
  readonly from: string;
  readonly to: string;
}

const LEADS_ON = /<meta http-equiv="refresh" content="0; ?url=([^"]+)">/;

/**
 * Where a page leads on to, if that is all that it does.
 * @param path of the file within the site: `artikel/alt/index.html`
 * @param base the site's own path, `''` or `/zeitung`
 */
export function redirectIn(path: string, bytes: Buffer, base: string): Redirect | undefined {
  if (!path.endsWith('/index.html') || !bytes.includes('<meta http-equiv="refresh"')) return undefined;
  const to = LEADS_ON.exec(bytes.toString('utf8'))?.[1];
  return to === undefined ? undefined : { from: `${base}/${path.slice(0, -'index.html'.length)}`, to };
}

/** Lines of a `_redirects` file → redirects; comments and other lines are passed over. */
export function parseRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, to, status] = line.split(' ');
    return from?.startsWith('/') && to?.startsWith('/') && status === '301' ? [{ from, to }] : [];
  });
}
