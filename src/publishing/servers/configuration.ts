import type { Redirect } from './redirects.ts';

/** What a web server's configuration is made of. */
export interface Configuration {
  /** Absolute path of the output folder, the symbolic link itself: a release needs no reload then. */
  readonly root: string;
  /** The site's own path, `''` or `/zeitung`. */
  readonly base: string;
  readonly redirects: readonly Redirect[];
  /** Host name under which the site is read. */
  readonly host: string;
  /** Where to listen, in the server's own form; a test takes a port of this machine. */
  readonly listen?: string;
}

/** A name for what only this site uses, in a server that may serve others, too. */
export function ownName({ host, base }: Configuration): string {
  return `umbruch_${`${host}${base}`.replace(/[^a-z\d]+/gi, '_')}`;
}
